import { expect, test } from "vitest";
import { kindOf } from "../../../shared/visit/records.ts";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
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
        change.table === "letters" && "set" in change ? (change.set.headlines ?? []) : [],
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
    { set: { headlines: [{ text: "A" }, { text: "B", findingIds: [finding.id] }, { text: "C" }] } },
  ]);
});

test("a finding leaves the letter and nothing else of it changes", () => {
  const { now, finding } = live();
  expect(carryFinding(finding.id, { inLetter: false }).changes(now)).toEqual([
    { table: "findings", set: { inLetter: false }, base: finding },
  ]);
});

test("a reason is recorded with its guard, the newest in place of an older one", () => {
  const { now, finding } = live();
  const at = "2024-10-16T18:00:00.000Z";
  const [first] = recordReason(finding.id, { guard: "thin", reason: "Seen by all.", at }).changes(
    now,
  );
  if (first?.table !== "findings" || !("set" in first)) throw new Error("no finding");
  const changed = { ...finding, ...first.set };
  expect(kindOf("findings").schema.safeParse(changed).success).toBe(true);
  const records = { ...now.records, findings: [changed] };
  expect(
    recordReason(finding.id, { guard: "thin", reason: "Better.", at }).changes({ ...now, records }),
  ).toMatchObject([{ set: { overrides: [{ guard: "thin", reason: "Better." }] } }]);
});

test("words that are no person are noted once, with why", () => {
  const { now } = live();
  const [change] = sayNotAPerson("Victoria Road", "a street").changes(now);
  if (change?.table !== "visits" || !("set" in change)) throw new Error("no visit");
  expect(change.set.notNames).toEqual([{ text: "Victoria Road", reason: "a street" }]);
  const records = { ...now.records, visit: { ...now.records.visit, ...change.set } };
  expect(sayNotAPerson("Victoria Road", "again").changes({ ...now, records })).toEqual([]);
});
