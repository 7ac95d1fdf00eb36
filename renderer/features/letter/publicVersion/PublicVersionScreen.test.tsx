import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { issueVersion } from "../../../../shared/letter/testing/issueVersion.ts";
import { soundVisit } from "../../../../shared/letter/testing/soundVisit.ts";
import { paths } from "../../../places/paths.ts";
import { main } from "../../../testing/mainInMemory.ts";
import { mountScreen } from "../../../testing/mountScreen.tsx";
import { savedVisit, undo } from "../../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../../ui/testing/accessibilityProblems.ts";

function issuedVisit() {
  const { visit, area } = soundVisit();
  issueVersion(visit, {
    date: "2024-10-28",
    headlines: [{ text: "Children wait for a plan.", findingIds: [area.id] }],
    texts: { takeHome: "We take your daily huddle home." },
  });
  return { visit, area };
}

/** Everything readable of a file, its parts and properties among it. */
const textOf = (bytes: Uint8Array): string =>
  bytes[0] === 0x50
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join("\n")
    : new TextDecoder().decode(bytes);

test("a finding is kept back with its reason, and nothing of it is in what is saved", async () => {
  const { visit } = issuedVisit();
  await mountScreen(visit.records, paths.publicVersion);
  await expect.element(page.getByText(/Nothing is left out\./u)).toBeVisible();
  const box = page.getByRole("checkbox", { name: "Plans are late." });
  (box.element() as HTMLElement).focus();
  await userEvent.keyboard(" ");
  await expect.element(page.getByText(/Say why it is kept back/u)).toBeVisible();
  await page.getByRole("button", { name: "Save the public version" }).click();
  await page.getByRole("menuitem", { name: "Web page" }).click();
  await expect.element(page.getByText(/^Nothing was saved\. Say why/u)).toBeVisible();
  expect(main.saved).toEqual([]);

  await userEvent.fill(
    page.getByRole("textbox", { name: "Why it is kept back" }),
    "The council asked for it until the plan is out.",
  );
  await expect
    .element(page.getByText(/it leaves out the sections “Headline messages”/u))
    .toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  for (const form of ["Web page", "Word document"]) {
    await page.getByRole("button", { name: "Save the public version" }).click();
    await page.getByRole("menuitem", { name: form }).click();
    await expect.poll(() => main.saved.length).toBe(form === "Web page" ? 1 : 2);
  }
  for (const { bytes, suggestedName } of main.saved) {
    expect(suggestedName).toMatch(/^Public version, /u);
    const text = textOf(bytes);
    expect(text).toContain("shortened version, for publication, of version 1");
    expect(text).not.toMatch(/Plans are late|Children wait|Plan in time|until the plan is out/u);
  }
  expect((await savedVisit(visit.records)).keptBack).toHaveLength(1);
  await page.getByRole("checkbox", { name: "Plans are late." }).click({ force: true });
  await expect.element(page.getByText(/Nothing is left out\./u)).toBeVisible();
  await undo();
  await expect
    .element(page.getByText(/it leaves out the sections “Headline messages”/u))
    .toBeVisible();
});

test("before anything is issued there is nothing to shorten, and that is said", async () => {
  const { visit } = soundVisit();
  visit.addLetter();
  await mountScreen(visit.records, paths.publicVersion);
  await expect.element(page.getByText("Nothing has been issued yet")).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
});

test.each([
  ["light", 1280, 800],
  ["dark", 1024, 640],
] as const)("in the %s theme it fits in %i × %i", async (theme, width, height) => {
  document.documentElement.dataset["theme"] = theme;
  const { visit, area } = issuedVisit();
  visit.add("keptBack", {
    of: "finding",
    target: area.id,
    words: area.sentence,
    reason: "Agreed.",
  });
  await mountScreen(visit.records, paths.publicVersion);
  await page.viewport(width, height);
  await expect.element(page.getByRole("checkbox", { name: "Plans are late." })).toBeVisible();
  const frame = document.querySelector("main");
  expect(frame?.scrollWidth).toBeLessThanOrEqual(frame?.clientWidth ?? 0);
  expect(await accessibilityProblems()).toEqual([]);
});

test("one that fills a fifth page with its notice says so once it is saved", async () => {
  const { visit } = soundVisit();
  issueVersion(visit, {
    date: "2024-10-28",
    texts: { takeHome: "We take your daily huddle home to our own services. ".repeat(250).trim() },
  });
  await mountScreen(visit.records, paths.publicVersion);
  await page.getByRole("button", { name: "Save the public version" }).click();
  await page.getByRole("menuitem", { name: "Web page" }).click();
  await expect
    .element(page.getByText(/^Saved as .*runs to \d pages, and a letter has 4 at most/u))
    .toBeVisible();
});
