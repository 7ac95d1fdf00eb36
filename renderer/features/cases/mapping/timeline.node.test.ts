import { expect, test } from "vitest";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import { formFromFile } from "../../../../shared/practice/editForm.ts";
import { shippedForms } from "../../../../shared/practice/shippedForms.ts";
import { formsOf } from "../../../../shared/visit/formsOf.ts";
import type { CaseStep } from "../../../../shared/visit/kinds/caseStep.ts";
import { timelineOf } from "./timeline.ts";

function mapOf(...steps: readonly Partial<CaseStep>[]) {
  const visit = new TestVisit();
  const file = shippedForms().find(({ rows }) => rows === "steps");
  if (file === undefined) throw new Error("no form maps cases");
  visit.add("practiceForms", formFromFile(file, { visitId: visit.records.visit.id, order: 1 }));
  const sampled = visit.add("cases");
  const form = formsOf(visit.records).find(({ rows }) => rows === "steps");
  if (form === undefined) throw new Error("the form went");
  for (const step of steps) visit.add("caseSteps", { caseId: sampled.id, form: form.key, ...step });
  return timelineOf(visit.records.caseSteps, form);
}

test("steps stand on a line for each agency, at their share of the time, with missed chances marked", () => {
  const line = mapOf(
    { agency: "Police", from: "2024-01-11", until: "2024-01-11" },
    { agency: "School ", from: "2024-01-01", until: "2024-01-06" },
    { agency: "School", from: "2024-01-06", words: { "caseMapping-missedChance": "Not told" } },
  );
  expect(line?.agencies.map(({ agency }) => agency)).toEqual(["School", "Police"]);
  expect(line?.agencies[0]?.steps).toMatchObject([
    { start: 0, end: 0.5, isMissedChance: false },
    // It goes on: to the last day that is known.
    { start: 0.5, end: 1, isMissedChance: true },
  ]);
  expect(line?.agencies[1]?.steps).toMatchObject([{ start: 1, end: 1 }]);
});

test("one that ends before it begins is still there, and what has no day is told apart", () => {
  const line = mapOf(
    { agency: "Health", from: "2024-01-05", until: "2024-01-01" },
    { agency: "School", from: "2024-01-03", until: "2024-01-04" },
    { agency: "Housing" },
  );
  for (const { start, end } of line?.agencies.flatMap(({ steps }) => steps) ?? []) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(1);
  }
  expect(line?.undated.map(({ agency }) => agency)).toEqual(["Housing"]);
  expect(mapOf({ agency: "Housing" })).toBeNull();
});
