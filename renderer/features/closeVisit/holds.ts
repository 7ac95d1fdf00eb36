import { put } from "../../../shared/visit/change.ts";
import type { Hold } from "../../../shared/visit/kinds/hold.ts";
import { HoldId, type VisitId } from "../../../shared/visit/ids.ts";
import { runForGood } from "../../db/run.ts";

/** Places a disclosure hold on the visit, for every laptop of the team. It is lifted with a reason, not taken back by Ctrl+Z. */
export const placeHold = (
  visitId: VisitId,
  {
    reason,
    placedBy,
    until = null,
  }: Pick<Hold, "reason" | "placedBy"> & Partial<Pick<Hold, "until">>,
): Promise<void> =>
  runForGood(visitId, "Place a disclosure hold", (_, { newId, now }) => [
    put("holds", {
      id: HoldId.parse(newId()),
      visitId,
      reason,
      placedBy,
      placedAt: now(),
      until,
      lifted: null,
    }),
  ]);

/** Lifts a hold: it stays in the records with why it no longer holds. */
export const liftHold = (hold: Hold, reason: string): Promise<void> =>
  runForGood(hold.visitId, "Lift a disclosure hold", (_, { now }) => [
    put("holds", { ...hold, lifted: { at: now(), reason } }, hold),
  ]);
