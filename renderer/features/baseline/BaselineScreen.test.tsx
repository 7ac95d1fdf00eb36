import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { earlierAdvice, earlierLetterOf } from "../../../shared/letter/testing/earlierAdvice.ts";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import type { KeptTally } from "../../../shared/visit/kinds/baselineItem.ts";
import { paths } from "../../places/paths.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { rowsNow, undo } from "../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

const tally = (met: number, notMet: number): KeptTally => ({
  n: met + notMet,
  answers: [
    { key: "yes", label: "Met", counts: "met", count: met },
    { key: "no", label: "Not met", counts: "notMet", count: notMet },
  ],
});

function returnVisit(): TestVisit {
  const visit = new TestVisit();
  visit.add("baselines", { letter: earlierLetterOf("3 May 2023"), programme: "LSCB Diagnostic" });
  visit.add("baselineItems", {
    order: 1,
    was: earlierAdvice("Tell schools to whom they escalate."),
  });
  visit.add("baselineItems", {
    order: 2,
    was: {
      type: "area",
      form: "",
      formName: "Case review",
      area: visit.records.visit.vocabulary.practiceAreas[0]?.key ?? "",
      label: "Voice of the child",
      drawn: tally(3, 4),
      chosen: tally(0, 0),
    },
  });
  const finding = visit.add("findings", { sentence: "Schools know whom to call." });
  visit.addEvidence(finding, { text: "the number is on the wall in every staff room" });
  return visit;
}

test("what became of a recommendation is judged, said in words and tied to findings and evidence", async () => {
  await mountScreen(returnVisit().records, paths.baseline);
  await page
    .getByRole("button", { name: /What became of it$/u })
    .first()
    .click();
  await page.getByRole("option", { name: "Partly done", exact: true }).click();
  await expect
    .poll(() => rowsNow("baselineItems"))
    .toMatchObject([{ judgement: "partly" }, { judgement: "open" }]);
  await expect.element(page.getByText("1 of 2 said", { exact: false })).toBeVisible();
  await page
    .getByLabelText(/^What is found now/u)
    .first()
    .fill("Two of three schools know it.");
  await page
    .getByRole("button", { name: /^Rests on nothing yet/u })
    .first()
    .click();
  await page
    .getByRole("button", { name: /Tie a finding of this visit$/u })
    .first()
    .click();
  await page.getByRole("option", { name: "Schools know whom to call." }).click();
  await page.getByLabelText("Find evidence of this visit").first().fill("staff room");
  await page.getByRole("button", { name: /^Speaks for it: the number/u }).click();
  await expect
    .element(page.getByText("Rests on one finding and one piece of evidence"))
    .toBeVisible();
  await expect.poll(() => rowsNow("baselineLinks")).toMatchObject([{ bearing: "for" }]);
  await expect
    .poll(() => rowsNow("baselineItems"))
    .toMatchObject([{ found: "Two of three schools know it." }, {}]);
  expect(await accessibilityProblems()).toEqual([]);
  await undo();
  await expect.poll(() => rowsNow("baselineLinks").length).toBe(0);
});

test("counts stand beside each other with their n, of few files without a share, and as other files", async () => {
  const visit = returnVisit();
  const [area] = visit.records.visit.vocabulary.practiceAreas;
  const [rating] = visit.records.visit.vocabulary.ratings;
  visit.add("cases", { label: "1", answers: { [area?.key ?? ""]: rating?.key ?? "" } });
  await mountScreen(visit.records, paths.baseline);
  await expect.element(page.getByText("Drawn at random: Met 3 of 7; not met 4 of 7")).toBeVisible();
  await expect.element(page.getByText(/^Chosen or shown: .+ 1 of 1/u)).toBeVisible();
  await expect.element(page.getByText(/a difference can be chance alone/u)).toBeVisible();
});

test("a visit that goes back to none says how a return begins", async () => {
  await mountScreen(new TestVisit().records, paths.baseline);
  await expect.element(page.getByText("This visit goes back to no earlier one")).toBeVisible();
});
