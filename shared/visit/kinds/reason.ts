import * as z from "zod";
import { Instant, Line, Prose } from "../fields.ts";
import { PeerId, ReasonId, VisitId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";

/**
 * Why the team passes a guard of the letter: what stood in the way, and the words that say why it
 * may go out all the same. A reason without words passes nothing. Reasons for a finding's own guards
 * (thin, dissent, left out) stand on the finding.
 */
export const Reason = z.strictObject({
  id: ReasonId,
  visitId: VisitId,
  /** Type of the problem, such as `notHeard`. */
  guard: Line,
  /** What it was said of: an id, or a fingerprint of what stood there. A change of it asks anew. */
  target: Line,
  reason: Prose,
  by: PeerId.nullable(),
  at: Instant,
});
export type Reason = z.infer<typeof Reason>;

export const reasons: Kind<typeof Reason> = {
  schema: Reason,
  since: 3,
  one: "Recorded reason",
  many: "Recorded reasons",
  fields: {
    guard: { label: "Guard", isHidden: true },
    target: { label: "What it is of", isHidden: true },
    reason: { label: "Reason", said: "text" },
    by: { label: "Recorded by", refers: pointsAt("peers", "clear") },
    at: { label: "Recorded", isHidden: true, absent: "1970-01-01T00:00:00.000Z" },
  },
  title: (row) => row.reason,
  shownAt: (row) => ({ screen: row?.guard === "scopeTooBroad" ? "scope" : "letter" }),
};
