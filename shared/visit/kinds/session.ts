import * as z from "zod";
import { Day, Line, Order, TimeOfDay, VocabularyKey } from "../fields.ts";
import { PeerId, SessionId, VisitId } from "../ids.ts";

/** How the team came by what it noted. Documents and questionnaires have the same shape as meetings. */
export const SessionKind = z.enum([
  "oneToOne",
  "paired",
  "group",
  "focusGroup",
  "observedMeeting",
  "caseReading",
  "documentReading",
  "questionnaire",
  "checkIn",
]);
export type SessionKind = z.infer<typeof SessionKind>;

/** One meeting, observation or reading, from which evidence points come. */
export const Session = z.strictObject({
  id: SessionId,
  visitId: VisitId,
  order: Order,
  kind: SessionKind,
  /** The role group met or the document read, in plain words; never a person's name. */
  title: Line,
  day: Day.nullable(),
  startsAt: TimeOfDay.nullable(),
  endsAt: TimeOfDay.nullable(),
  room: Line,
  sourceGroups: z.array(VocabularyKey).max(20),
  /** How many people of the host or its partners were met; 0 for readings. */
  peopleMet: z.int().min(0).max(500),
  peerIds: z.array(PeerId).max(20),
  state: z.enum(["planned", "held", "cancelled"]),
  /** Files the notes were imported from, so that the same file is not taken in twice unseen. */
  importedFrom: z.array(z.strictObject({ fileName: Line, sha256: z.string().length(64) })).max(50),
});
export type Session = z.infer<typeof Session>;
