import { expect, test } from "vitest";
import { composeLetter } from "../composeLetter.ts";
import { examineLetter } from "../examineLetter.ts";
import { canIssue } from "../checkLetter.ts";
import { TestVisit } from "../testing/testVisit.ts";
import { toSettle, type Unsettled } from "./toSettle.ts";

function visitWithLetter() {
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "Plans are late.", polarity: "area" });
  const parked = visit.add("findings", { state: "parked", inLetter: false });
  const advice = visit.add("recommendations", { text: "Plan earlier.", findingId: finding.id });
  const letter = visit.addLetter();
  const of = (...unsettled: readonly Unsettled[]) => toSettle(unsettled, visit.records, letter);
  return { visit, finding, parked, advice, letter, of };
}

test("a sentence of the letter that stands in two versions refuses its issue, and says where to settle it", () => {
  const { visit, finding, letter } = visitWithLetter();
  const { records } = visit;
  const model = composeLetter(records, letter);
  const unsettled = [{ table: "findings", row: finding.id, field: "sentence" }];
  const check = (more: { readonly unsettled?: readonly Unsettled[] }) =>
    examineLetter({ records, letter, model, layout: null, ...more }).filter(
      ({ type }) => type === "toSettle",
    );
  const [problem, ...others] = check({ unsettled });
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    severity: "refuses",
    sectionId: "areas",
    findingId: finding.id,
    text: expect.stringMatching(/^“Plans are late.” stands in two versions/u),
  });
  expect(problem && canIssue([problem])).toBe(false);
  expect(check({})).toEqual([]);
});

test("what the letter carries counts, whatever of it, and what may come into it; what it does not print does not", () => {
  const { finding, parked, advice, letter, of } = visitWithLetter();
  const places = (table: string, row: string, fields: readonly string[]) =>
    fields.map((field) => of({ table, row, field })[0]?.sectionId);
  expect(places("findings", finding.id, ["detail", "polarity", "$gone"])).toEqual([
    "areas",
    "areas",
    "areas",
  ]);
  expect(places("findings", parked.id, ["state", "inLetter"])).toEqual(["areas", "areas"]);
  expect(places("recommendations", advice.id, ["text", "whoCanHelp", "byWhen"])).toEqual([
    "recommendations",
    "recommendations",
    "recommendations",
  ]);
  expect(places("letters", letter.id, ["texts/nextSteps", "headlines", "signOff"])).toEqual([
    "nextSteps",
    "headlines",
    "thanks",
  ]);
  expect(places("visits", letter.visitId, ["focus", "host"])).toEqual(["scope", "scope"]);
  expect(of({ table: "findings", row: parked.id, field: "sentence" })).toEqual([]);
  expect(of({ table: "findings", row: finding.id, field: "viewWouldChangeIf" })).toEqual([]);
  expect(of({ table: "recommendations", row: advice.id, field: "cause" })).toEqual([]);
  expect(of({ table: "notes", row: finding.id, field: "text" })).toEqual([]);
  expect(of({ table: "letters", row: finding.id, field: "title" })).toEqual([]);
});

test("two fields of one finding are one thing to settle", () => {
  const { finding, of } = visitWithLetter();
  const twice = ["sentence", "detail"].map((field) => ({
    table: "findings",
    row: finding.id,
    field,
  }));
  expect(of(...twice)).toHaveLength(1);
});
