import { expect, test } from "vitest";
import { recordSchemas } from "../../../shared/visit/records.ts";
import { TestVisit } from "../../../shared/visit/testVisit.ts";
import {
  addHeadline,
  carryFinding,
  moveHeadline,
  recordReason,
  removeHeadline,
  sayNotAPerson,
  tieHeadline,
  type LetterAction,
} from "./letterChanges.ts";

function live() {
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "Thin." });
  const letter = visit.addLetter({
    headlines: ["A", "B", "C"].map((text) => ({ text, findingIds: [] })),
  });
  const now = { records: visit.records, letter };
  const headlines = (action: LetterAction) =>
    action
      .changes(now)
      .flatMap((change) =>
        change.table === "letters" && "put" in change ? change.put.headlines : [],
      )
      .map(({ text }) => text);
  return { now, finding, headlines };
}

test("headlines are added last, moved by one and removed", () => {
  const { headlines } = live();
  expect(headlines(addHeadline)).toEqual(["A", "B", "C", ""]);
  expect(headlines(moveHeadline(0, 1))).toEqual(["B", "A", "C"]);
  expect(headlines(moveHeadline(2, -1))).toEqual(["A", "C", "B"]);
  expect(headlines(moveHeadline(0, -1))).toEqual([]);
  expect(headlines(removeHeadline(1))).toEqual(["A", "C"]);
});

test("a headline is tied to findings and keeps its words", () => {
  const { now, finding } = live();
  expect(tieHeadline(1, [finding.id]).changes(now)).toMatchObject([
    { put: { headlines: [{ text: "A" }, { text: "B", findingIds: [finding.id] }, { text: "C" }] } },
  ]);
});

test("a finding leaves the letter and nothing else of it changes", () => {
  const { now, finding } = live();
  expect(carryFinding(finding.id, { inLetter: false }).changes(now)).toEqual([
    { table: "findings", put: { ...finding, inLetter: false } },
  ]);
});

test("a reason is recorded with its guard, the newest in place of an older one", () => {
  const { now, finding } = live();
  const at = "2024-10-16T18:00:00.000Z";
  const [first] = recordReason(finding.id, { guard: "thin", reason: "Seen by all.", at }).changes(
    now,
  );
  if (first?.table !== "findings" || !("put" in first)) throw new Error("no finding");
  expect(recordSchemas.findings.safeParse(first.put).success).toBe(true);
  const records = { ...now.records, findings: [first.put] };
  expect(
    recordReason(finding.id, { guard: "thin", reason: "Better.", at }).changes({ ...now, records }),
  ).toMatchObject([{ put: { overrides: [{ guard: "thin", reason: "Better." }] } }]);
});

test("words that are no person are noted once, with why", () => {
  const { now } = live();
  const [change] = sayNotAPerson("Victoria Road", "a street").changes(now);
  if (change?.table !== "visits" || !("put" in change)) throw new Error("no visit");
  expect(change.put.notNames).toEqual([{ text: "Victoria Road", reason: "a street" }]);
  const records = { ...now.records, visit: change.put };
  expect(sayNotAPerson("Victoria Road", "again").changes({ ...now, records })).toEqual([]);
});
