import { put, set } from "../../../../shared/visit/change.ts";
import { deletionOf } from "../../../../shared/visit/deletion.ts";
import { ConcernId } from "../../../../shared/visit/ids.ts";
import { type Concern, newConcern } from "../../../../shared/visit/kinds/concern.ts";
import type { Note } from "../../../../shared/visit/kinds/note.ts";
import type { Session } from "../../../../shared/visit/kinds/session.ts";
import type { NamedCommand } from "../../../db/run.ts";
import { marks } from "../../../ui/evidence/marks.ts";
import type { NewLines, WrittenLine } from "./newLines.ts";

/** Adds written lines. The first line of a planned session makes it a held one. */
export const addLines = (
  { id }: Session,
  { notes, concerns }: Pick<NewLines, "notes" | "concerns">,
): NamedCommand => ({
  label: addLabel(notes.length, concerns.length),
  command: ({ sessions }) => [
    ...notes.map((note) => put("notes", note)),
    ...concerns.map((concern) => put("concerns", concern)),
    ...sessions
      .filter((session) => session.id === id && session.state === "planned")
      .map((session) => set("sessions", session, { state: "held" })),
  ],
});

/** What of a line can be changed after it was written. */
export type LineEdit = Partial<Pick<WrittenLine, "text" | "mark" | "kind" | "enquiryId">>;

/**
 * Changes a line that the person saw as `note`: emptied, it is deleted; marked as a concern, it leaves the notes.
 * Null when it stays as it was.
 */
export function editLine(note: Note, edit: LineEdit): NamedCommand | null {
  const { mark = note.mark, enquiryId = note.enquiryId } = edit;
  const text = (edit.text ?? note.text).trim();
  if (text === "") return deleteLine(note);
  if (mark === "concern") return turnIntoConcern({ ...note, text });
  const after: Note = { ...note, text, mark, kind: edit.kind ?? note.kind, enquiryId };
  if (JSON.stringify(after) === JSON.stringify(note)) return null;
  return { label: editLabel(note, after), command: () => [put("notes", after, note)] };
}

/** Gives several lines a mark, as one step. */
export const markLines = (ids: readonly string[], mark: Note["mark"]): NamedCommand => ({
  label: `Mark notes: ${marks[mark].word.toLowerCase()}`,
  command: ({ notes }) =>
    notes
      .filter((note) => ids.includes(note.id))
      .map((note) => put("notes", { ...note, mark }, note)),
});

/** Puts several lines under another line of enquiry, as one step. */
export const moveLines = (ids: readonly string[], enquiryId: Note["enquiryId"]): NamedCommand => ({
  label: "Change line of enquiry",
  command: ({ notes }) =>
    notes
      .filter((note) => ids.includes(note.id))
      .map((note) => put("notes", { ...note, enquiryId }, note)),
});

/** Deletes a line and what ties it to findings. */
export const deleteLine = ({ id }: Note): NamedCommand => ({
  label: "Delete note",
  command: (records) => deletionOf({ table: "notes", id }, records),
});

/** Deletes a concern that was recorded by mistake. */
export const deleteConcern = ({ id }: Concern): NamedCommand => ({
  label: "Delete concern",
  command: (records) => deletionOf({ table: "concerns", id }, records),
});

const turnIntoConcern = ({ id, visitId, sessionId, text, peerId }: Note): NamedCommand => ({
  label: "Record concern",
  command: (records, mint) => [
    ...deletionOf({ table: "notes", id }, records),
    put(
      "concerns",
      newConcern({
        id: ConcernId.parse(mint.newId()),
        visitId,
        sessionId,
        text,
        recordedBy: peerId,
        recordedAt: mint.now(),
      }),
    ),
  ],
});

function addLabel(notes: number, concerns: number): string {
  if (notes === 0)
    return concerns === 1 ? "Record concern" : `Record ${concerns.toString()} concerns`;
  const label = notes === 1 ? "Add note" : `Add ${notes.toString()} notes`;
  return concerns === 0 ? label : `${label} and record a concern`;
}

function editLabel(before: Note, after: Note): string {
  if (before.text !== after.text) return "Edit note";
  if (before.mark !== after.mark) return `Mark note: ${marks[after.mark].word.toLowerCase()}`;
  if (before.kind !== after.kind) return `Mark note as ${after.kind}`;
  return "Change line of enquiry";
}
