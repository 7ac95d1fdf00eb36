import { goneField } from "../../../shared/ops/action.ts";
import type { Conflict } from "../../../shared/ops/conflict.ts";
import { fieldsOfRow, rowOfFields } from "../../../shared/ops/fieldsOfRow.ts";
import type { VisitState } from "../../../shared/ops/visitState.ts";
import {
  type RowChange,
  rowOfChange,
  settleOps,
  writeOps,
} from "../../../shared/ops/writeAction.ts";
import type { VisitId } from "../../../shared/visit/ids.ts";
import { deletionOf } from "../../../shared/visit/deletion.ts";
import { kindOf } from "../../../shared/visit/records.ts";
import type { Change } from "../../../shared/visit/change.ts";
import { commitOps } from "../../db/commit.ts";
import { currentStore } from "../../db/currentStore.ts";
import { act, record } from "../../db/history.ts";

export { useConflicts } from "../../db/useConflicts.ts";

/** Names a conflict for as long as it lasts. */
export const conflictKey = ({ table, row, field }: Conflict): string => `${table} ${row} ${field}`;

/** `changed`: another version came in since, or it was settled elsewhere, so nothing was written. */
export type SettleResult = "settled" | "changed";

/**
 * Settles a conflict with the value chosen, as one action. Both versions stay in the history. Only
 * what the person had before their eyes is settled: not a version that came since.
 */
export async function settle(
  visitId: VisitId,
  conflict: Conflict,
  value: unknown,
): Promise<SettleResult> {
  const visit = await currentStore().open(visitId);
  if (visit === null || !isAsSeen(visit.state, conflict)) return "changed";
  const { table, row, field } = conflict;
  const others = field === goneField ? othersOf(visit.state, conflict, value === true) : [];
  let result: SettleResult = "settled";
  await record(() =>
    commitOps({
      label: `Settle two versions of ${kindOf(table).one.toLowerCase()}`,
      visitId,
      ops: (state) => {
        const rows = [
          { table, id: row },
          ...others.map((change) => ({ table: change.table, id: rowOfChange(change) })),
        ];
        // Looked at again: writes go one after the other, and a merge may have come before this one.
        if (!isAsSeen(state, conflict)) {
          result = "changed";
          return { rows, ops: [] };
        }
        const ops = [...writeOps(state, others), ...settleOps(state, { table, row, field, value })];
        return { rows, ops };
      },
    }),
  );
  return result;
}

/** Where a text belongs. */
export interface TextPlace extends Pick<Conflict, "table" | "row" | "field"> {
  readonly visitId: VisitId;
}

/** Puts a text in place of what the field says now: for words written while others settled it. */
export async function putText(place: TextPlace, text: string): Promise<void> {
  const { visitId, table, row, field } = place;
  const now = (await currentStore().open(visitId))?.state.row(table, row);
  if (now === undefined) return;
  const put = rowOfFields(
    table,
    { ...fieldsOfRow(table, now), [field]: text },
    { id: row, visitId },
  );
  await act({
    label: `Change ${kindOf(table).one.toLowerCase()}`,
    visitId,
    changes: [{ table, put, base: now } as unknown as Change], // rows of that very table
  });
}

function isAsSeen(state: VisitState, conflict: Conflict): boolean {
  const now = state.conflicts().find((each) => conflictKey(each) === conflictKey(conflict));
  const stamps = (of: Conflict) => of.versions.map(({ stamp }) => stamp).join(" ");
  return now !== undefined && stamps(now) === stamps(conflict);
}

/**
 * What else belongs to settling a deletion: kept, what was deleted with it comes back; deleted, what
 * hangs on it by now goes with it or lets go of it.
 */
function othersOf(state: VisitState, conflict: Conflict, isDeleted: boolean): readonly RowChange[] {
  const { table, row } = conflict;
  if (table === "visits" || state.records === null) return [];
  if (isDeleted)
    return deletionOf({ table, id: row }, state.records).filter(
      (change) => !("delete" in change) || change.delete !== row,
    );
  const deletion = conflict.versions.at(-1)?.stamp;
  return state
    .deleted()
    .filter(({ stamp }) => stamp === deletion)
    .map((gone) => ({ table: gone.table, put: gone.row }));
}
