import * as z from "zod";
import { Day, Instant, Line, Prose } from "../fields.ts";
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
  /** Who was told, in the words of the line it was read from. Counts as nobody told: tellings do (`tellings`). */
  told: Line,
  closed: z.boolean(),
  /** What came of it, in plain words. */
  outcome: Prose,
  /** When its words are to be destroyed, where that is not with the visit. */
  destroyOn: Day.nullable(),
});
export type Concern = z.infer<typeof Concern>;

/** A concern as it is recorded: open, nobody told yet, and nothing said of what came of it. */
export const newConcern = (
  fields: Pick<Concern, "id" | "visitId" | "sessionId" | "text" | "recordedBy" | "recordedAt">,
): Concern => ({ ...fields, told: "", closed: false, outcome: "", destroyOn: null });

export const concerns: Kind<typeof Concern> = {
  schema: Concern,
  one: "Safeguarding concern",
  many: "Safeguarding concerns",
  staysWith: "always",
  fields: {
    sessionId: { label: "Session", refers: pointsAt("sessions", "clear") },
    text: { label: "What was seen or heard", said: "text" },
    recordedBy: { label: "Recorded by", refers: pointsAt("peers", "clear") },
    recordedAt: { label: "Recorded", isHidden: true, absent: "1970-01-01T00:00:00.000Z" },
    told: { label: "Who was told, as written", said: "line" },
    closed: { label: "Closed", said: "yesNo" },
    outcome: { label: "What came of it", said: "text", since: 3 },
    destroyOn: { label: "To be destroyed on", said: "day", since: 3 },
  },
  // Nobody closes words that they have not read.
  together: [["text", "closed"]],
  title: (row) => `recorded ${londonTime(row.recordedAt)}`,
  place: (row, { titleOf }) => titleOf("sessions", row.sessionId),
  shownAt: (row) => ({ screen: "concerns", of: row?.id }),
};
