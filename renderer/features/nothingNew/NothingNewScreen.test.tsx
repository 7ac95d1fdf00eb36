import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { carry, soundVisit } from "../../../shared/letter/testing/soundVisit.ts";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { heardKeyOf } from "../../../shared/visit/heardKey.ts";
import { paths } from "../../places/paths.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { sampleVisit } from "../../testing/sampleVisit.ts";
import {
  accessibilityProblems,
  accessibilityProblemsInBothThemes,
} from "../../ui/testing/accessibilityProblems.ts";

const row = (text: string) => page.getByRole("listitem").filter({ hasText: text }).first();

test("each message says how, when and with whom it was first heard, and what became of its words", async () => {
  const { visit, area } = soundVisit();
  const turned = carry(visit, { polarity: "strength", sentence: "Staff know the thresholds." });
  visit.add("checkIns", {
    day: "2024-10-16",
    at: "15:30",
    withWhom: "Senior leaders",
    heard: { [heardKeyOf("finding", turned.id)]: "Staff do not know the thresholds." },
    responses: { [heardKeyOf("finding", turned.id)]: "We feared so." },
  });
  visit.records = {
    ...visit.records,
    findings: visit.records.findings.map((finding) =>
      finding.id === area.id ? { ...finding, sentence: "Plans are often late." } : finding,
    ),
  };
  await mountScreen(visit.records, paths.nothingNew);
  const late = row("Plans are often late.");
  await expect
    .element(late)
    .toMatchTextContent(/In an earlier wording.*added: often.*15 October 2024.*Director/su);
  await expect
    .element(row("Staff know the thresholds."))
    .toMatchTextContent(
      /The other way round.*What changed:.*removed: do not.*16 October 2024, 15:30.*Senior leaders.*We feared so/su,
    );
});

test("only what differs or is new can be shown, from the keyboard", async () => {
  const { visit } = soundVisit();
  carry(visit, { sentence: "Caseloads are high." });
  await mountScreen(visit.records, paths.nothingNew);
  await expect.element(page.getByText("Leaders know the service.")).toBeVisible();
  const box = page.getByRole("checkbox", { name: "Only what differs or is new" });
  (box.element() as HTMLElement).focus();
  await userEvent.keyboard(" ");
  await expect.element(page.getByText("1 of 4 messages shown")).toBeVisible();
  await expect.element(page.getByText("Leaders know the service.")).not.toBeInTheDocument();
  await expect.element(row("Caseloads are high.")).toMatchTextContent(/Never heard/u);
});

test("a letter that carries nothing says what belongs here", async () => {
  await mountScreen(new TestVisit().records, paths.nothingNew);
  await expect.element(page.getByText("The letter carries no message yet")).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
});

test("the letter’s screen leads there", async () => {
  const { visit } = soundVisit();
  visit.addLetter();
  await mountScreen(visit.records, paths.letter);
  await page.getByRole("button", { name: "More for the letter" }).click();
  await page.getByRole("menuitem", { name: "Nothing new at the end" }).click();
  const heading = page.getByRole("heading", { name: "Nothing new at the end", level: 1 });
  await expect.element(heading).toBeVisible();
});

describe("in both themes", () => {
  test.each([
    [1280, 800],
    [1024, 640],
  ])("the sample fits in %i × %i and axe finds nothing", async (width, height) => {
    await mountScreen(sampleVisit(), paths.nothingNew);
    await page.viewport(width, height);
    await expect.element(page.getByRole("heading", { name: /^Headlines/u })).toBeVisible();
    const main = document.querySelector("main");
    expect(main?.scrollWidth).toBeLessThanOrEqual(main?.clientWidth ?? 0);
    expect(await accessibilityProblemsInBothThemes()).toEqual([]);
  });
});
