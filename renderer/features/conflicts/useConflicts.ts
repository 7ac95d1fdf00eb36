import { useMemo } from "react";
import type { Conflict } from "../../../shared/ops/conflict.ts";
import type { VisitId } from "../../../shared/visit/ids.ts";
import { useSignal } from "../../signal.ts";
import { useOpenVisit } from "../../db/useVisitRecords.ts";
import { conflictKey } from "./settle.ts";

/** What peers wrote at once and the team has not settled, live, always in the same order; the same array until something changes. */
export function useConflicts(visitId: VisitId): readonly Conflict[] {
  const visit = useOpenVisit(visitId);
  const records = useSignal(visit?.records);
  return useMemo(() => {
    // A new object of records after every action: the conflicts may be others then.
    const conflicts = records ? (visit?.state.conflicts() ?? []) : [];
    return [...conflicts].sort((a, b) => (conflictKey(a) < conflictKey(b) ? -1 : 1));
  }, [visit, records]);
}
