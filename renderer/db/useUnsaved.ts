import { useRef, useSyncExternalStore } from "react";
import type { RowChange } from "../../shared/ops/writeAction.ts";
import type { VisitId } from "../../shared/visit/ids.ts";
import type { Table } from "../../shared/visit/records.ts";
import { openedVisit } from "./currentLaptop.ts";

/** What is entered and not saved yet in some tables of a visit, live: the same list until something of that changes. */
export function useUnsaved(visitId: VisitId, tables: readonly Table[]): readonly RowChange[] {
  const drafts = openedVisit(visitId)?.drafts;
  const last = useRef<readonly RowChange[]>([]);
  return useSyncExternalStore(drafts?.subscribe ?? never, () => {
    const own = drafts?.value().filter(({ table }) => tables.includes(table)) ?? [];
    const isSame = own.length === last.current.length && own.every((c, i) => c === last.current[i]);
    return isSame ? last.current : (last.current = own);
  });
}

const never = () => () => undefined;
