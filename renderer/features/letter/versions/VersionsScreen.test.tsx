import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { issueVersion } from "../../../../shared/letter/testing/issueVersion.ts";
import { carry, soundVisit } from "../../../../shared/letter/testing/soundVisit.ts";
import type { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../../places/paths.ts";
import { mountScreen } from "../../../testing/mountScreen.tsx";
import { accessibilityProblems } from "../../../ui/testing/accessibilityProblems.ts";

/** Rewords a finding, so that the draft moves on. */
function reword(visit: TestVisit, from: string, to: string): void {
  visit.records = {
    ...visit.records,
    findings: visit.records.findings.map((finding) =>
      finding.sentence === from ? { ...finding, sentence: to } : finding,
    ),
  };
}

function twoVersions() {
  const { visit } = soundVisit();
  issueVersion(visit, { at: "2024-10-23T13:02:00.000Z" });
  reword(visit, "Plans are late.", "Plans are often late.");
  carry(visit, { polarity: "area", sentence: "Caseloads are too high." });
  visit.records = { ...visit.records, recommendations: [] };
  const second = issueVersion(visit, { at: "2024-10-28T10:00:00.000Z" });
  return { visit, second };
}

const row = (text: string) => page.getByRole("listitem").filter({ hasText: text }).first();

test("version 2 stands against version 1 sentence by sentence, each change said in words", async () => {
  const { visit } = twoVersions();
  await mountScreen(visit.records, paths.versions);
  await expect
    .element(page.getByText(/^Version 2, 28 October 2024.*held against version 1 of 23 October/u))
    .toBeVisible();
  await expect.element(row("Plans are")).toMatchTextContent(/Reworded.*added: often/su);
  await expect.element(row("Caseloads are too high.")).toMatchTextContent(/Added/u);
  await expect.element(row("Plan in time.")).toMatchTextContent(/Taken out/u);
  await expect.element(page.getByText("Leaders know the service.")).not.toBeInTheDocument();
  const box = page.getByRole("checkbox", { name: "Show what stayed the same too" });
  (box.element() as HTMLElement).focus();
  await userEvent.keyboard(" ");
  await expect.element(row("Leaders know the service.")).toMatchTextContent(/As before/u);
});

test("the draft can be held against any version that was issued, from the keyboard", async () => {
  const { visit } = twoVersions();
  reword(visit, "Plans are often late.", "Plans are seldom late.");
  await mountScreen(visit.records, paths.versions);
  await expect.element(page.getByText(/^Draft of version 3 held against version 2/u)).toBeVisible();
  await expect.element(page.getByText("Sentences and lines: 1 reworded.")).toBeVisible();
  (page.getByRole("button", { name: /Against/u }).element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}{ArrowDown}{Enter}");
  await expect.element(page.getByText(/^Draft of version 3 held against version 1/u)).toBeVisible();
  await expect.element(row("Plan in time.")).toMatchTextContent(/Taken out/u);
});

test.each([
  ["not shown as taken out of a draft that has no reason yet", null, 1],
  ["held against what a draft with a reason says", "A group was missed.", 2],
])("what version 2 says of itself is %s", async (_, reason, reworded) => {
  const { visit } = soundVisit();
  const first = issueVersion(visit, { at: "2024-10-23T13:02:00.000Z" });
  visit.add("reasons", { guard: "reissued", target: first.id, reason: "A figure was wrong." });
  reword(visit, "Plans are late.", "Plans are often late.");
  const second = issueVersion(visit, { at: "2024-10-28T10:00:00.000Z" });
  reword(visit, "Plans are often late.", "Plans are seldom late.");
  if (reason !== null) visit.add("reasons", { guard: "reissued", target: second.id, reason });
  await mountScreen(visit.records, paths.versions);
  // That the host has heard its messages is no longer so either.
  const counts = `Sentences and lines: ${reworded} reworded, 1 taken out.`;
  await expect.element(page.getByText(counts)).toBeVisible();
  const why = page.getByText(/once its own reason is on record/u);
  expect(why.elements()).toHaveLength(reason === null ? 1 : 0);
});

test("a draft alone says that there is nothing to compare yet", async () => {
  const { visit } = soundVisit();
  visit.addLetter();
  await mountScreen(visit.records, paths.versions);
  await expect.element(page.getByText("There is only one version yet")).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
});

test("two versions of the same words differ in nothing", async () => {
  const { visit } = soundVisit();
  issueVersion(visit);
  await mountScreen(visit.records, paths.versions);
  await expect.element(page.getByText("No difference", { exact: true })).toBeVisible();
});

test("a version whose words do not give its fingerprint is not compared", async () => {
  const { visit, second } = twoVersions();
  const { issued } = second;
  const altered = { ...issued, model: { ...issued.model, title: "Another title" } };
  visit.records = {
    ...visit.records,
    letters: visit.records.letters.map((each) =>
      each.id === second.id ? { ...each, issued: altered } : each,
    ),
  };
  await mountScreen(visit.records, paths.versions);
  await expect
    .element(page.getByText(/The words kept here as version 2 are not those that were issued/u))
    .toBeVisible();
  await expect.element(page.getByText("Another title")).not.toBeInTheDocument();
});

test("the letter’s screen leads there", async () => {
  const { visit } = twoVersions();
  await mountScreen(visit.records, paths.letter);
  await page.getByRole("button", { name: "More for the letter" }).click();
  await page.getByRole("menuitem", { name: "Compare versions, word by word" }).click();
  const heading = page.getByRole("heading", { name: "Compare versions", level: 1 });
  await expect.element(heading).toBeVisible();
});

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  test.each([
    [1280, 800],
    [1024, 640],
  ])("it fits in %i × %i and axe finds nothing", async (width, height) => {
    document.documentElement.dataset["theme"] = theme;
    await mountScreen(twoVersions().visit.records, paths.versions);
    await page.viewport(width, height);
    await expect.element(row("Plans are")).toBeVisible();
    const main = document.querySelector("main");
    expect(main?.scrollWidth).toBeLessThanOrEqual(main?.clientWidth ?? 0);
    expect(await accessibilityProblems()).toEqual([]);
  });
});
