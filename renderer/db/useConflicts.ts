import { useMemo } from "react";
import type { Conflict } from "../../shared/ops/conflict.ts";
import type { VisitId } from "../../shared/visit/ids.ts";
import { useSignal } from "../signal.ts";
import { useOpenVisit } from "./useVisitRecords.ts";

/** What peers wrote at once and the team has not settled, live, always in the same order; the same array until something changes. */
export function useConflicts(visitId: VisitId): readonly Conflict[] {
  const visit = useOpenVisit(visitId);
  const records = useSignal(visit?.records);
  return useMemo(() => {
    // A new object of records after every action: the conflicts may be others then.
    const conflicts = records ? (visit?.state.conflicts() ?? []) : [];
    return [...conflicts].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  }, [visit, records]);
}

const keyOf = ({ table, row, field }: Conflict) => `${table} ${row} ${field}`;
