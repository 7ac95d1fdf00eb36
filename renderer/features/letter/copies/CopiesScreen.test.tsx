import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { issueVersion } from "../../../../shared/letter/testing/issueVersion.ts";
import { soundVisit } from "../../../../shared/letter/testing/soundVisit.ts";
import { paths } from "../../../places/paths.ts";
import { mountScreen } from "../../../testing/mountScreen.tsx";
import { savedVisit, undo } from "../../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../../ui/testing/accessibilityProblems.ts";

function twoVersions() {
  const { visit } = soundVisit();
  visit.records = {
    ...visit.records,
    visit: { ...visit.records.visit, audiences: ["Safeguarding partners", "Elected members"] },
  };
  const first = issueVersion(visit, { at: "2024-10-23T13:02:00.000Z" });
  const second = issueVersion(visit, { at: "2024-11-03T10:00:00.000Z", reference: "MID/2" });
  return { visit, first, second };
}

const rowOf = (words: RegExp) => page.getByRole("row", { name: words });

test("a copy is recorded, changed and taken out, each with undo, and who still has the old version is said", async () => {
  const { visit, first } = twoVersions();
  visit.add("copies", {
    to: "Elected members",
    version: 1,
    contentHash: first.issued.contentHash,
    day: "2024-10-24",
    way: "portal",
  });
  await mountScreen(visit.records, paths.copies);
  await expect.element(page.getByText("Version 1 is still with Elected members.")).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);

  await page.getByRole("button", { name: "Record a copy" }).click();
  await page.getByRole("button", { name: "Record it" }).click();
  await expect
    .element(page.getByText(/Say to which role or organisation it went/u).first())
    .toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  (page.getByRole("button", { name: "Choose To" }).element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
  await page.getByRole("option", { name: "Elected members" }).click();
  await page.getByRole("button", { name: "Record it" }).click();
  await expect.element(rowOf(/Elected members 2/u)).toBeVisible();
  await expect
    .element(page.getByText("Version 1 is still with Elected members."))
    .not.toBeInTheDocument();
  expect((await savedVisit(visit.records)).copies).toHaveLength(2);

  await page.getByRole("button", { name: /^Change: Elected members, version 1/u }).click();
  await page.getByRole("button", { name: /By what way/u }).click();
  await page.getByRole("option", { name: "By hand" }).click();
  await page.getByRole("button", { name: "Save the change" }).click();
  await expect.element(rowOf(/Elected members 1/u)).toMatchTextContent(/By hand/u);

  await page.getByRole("button", { name: /^Remove: Elected members, version 2/u }).click();
  await expect.element(page.getByText("Version 1 is still with Elected members.")).toBeVisible();
  await undo();
  await expect.element(rowOf(/Elected members 2/u)).toBeVisible();
});

test("a person’s name is not taken as whom it went to", async () => {
  const { visit } = twoVersions();
  await mountScreen(visit.records, paths.copies);
  await expect.element(page.getByText("No copy is recorded yet")).toBeVisible();
  await page.getByRole("button", { name: "Record a copy" }).click();
  await page.getByRole("button", { name: "Choose To" }).click();
  await page.getByRole("option", { name: "Another role or organisation" }).click();
  await userEvent.fill(
    page.getByRole("textbox", { name: "Role or organisation" }),
    "Mrs Priya Featherstone",
  );
  await page.getByRole("button", { name: "Record it" }).click();
  await expect.element(page.getByText(/looks like a person/u)).toBeVisible();
  await userEvent.fill(
    page.getByRole("textbox", { name: "Role or organisation" }),
    "The regional improvement partnership",
  );
  await page.getByRole("button", { name: "Record it" }).click();
  await expect.element(rowOf(/regional improvement partnership 2/u)).toBeVisible();
});

test("before anything is issued there is nothing to record, and that is said", async () => {
  const { visit } = soundVisit();
  visit.addLetter();
  await mountScreen(visit.records, paths.copies);
  await expect.element(page.getByText("Nothing has been issued yet")).toBeVisible();
  await expect.element(page.getByRole("button", { name: "Record a copy" })).not.toBeInTheDocument();
});

test.each([
  ["light", 1280, 800],
  ["dark", 1024, 640],
] as const)("in the %s theme it fits in %i × %i", async (theme, width, height) => {
  document.documentElement.dataset["theme"] = theme;
  const { visit, first, second } = twoVersions();
  for (const [to, of] of [
    ["Director of Children’s Services", second],
    ["Safeguarding partners", first],
  ] as const)
    visit.add("copies", {
      to,
      version: of.version,
      contentHash: of.issued.contentHash,
      day: "2024-11-04",
      forms: ["pdf", "docx"],
      way: "secureMail",
    });
  await mountScreen(visit.records, paths.copies);
  await page.viewport(width, height);
  await page.getByRole("button", { name: "Record a copy" }).click();
  const main = document.querySelector("main");
  expect(main?.scrollWidth).toBeLessThanOrEqual(main?.clientWidth ?? 0);
  expect(await accessibilityProblems()).toEqual([]);
});
