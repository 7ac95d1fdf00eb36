import { expect, test } from "vitest";
import { VisitState } from "../../../shared/ops/visitState.ts";
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
  type LetterCommand,
} from "./letterCommands.ts";

function visitWithLetter() {
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "Thin." });
  const letter = visit.addLetter({
    headlines: ["A", "B", "C"].map((text) => ({ text, findingIds: [] })),
  });
  const { records, mint } = visit;
  const state = new VisitState(records.visit.id);
  const changes = ({ command }: LetterCommand, now = records) => command(now, mint, state);
  const headlines = (command: LetterCommand) =>
    changes(command)
      .flatMap((change) =>
        change.table === "letters" && "set" in change ? (change.set.headlines ?? []) : [],
      )
      .map(({ text }) => text);
  return { records, letter, finding, changes, headlines };
}

test("headlines are added last, moved by one and removed", () => {
  const { headlines } = visitWithLetter();
  expect(headlines(addHeadline)).toEqual(["A", "B", "C", ""]);
  expect(headlines(moveHeadline(0, 1))).toEqual(["B", "A", "C"]);
  expect(headlines(moveHeadline(2, -1))).toEqual(["A", "C", "B"]);
  expect(headlines(moveHeadline(0, -1))).toEqual([]);
  expect(headlines(removeHeadline(1))).toEqual(["A", "C"]);
});

test("a headline is tied to findings and keeps its words", () => {
  const { changes, finding } = visitWithLetter();
  expect(changes(tieHeadline(1, [finding.id]))).toMatchObject([
    { set: { headlines: [{ text: "A" }, { text: "B", findingIds: [finding.id] }, { text: "C" }] } },
  ]);
});

test("a finding leaves the letter and nothing else of it changes", () => {
  const { changes, finding } = visitWithLetter();
  expect(changes(carryFinding(finding.id, { inLetter: false }))).toEqual([
    { table: "findings", set: { inLetter: false }, base: finding },
  ]);
});

test("a reason is recorded with its guard, the newest in place of an older one", () => {
  const { records, changes, finding } = visitWithLetter();
  const [first] = changes(recordReason(finding.id, "thin", "Seen by all."));
  if (first?.table !== "findings" || !("set" in first)) throw new Error("no finding");
  const changed = { ...finding, ...first.set };
  expect(kindOf("findings").schema.safeParse(changed).success).toBe(true);
  const now = { ...records, findings: [changed] };
  expect(changes(recordReason(finding.id, "thin", "Better."), now)).toMatchObject([
    { set: { overrides: [{ guard: "thin", reason: "Better." }] } },
  ]);
});

test("words that are no person are noted once, with why", () => {
  const { records, changes } = visitWithLetter();
  const [change] = changes(sayNotAPerson("Victoria Road", "a street"));
  if (change?.table !== "visits" || !("set" in change)) throw new Error("no visit");
  expect(change.set.notNames).toEqual([{ text: "Victoria Road", reason: "a street" }]);
  const now = { ...records, visit: { ...records.visit, ...change.set } };
  expect(changes(sayNotAPerson("Victoria Road", "again"), now)).toEqual([]);
});

test("a command on a letter that is not begun changes nothing", () => {
  const { records, changes } = visitWithLetter();
  expect(changes(addHeadline, { ...records, letters: [] })).toEqual([]);
});
