import type { Hold } from "../../../shared/visit/kinds/hold.ts";
import { HoldId, type VisitId } from "../../../shared/visit/ids.ts";
import { commit } from "../../db/commit.ts";
import { mint } from "../../db/mint.ts";

// Past the undo history: a hold is lifted with a reason, not taken back by Ctrl+Z.

/** Places a disclosure hold on the visit, for every laptop of the team. */
export async function placeHold(
  visitId: VisitId,
  { reason, placedBy }: Pick<Hold, "reason" | "placedBy">,
): Promise<void> {
  const id = HoldId.parse(mint.newId());
  const put: Hold = { id, visitId, reason, placedBy, placedAt: mint.now(), lifted: null };
  await commit({
    label: "Place a disclosure hold",
    visitId,
    changes: [{ table: "holds", put }],
  });
}

/** Lifts a hold: it stays in the records with why it no longer holds. */
export async function liftHold(hold: Hold, reason: string): Promise<void> {
  const put: Hold = { ...hold, lifted: { at: mint.now(), reason } };
  await commit({
    label: "Lift a disclosure hold",
    visitId: hold.visitId,
    changes: [{ table: "holds", put, base: hold }],
  });
}
