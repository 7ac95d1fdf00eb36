import { expect, test } from "vitest";
import { VisitState } from "../../../shared/ops/visitState.ts";
import { kindOf } from "../../../shared/visit/records.ts";
import { passable } from "../../../shared/letter/problems/letterProblem.ts";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import {
  addHeadline,
  beginReason,
  carryFinding,
  moveHeadline,
  recordReasons,
  removeHeadline,
  sayNotAPerson,
  settleSession,
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

test("a reason for a finding's own guard stands on the finding, the newest in place of an older one", () => {
  const { records, changes, finding } = visitWithLetter();
  const thin = passable(
    "thin",
    { target: finding.id, findingId: finding.id, text: "Thin." },
    records,
  );
  expect(changes(beginReason(thin, null))).toEqual([]);
  const [first] = changes(recordReasons([thin], "Seen by all.", null));
  if (first?.table !== "findings" || !("set" in first)) throw new Error("no finding");
  const changed = { ...finding, ...first.set };
  expect(kindOf("findings").schema.safeParse(changed).success).toBe(true);
  const now = { ...records, findings: [changed] };
  expect(changes(recordReasons([thin], "Better.", null), now)).toMatchObject([
    { set: { overrides: [{ guard: "thin", reason: "Better." }] } },
  ]);
});

test("a reason for anything else is a row of its own, the same on every laptop, and says who gave it", () => {
  const { records, changes } = visitWithLetter();
  const [open, other] = ["a", "b"].map((target) =>
    passable("concernsOpen", { target, text: "Open." }, records),
  );
  if (!open || !other) throw new Error("no problems");
  const me = new TestVisit().add("peers").id;
  const [begun] = changes(beginReason(open, me));
  if (begun?.table !== "reasons" || !("put" in begun)) throw new Error("no reason");
  expect(kindOf("reasons").schema.safeParse(begun.put).success).toBe(true);
  expect(begun.put).toMatchObject({ guard: "concernsOpen", target: "a", reason: "", by: me });
  const now = { ...records, reasons: [{ ...begun.put, reason: "Told." }] };
  expect(changes(beginReason(open, me), now)).toEqual([]);
  const both = changes(recordReasons([open, other], "Handed over.", me), now);
  expect(both).toMatchObject([
    { put: { id: begun.put.id, reason: "Handed over." }, base: { reason: "Told." } },
    { put: { target: "b", reason: "Handed over.", by: me } },
  ]);
});

test("a planned session is held or cancelled from the list", () => {
  const { records, changes } = visitWithLetter();
  const visit = new TestVisit();
  const session = visit.add("sessions", { state: "planned" });
  const now = { ...records, sessions: [session] };
  expect(changes(settleSession(session.id, "held"), now)).toEqual([
    { table: "sessions", set: { state: "held" }, base: session },
  ]);
});

test("words that are no person are noted once, with why", () => {
  const { records, changes } = visitWithLetter();
  const [change] = changes(sayNotAPerson("Victoria Road", "a street"));
  if (change?.table !== "visits" || !("set" in change)) throw new Error("no visit");
  expect(change.set.notNames).toEqual([{ text: "Victoria Road", reason: "a street" }]);
  const now = {
    ...records,
    visit: { ...records.visit, notNames: change.set.notNames ?? [] },
  };
  expect(changes(sayNotAPerson("Victoria Road", "again"), now)).toEqual([]);
});

test("a command on a letter that is not begun changes nothing", () => {
  const { records, changes } = visitWithLetter();
  expect(changes(addHeadline, { ...records, letters: [] })).toEqual([]);
});
