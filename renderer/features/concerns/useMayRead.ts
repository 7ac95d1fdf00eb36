import { useCallback } from "react";
import type { VisitId } from "../../../shared/visit/ids.ts";
import type { Concern } from "../../../shared/visit/kinds/concern.ts";
import { currentLaptop } from "../../db/currentLaptop.ts";
import { useOpenVisit } from "../../db/useVisitRecords.ts";
import type { TeamSync } from "../../sync/teamSync.ts";
import { useSyncStatus } from "../../sync/useTeamSync.ts";

/**
 * Whose words a concern shows on this screen: the lead's and those of whoever wrote it; others see that
 * there is one. A matter of the screen, not of keys: every member's laptop holds the team's key.
 */
export function useMayRead(
  visitId: VisitId,
  sync: TeamSync | null,
): (concern: Pick<Concern, "id">) => boolean {
  const status = useSyncStatus(sync);
  const visit = useOpenVisit(visitId);
  const isAlone = status?.members.every(({ isMe, isRemoved }) => isMe || isRemoved) === true;
  const readsAll = status !== undefined && (status.isLead || status.isSample || isAlone);
  return useCallback(
    ({ id }) => {
      if (readsAll) return true;
      const [first] = visit?.state.history("concerns", id) ?? [];
      const keys = currentLaptop().keys.of(visitId);
      const own = keys === undefined ? [] : [keys.device, ...keys.former];
      return first === undefined || own.some((device) => device.id === first.by);
    },
    [readsAll, visit, visitId],
  );
}
