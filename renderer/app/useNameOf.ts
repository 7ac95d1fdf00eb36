import { useCallback } from "react";
import type { DeviceId } from "../../shared/ops/action.ts";
import type { VisitId } from "../../shared/visit/ids.ts";
import { currentStore } from "../db/currentStore.ts";
import { useSyncStatus, useTeamSync } from "../sync/useTeamSync.ts";

/** Who wrote on a device, for history and two versions: "you" on this laptop, a member's name, or "another laptop". */
export function useNameOf(visitId: VisitId): (device: DeviceId) => string {
  const members = useSyncStatus(useTeamSync(visitId))?.members;
  return useCallback(
    (device) => {
      const keys = currentStore().keys.of(visitId);
      const own = keys === undefined ? [] : [keys.device, ...keys.former];
      if (own.some(({ id }) => id === device)) return "you";
      return members?.find((member) => member.device === device)?.name ?? "another laptop";
    },
    [visitId, members],
  );
}
