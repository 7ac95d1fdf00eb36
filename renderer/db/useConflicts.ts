import { useMemo, useSyncExternalStore } from "react";
import type { Conflict } from "../../shared/ops/conflict.ts";
import type { VisitId } from "../../shared/visit/ids.ts";
import { useOpenVisit } from "./useVisitRecords.ts";

/** What peers wrote at once and the team has not settled, live, always in the same order; the same array until something changes. */
export function useConflicts(visitId: VisitId): readonly Conflict[] {
  const visit = useOpenVisit(visitId);
  const records = useSyncExternalStore(visit?.subscribe ?? never, visit?.records ?? nothing);
  return useMemo(() => {
    // A new object of records after every action: the conflicts may be others then.
    const conflicts = records === null ? [] : (visit?.state.conflicts() ?? []);
    return [...conflicts].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  }, [visit, records]);
}

const keyOf = ({ table, row, field }: Conflict) => `${table} ${row} ${field}`;

const never = () => () => undefined;
const nothing = () => null;
