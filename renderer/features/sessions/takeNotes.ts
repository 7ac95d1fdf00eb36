import type { Concern } from "../../../shared/visit/kinds/concern.ts";
import { ConcernId } from "../../../shared/visit/ids.ts";
import type { Note } from "../../../shared/visit/kinds/note.ts";
import type { Mint } from "../../../shared/visit/programme.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import type { Session } from "../../../shared/visit/kinds/session.ts";
import type { Change } from "../../../shared/visit/change.ts";
import { marks } from "../../ui/evidence/Mark.tsx";
import type { NewLines, WrittenLine } from "./newLines.ts";

/** One thing the user did, ready to be committed and undone as a whole. */
export interface Action {
  readonly label: string;
  readonly visitId: string;
  readonly changes: readonly Change[];
}

/** Adds written lines. The first line of a planned session makes it a held one. */
export function addLines(session: Session, { notes, concerns }: NewLines): Action {
  const changes: Change[] = [
    ...notes.map((put) => ({ table: "notes" as const, put })),
    ...concerns.map((put) => ({ table: "concerns" as const, put })),
  ];
  if (session.state === "planned")
    changes.push({ table: "sessions", set: { state: "held" }, base: session });
  return { label: addLabel(notes.length, concerns.length), visitId: session.visitId, changes };
}

/** What of a line can be changed after it was written. */
export type LineEdit = Partial<Pick<WrittenLine, "text" | "mark" | "kind" | "enquiryId">>;

/**
 * Changes a line that the person saw as `note`: emptied, it is deleted; marked as a concern, it leaves the notes.
 * Null when it stays as it was.
 */
export function editLine(
  note: Note,
  edit: LineEdit,
  context: { readonly records: VisitRecords; readonly mint: Mint },
): Action | null {
  const { mark = note.mark, enquiryId = note.enquiryId } = edit;
  const text = (edit.text ?? note.text).trim();
  if (text === "") return deleteLine(note, context.records);
  if (mark === "concern") return turnIntoConcern({ ...note, text }, context);
  const put: Note = { ...note, text, mark, kind: edit.kind ?? note.kind, enquiryId };
  if (JSON.stringify(put) === JSON.stringify(note)) return null;
  return {
    label: editLabel(note, put),
    visitId: note.visitId,
    changes: [{ table: "notes", put, base: note }],
  };
}

/** Deletes a line and what ties it to findings. */
export function deleteLine(note: Note, records: VisitRecords): Action {
  return {
    label: "Delete note",
    visitId: note.visitId,
    changes: [...unlink(note, records), { table: "notes", delete: note.id }],
  };
}

/** Keeps a concern as it now stands: its words, who was told and when. `base` is what the person saw. */
export function keepConcern(concern: Concern, base: Concern): Action {
  return {
    label: "Concern: who was told",
    visitId: concern.visitId,
    changes: [{ table: "concerns", put: concern, base }],
  };
}

/** Deletes a concern that was recorded by mistake. */
export function deleteConcern(concern: Concern): Action {
  return {
    label: "Delete concern",
    visitId: concern.visitId,
    changes: [{ table: "concerns", delete: concern.id }],
  };
}

function turnIntoConcern(
  note: Note,
  { records, mint }: { readonly records: VisitRecords; readonly mint: Mint },
): Action {
  const concern: Concern = {
    id: ConcernId.parse(mint.newId()),
    visitId: note.visitId,
    sessionId: note.sessionId,
    text: note.text,
    recordedBy: note.peerId,
    recordedAt: mint.now(),
    told: "",
    closed: false,
  };
  return {
    label: "Record concern",
    visitId: note.visitId,
    changes: [
      ...unlink(note, records),
      { table: "notes", delete: note.id },
      { table: "concerns", put: concern },
    ],
  };
}

const unlink = (note: Note, { links }: VisitRecords): readonly Change[] =>
  links
    .filter(({ evidence }) => evidence.type === "note" && evidence.id === note.id)
    .map((link) => ({ table: "links", delete: link.id }));

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
