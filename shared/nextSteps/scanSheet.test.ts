import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { composeSheet, sheetHash } from "./composeSheet.ts";
import { scanSheet, sheetProblemInWords } from "./scanSheet.ts";

test("a sheet of roles and plain words is held back by nothing", () => {
  const visit = new TestVisit();
  visit.add("nextSteps", {
    heard: "Plans are late.",
    action: "Write each plan in time.",
    who: "Head of service",
    byWhen: "End of March 2025",
  });
  expect(scanSheet(visit.records)).toEqual([]);
});

test("a name, a reference of a case or a concern in any cell holds it back, with its place", () => {
  const visit = new TestVisit();
  const concern = "A child of six is left alone at home every evening.";
  visit.add("concerns", { text: concern });
  visit.add("cases", { reference: "MC-10442" });
  visit.add("nextSteps", { order: 1, action: "Write each plan in time." });
  visit.add("nextSteps", { order: 2, who: "Mrs Priya Featherstone" });
  visit.add("nextSteps", { order: 3, heard: concern, support: "As in MC-10442" });
  const said = scanSheet(visit.records).map(sheetProblemInWords);
  expect(said).toContainEqual(expect.stringMatching(/^Row 2, Who: “.*Featherstone”/u));
  expect(said).toContainEqual("Row 3, What was heard: This repeats a safeguarding concern.");
  expect(said).toContainEqual(expect.stringMatching(/^Row 3, Support: “MC-10442”/u));
});

test("rows stand in their order, without those in which nothing is written, and one paragraph a cell", () => {
  const visit = new TestVisit();
  const [first] = visit.records.enquiries;
  visit.add("nextSteps", { order: 2, enquiryId: first?.id ?? null, heard: " Plans\nare late. " });
  visit.add("nextSteps", { order: 1, action: "Write them." });
  visit.add("nextSteps", { order: 3, enquiryId: first?.id ?? null });
  expect(composeSheet(visit.records).rows.map(({ cells }) => cells.slice(0, 3))).toEqual([
    ["", "", "Write them."],
    [first?.shortName, "Plans are late.", ""],
  ]);
});

test("the fingerprint is of the words, not of the rows that hold them", () => {
  const one = new TestVisit();
  one.add("nextSteps", { action: "Write them." });
  const other = new TestVisit();
  other.add("nextSteps");
  other.add("nextSteps", { action: "Write them." });
  expect(sheetHash(composeSheet(one.records))).toBe(sheetHash(composeSheet(other.records)));
  other.add("nextSteps", { action: "Read them." });
  expect(sheetHash(composeSheet(one.records))).not.toBe(sheetHash(composeSheet(other.records)));
});
