import * as z from "zod";
import { Day, Instant, Line, Prose } from "../fields.ts";
import { HoldId, VisitId } from "../ids.ts";
import type { Kind } from "../kind.ts";

/**
 * A disclosure hold: somebody has asked for what the visit holds, or is about to, so nothing of it may
 * be destroyed. Destroying after a request is an offence (Freedom of Information Act 2000, s.77). It
 * travels to every laptop of the team and is never deleted, only lifted.
 */
export const Hold = z.strictObject({
  id: HoldId,
  visitId: VisitId,
  /** Who asked and for what, in plain words. */
  reason: Prose,
  placedAt: Instant,
  /** A role, not a name. */
  placedBy: Line,
  /** The day on which it is asked about again; null for one that nobody set a day to. It holds until somebody lifts it. */
  until: Day.nullable(),
  /** When and why it no longer holds; null while it does. */
  lifted: z.strictObject({ at: Instant, reason: Prose }).nullable(),
});
export type Hold = z.infer<typeof Hold>;

/** The holds that keep a visit from being closed or removed, the oldest first. */
export function holdsInForce(holds: readonly Hold[]): readonly Hold[] {
  return holds
    .filter(({ lifted }) => lifted === null)
    .sort((a, b) => a.placedAt.localeCompare(b.placedAt));
}

export const holds: Kind<typeof Hold> = {
  schema: Hold,
  since: 2,
  one: "Disclosure hold",
  many: "Disclosure holds",
  isKept: true,
  staysWith: "always",
  fields: {
    reason: { label: "Reason", said: "text", merge: "once" },
    placedAt: {
      label: "Placed",
      isHidden: true,
      merge: "once",
      absent: "1970-01-01T00:00:00.000Z",
    },
    placedBy: { label: "Placed by", said: "line", merge: "once" },
    until: { label: "Asked again on", said: "day", merge: "once", since: 3 },
    lifted: { label: "Lifted", said: (lifted) => lifted?.reason ?? "" },
  },
  title: (row) => row.reason,
  shownAt: () => ({ screen: "visit" }),
};
