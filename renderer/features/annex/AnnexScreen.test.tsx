import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { soundVisit } from "../../../shared/letter/testing/soundVisit.ts";
import { paths } from "../../places/paths.ts";
import { handSync, memberOf } from "../../sync/testing/handSync.ts";
import { main } from "../../testing/mainInMemory.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { peerDevice, savedVisit } from "../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

const laptopOf = (name: string) =>
  handSync({
    members: [memberOf(name, { isMe: true }), memberOf("SK", { device: peerDevice })],
  });

test("the lead saves the annex as a file whose name says that it is internal", async () => {
  const { visit } = soundVisit();
  visit.addLetter();
  await mountScreen(visit.records, paths.annex, { sync: laptopOf("LP") });
  await page.getByRole("button", { name: "Save the annex" }).click();
  await expect.element(page.getByText(/^Saved as .*internal.*\.internal\.pdf/u)).toBeVisible();
  const [saved] = main.saved;
  expect(saved).toMatchObject({ what: "annexPdf" });
  expect(saved?.suggestedName).toContain("internal not for disclosure without review");
  expect(new TextDecoder("latin1").decode(saved?.bytes)).toContain("/Disclosure ");
});

test("an identifier keeps it back until the lead says why; the reason is kept, and can be taken back", async () => {
  const { visit, area } = soundVisit();
  visit.addEvidence(area, { text: "Call them on 07700 900123" });
  visit.addLetter();
  await mountScreen(visit.records, paths.annex, { sync: laptopOf("LP") });
  await page.getByRole("button", { name: "Save the annex" }).click();
  await expect
    .element(page.getByText(/“07700 900123” looks like a telephone number/u))
    .toBeVisible();
  expect(main.saved).toEqual([]);
  expect(await accessibilityProblems()).toEqual([]);
  const field = page.getByLabelText("Why it may be made all the same");
  (field.element() as HTMLElement).focus();
  await userEvent.keyboard("The director asked for it.");
  await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByText(/^Saved as /u)).toBeVisible();
  expect(main.saved).toHaveLength(1);
  expect((await savedVisit(visit.records)).reasons).toMatchObject([
    { guard: "annex", reason: "The director asked for it." },
  ]);
  await page.getByRole("button", { name: /^Take back the reason: The director asked/u }).click();
  await expect.poll(async () => (await savedVisit(visit.records)).reasons).toEqual([]);
});

test("a peer is told whose act it is, and can save nothing", async () => {
  const { visit } = soundVisit();
  visit.add("peers", { initials: "SK" });
  await mountScreen(visit.records, paths.annex, { sync: laptopOf("SK") });
  await expect.element(page.getByText(/The annex is made by the review lead$/u)).toBeVisible();
  const button = page.getByRole("button", { name: "Save the annex" });
  await expect.element(button).not.toBeInTheDocument();
  expect(await accessibilityProblems()).toEqual([]);
});
