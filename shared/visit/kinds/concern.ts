import * as z from "zod";
import { Instant, Line, Prose } from "../fields.ts";
import { ConcernId, PeerId, SessionId, VisitId } from "../ids.ts";
import { londonTime } from "../../words/londonTime.ts";
import { type Kind, pointsAt } from "../kind.ts";

/**
 * A child who may be at risk now. Kept apart from notes and findings, cannot be linked,
 * and never reaches the letter; acted on at once under the agreed protocol.
 */
export const Concern = z.strictObject({
  id: ConcernId,
  visitId: VisitId,
  sessionId: SessionId.nullable(),
  text: Prose,
  recordedBy: PeerId.nullable(),
  recordedAt: Instant,
  /** Who was told (a role) and when, in plain words; empty until told. */
  told: Line,
  closed: z.boolean(),
});
export type Concern = z.infer<typeof Concern>;

export const concerns: Kind<typeof Concern> = {
  schema: Concern,
  one: "Safeguarding concern",
  many: "Safeguarding concerns",
  fields: {
    sessionId: { label: "Session", refers: pointsAt("sessions", "clear") },
    text: { label: "What was seen or heard", said: "text" },
    recordedBy: { label: "Recorded by", refers: pointsAt("peers", "clear") },
    recordedAt: { label: "Recorded", isHidden: true, absent: "1970-01-01T00:00:00.000Z" },
    told: { label: "Who was told, and when", said: "line" },
    closed: { label: "Closed", said: "yesNo" },
  },
  title: (row) => `recorded ${londonTime(row.recordedAt)}`,
  place: (row, { titleOf }) => titleOf("sessions", row.sessionId),
  shownAt: (row) =>
    row?.sessionId ? { screen: "session", of: row.sessionId } : { screen: "sessions" },
};
