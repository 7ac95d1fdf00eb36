import { expect, test } from "vitest";
import { VisitState } from "../../../../shared/ops/visitState.ts";
import { withChanges } from "../../../../shared/ops/withChanges.ts";
import { NoteId } from "../../../../shared/visit/ids.ts";
import type { NamedCommand } from "../../../db/run.ts";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import { sessionLines } from "./sessionLines.ts";
import { addLines, deleteLine, editLine } from "./takeNotes.ts";

function visitWithNote() {
  const visit = new TestVisit();
  const session = visit.add("sessions");
  const note = visit.add("notes", { sessionId: session.id, text: "one" });
  const changes = (made: NamedCommand | null, records = visit.records) =>
    made?.command(records, visit.mint, new VisitState(records.visit.id)) ?? [];
  return { visit, session, note, changes };
}

test("what was just done is shown before the disk has it, and in the order in which it was done", () => {
  const { visit, session, note, changes } = visitWithNote();
  const second = { ...note, id: NoteId.parse(visit.mint.newId()), text: "two", order: 2 };
  const shown = [
    addLines(session, { notes: [second], concerns: [] }),
    editLine(second, { text: "two, put right" }),
    deleteLine(note),
  ].reduce((records, made) => withChanges(records, changes(made, records)), visit.records);
  expect(shown.notes.map(({ text }) => text)).toEqual(["two, put right"]);
});

test("the first line of a planned session makes it a held one", () => {
  const { visit, note, changes } = visitWithNote();
  const planned = visit.add("sessions", { state: "planned" });
  expect(changes(addLines(planned, { notes: [note], concerns: [] }))).toMatchObject([
    { table: "notes", put: note },
    { table: "sessions", set: { state: "held" }, base: planned },
  ]);
});

test("a line that is changed into a concern leaves the notes with its links", () => {
  const { visit, note, changes } = visitWithNote();
  const finding = visit.add("findings");
  const link = visit.add("links", {
    findingId: finding.id,
    evidence: { type: "note", id: note.id },
  });
  expect(changes(editLine(note, { mark: "concern" }))).toMatchObject([
    { table: "links", delete: link.id },
    { table: "notes", delete: note.id },
    { table: "concerns", put: { text: "one", sessionId: note.sessionId } },
  ]);
});

test("a line left as it was is no command, and an emptied one is deleted", () => {
  const { note } = visitWithNote();
  expect(editLine(note, { text: " one " })).toBeNull();
  expect(editLine(note, { text: "  " })?.label).toBe("Delete note");
});

test("a concern stands after the notes that were written before it", () => {
  const { visit, session } = visitWithNote();
  visit.add("notes", {
    sessionId: session.id,
    order: 2,
    createdAt: "2024-10-15T12:00:00.000Z",
  });
  visit.add("concerns", { sessionId: session.id, recordedAt: "2024-10-15T11:30:00.000Z" });
  expect(sessionLines(visit.records, session.id).map(({ type }) => type)).toEqual([
    "note",
    "concern",
    "note",
  ]);
});
