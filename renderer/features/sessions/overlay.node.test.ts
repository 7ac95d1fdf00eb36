import { expect, test } from "vitest";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { overlay } from "./overlay.ts";
import { sessionLines } from "./sessionLines.ts";
import { addLines, deleteLine, editLine } from "./takeNotes.ts";

function visitWithNote() {
  const visit = new TestVisit();
  const session = visit.add("sessions");
  const note = visit.add("notes", { sessionId: session.id, text: "one" });
  return { visit, session, note };
}

test("what was just done is shown before the disk has it, and in the order in which it was done", () => {
  const { visit, session, note } = visitWithNote();
  const context = { records: visit.records, mint: visit.mint };
  const second = { ...note, id: visit.mint.newId() as typeof note.id, text: "two", order: 2 };
  const add = addLines(session, { notes: [second], concerns: [] });
  const edit = editLine(second, { text: "two, put right" }, context);
  if (!edit) throw new Error("nothing was changed");
  const shown = overlay(visit.records, [add, edit, deleteLine(note, visit.records)]);
  expect(shown.notes.map(({ text }) => text)).toEqual(["two, put right"]);
});

test("a line being saved shows what came in meanwhile in its other parts", () => {
  const { visit, note } = visitWithNote();
  const context = { records: visit.records, mint: visit.mint };
  const edit = editLine(note, { text: "one, put right" }, context);
  if (!edit) throw new Error("nothing was changed");
  const merged = { notes: [{ ...note, mark: "quote" as const }], concerns: [] };
  expect(overlay(merged, [edit]).notes).toMatchObject([{ text: "one, put right", mark: "quote" }]);
});

test("a line that is changed into a concern leaves the notes with its links", () => {
  const { visit, note } = visitWithNote();
  const finding = visit.add("findings");
  const link = visit.add("links", {
    findingId: finding.id,
    evidence: { type: "note", id: note.id },
  });
  const action = editLine(note, { mark: "concern" }, { records: visit.records, mint: visit.mint });
  expect(action?.changes).toMatchObject([
    { table: "links", delete: link.id },
    { table: "notes", delete: note.id },
    { table: "concerns", put: { text: "one", sessionId: note.sessionId } },
  ]);
});

test("a line left as it was is no action, and an emptied one is deleted", () => {
  const { visit, note } = visitWithNote();
  const context = { records: visit.records, mint: visit.mint };
  expect(editLine(note, { text: " one " }, context)).toBeNull();
  expect(editLine(note, { text: "  " }, context)?.label).toBe("Delete note");
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
