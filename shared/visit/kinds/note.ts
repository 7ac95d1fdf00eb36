import * as z from "zod";
import { Instant, Order, Prose, TimeOfDay, VocabularyKey } from "../fields.ts";
import { EnquiryId, NoteId, PeerId, SessionId, VisitId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";

/** What the writer thought of the line while writing it; `plain` when nothing was marked. */
export const NoteMark = z.enum(["plain", "strength", "area", "question", "quote"]);
export type NoteMark = z.infer<typeof NoteMark>;

/** Whether the team heard, read or saw it. */
export const EvidenceKind = z.enum(["heard", "read", "seen"]);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** One evidence point: one line of one session. Its source is a role group and the session, never a name. */
export const Note = z.strictObject({
  id: NoteId,
  visitId: VisitId,
  sessionId: SessionId,
  order: Order,
  text: Prose,
  mark: NoteMark,
  kind: EvidenceKind,
  enquiryId: EnquiryId.nullable(),
  /** Narrower than the session's groups where the line says so ("police: ..."). */
  sourceGroup: VocabularyKey.nullable(),
  /** Who of the team wrote it. */
  peerId: PeerId.nullable(),
  /** Time in the session, shown in the margin. */
  at: TimeOfDay.nullable(),
  /** Level in its writer's list: 1 for a point, 2 and more for what stands under the one before. */
  level: z.int().min(1).max(4),
  createdAt: Instant,
  /** Line of the imported file it was read from, counted from 1; null when typed here. */
  importedLine: z.strictObject({ fileName: z.string().max(500), line: z.int().min(1) }).nullable(),
});
export type Note = z.infer<typeof Note>;

export const notes: Kind<typeof Note> = {
  schema: Note,
  one: "Note",
  many: "Notes",
  fields: {
    sessionId: { label: "Session", refers: pointsAt("sessions", "goesWith") },
    order: { label: "Place", isHidden: true, merge: "quiet" },
    text: { label: "Note", said: "line" },
    mark: {
      label: "Mark",
      said: {
        plain: "Not marked",
        strength: "Strength",
        area: "Area",
        question: "Question",
        quote: "Quote",
      },
      absent: "plain",
    },
    kind: {
      label: "How it came in",
      said: { heard: "Heard", read: "Read", seen: "Seen" },
      absent: "heard",
    },
    enquiryId: { label: "Line of enquiry", refers: pointsAt("enquiries", "clear") },
    sourceGroup: { label: "Source group", said: "group" },
    peerId: { label: "Noted by", refers: pointsAt("peers", "clear") },
    at: { label: "Time", isHidden: true, merge: "quiet" },
    level: { label: "Level in the list", said: "number", merge: "quiet", since: 3, absent: 1 },
    createdAt: {
      label: "Written",
      isHidden: true,
      merge: "quiet",
      absent: "1970-01-01T00:00:00.000Z",
    },
    importedLine: { label: "Brought in from", isHidden: true },
  },
  title: (row) => row.text,
  place: ({ sessionId, at }, { titleOf }) =>
    [titleOf("sessions", sessionId), at ?? ""].filter(Boolean).join(", "),
  shownAt: (row) => (row ? { screen: "session", of: row.sessionId } : { screen: "sessions" }),
  found: (row) => row.text,
};
