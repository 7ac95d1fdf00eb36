import * as z from "zod";
import { Instant, Order, Prose, TimeOfDay, VocabularyKey } from "../fields.ts";
import { EnquiryId, NoteId, PeerId, SessionId, VisitId } from "../ids.ts";

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
  createdAt: Instant,
  /** Line of the imported file it was read from, counted from 1; null when typed here. */
  importedLine: z.strictObject({ fileName: z.string().max(500), line: z.int().min(1) }).nullable(),
});
export type Note = z.infer<typeof Note>;
