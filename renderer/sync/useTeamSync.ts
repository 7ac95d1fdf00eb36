import { useEffect, useState } from "react";
import type { VisitId } from "../../shared/visit/ids.ts";
import { currentLaptop } from "../db/currentLaptop.ts";
import { useSignal } from "../signal.ts";
import type { SyncStatus } from "./syncStatus.ts";
import { teamSync } from "./teams.ts";
import type { TeamSync } from "./teamSync.ts";

const againMs = 5_000;

/** The team of a visit. Undefined while it is opened, and as long as what it needs cannot be read; null when this laptop has no keys of the visit. */
export function useTeamSync(visitId: VisitId): TeamSync | null | undefined {
  const [opened, setOpened] = useState<{
    readonly of: VisitId;
    readonly sync: TeamSync | null;
  }>();
  useEffect(() => {
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const open = () => {
      teamSync(visitId).then(
        (sync) => isCurrent && setOpened({ of: visitId, sync }),
        () => {
          if (!isCurrent) return;
          if (currentLaptop().keys.of(visitId) === undefined)
            setOpened({ of: visitId, sync: null });
          else timer = setTimeout(open, againMs);
        },
      );
    };
    open();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [visitId]);
  return opened?.of === visitId ? opened.sync : undefined;
}

/** Where a team's sync stands now; undefined without one. */
export function useSyncStatus(sync: TeamSync): SyncStatus;
export function useSyncStatus(sync: TeamSync | null | undefined): SyncStatus | undefined;
export function useSyncStatus(sync: TeamSync | null | undefined): SyncStatus | undefined {
  return useSignal(sync?.status);
}
