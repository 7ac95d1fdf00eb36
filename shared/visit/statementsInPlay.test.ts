import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { deletionOf } from "./deletion.ts";
import { findingsByKnowledge, statementsInSession, weighStatements } from "./statementsInPlay.ts";

test("hypotheses come before claims, each with how many lines speak for and against it", () => {
  const visit = new TestVisit();
  const claim = visit.add("statements", {
    saidBy: "host",
    text: "Audit closes the loop.",
    order: 1,
  });
  const guess = visit.add("statements", { text: "Referrers hear nothing.", order: 2 });
  const session = visit.add("sessions");
  for (const bearing of ["for", "for", "against"] as const) {
    const note = visit.add("notes", { sessionId: session.id });
    visit.add("statementEvidence", { statementId: guess.id, noteId: note.id, bearing });
  }
  expect(weighStatements(visit.records)).toEqual([
    { statement: guess, for: 2, against: 1 },
    { statement: claim, for: 0, against: 0 },
  ]);
});

test("a statement travels to the sessions that meet those it is asked of, and to all when it names nobody", () => {
  const visit = new TestVisit();
  visit.add("statements", { text: "Of schools.", askedOf: ["schools"], order: 1 });
  visit.add("statements", { text: "Of anybody.", order: 2 });
  visit.add("statements", { text: "Settled.", outcome: "holds", order: 3 });
  const shown = (sourceGroups: readonly string[], kind: "group" | "checkIn" = "group") =>
    statementsInSession(
      visit.records,
      visit.add("sessions", { sourceGroups: [...sourceGroups], kind }),
    ).map(({ statement }) => statement.text);
  expect(shown(["police", "schools"])).toEqual(["Of schools.", "Of anybody."]);
  expect(shown(["police"])).toEqual(["Of anybody."]);
  expect(shown(["schools"], "checkIn")).toEqual([]);
});

test("what was settled by a line of this session stays in sight here, and nowhere else", () => {
  const visit = new TestVisit();
  const { id } = visit.add("statements", { text: "Settled.", outcome: "doesNotHold" });
  const here = visit.add("sessions");
  const elsewhere = visit.add("sessions");
  const note = visit.add("notes", { sessionId: here.id });
  visit.add("statementEvidence", { statementId: id, noteId: note.id, bearing: "against" });
  expect(statementsInSession(visit.records, here)).toHaveLength(1);
  expect(statementsInSession(visit.records, elsewhere)).toEqual([]);
});

test("a statement that is deleted takes its evidence along, and leaves the notes", () => {
  const visit = new TestVisit();
  const { id } = visit.add("statements");
  const session = visit.add("sessions");
  const note = visit.add("notes", { sessionId: session.id });
  const tie = visit.add("statementEvidence", { statementId: id, noteId: note.id, bearing: "for" });
  expect(deletionOf({ table: "statements", id }, visit.records)).toEqual([
    { table: "statementEvidence", delete: tie.id },
    { table: "statements", delete: id },
  ]);
});

test("findings are told apart by what the host knew; one that is parked is not counted", () => {
  const visit = new TestVisit();
  const fresh = visit.add("findings", { selfKnowledge: "new" });
  visit.add("findings", { selfKnowledge: "new", state: "parked" });
  const unsaid = visit.add("findings");
  expect([...findingsByKnowledge(visit.records.findings)]).toEqual([
    ["new", [fresh]],
    ["notSaid", [unsaid]],
  ]);
});
