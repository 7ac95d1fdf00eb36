import { goneField } from "../../../shared/ops/action.ts";
import type { Conflict } from "../../../shared/ops/conflict.ts";
import { fieldsOfRow, rowOfFields } from "../../../shared/ops/fieldsOfRow.ts";
import type { VisitState } from "../../../shared/ops/visitState.ts";
import { type Change, put } from "../../../shared/visit/change.ts";
import type { VisitId } from "../../../shared/visit/ids.ts";
import { kindOf, type VisitRecords } from "../../../shared/visit/records.ts";
import { deletionOf } from "../../../shared/visit/deletion.ts";
import { run } from "../../db/run.ts";

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
  const { table, row, field } = conflict;
  let result: SettleResult = "changed";
  await run(
    visitId,
    `Settle two versions of ${kindOf(table).one.toLowerCase()}`,
    (records, _mint, state) => {
      if (!isAsSeen(state, conflict)) return [];
      result = "settled";
      const others =
        field === goneField
          ? othersOf(conflict, { isDeleted: value === true, records, state })
          : [];
      return [...others, { table, row, field, value }];
    },
    { whenRefused: "dropped" },
  );
  return result;
}

/** Where a text belongs. */
export interface TextPlace extends Pick<Conflict, "table" | "row" | "field"> {
  readonly visitId: VisitId;
}

/** Puts a text in place of what the field says now: for words written while others settled it. */
export const putText = ({ visitId, table, row, field }: TextPlace, text: string): Promise<void> =>
  run(visitId, `Change ${kindOf(table).one.toLowerCase()}`, (_records, _mint, state) => {
    const now = state.row(table, row);
    if (now === undefined) return [];
    const fields = { ...fieldsOfRow(table, now), [field]: text };
    return [put(table, rowOfFields(table, fields, { id: row, visitId }), now)];
  });

function isAsSeen(state: VisitState, conflict: Conflict): boolean {
  const now = state.conflicts().find((each) => conflictKey(each) === conflictKey(conflict));
  const stamps = (of: Conflict) => of.versions.map(({ stamp }) => stamp).join(" ");
  return now !== undefined && stamps(now) === stamps(conflict);
}

/**
 * What else belongs to settling a deletion: kept, what was deleted with it comes back; deleted, what
 * hangs on it by now goes with it or lets go of it.
 */
function othersOf(
  { table, row, versions }: Conflict,
  {
    isDeleted,
    records,
    state,
  }: { readonly isDeleted: boolean; readonly records: VisitRecords; readonly state: VisitState },
): readonly Change[] {
  if (table === "visits") return [];
  if (isDeleted)
    return deletionOf({ table, id: row }, records).filter(
      (change) => !("delete" in change) || change.delete !== row,
    );
  const deletion = versions.at(-1)?.stamp;
  return state
    .deleted()
    .filter(({ stamp }) => stamp === deletion)
    .map((gone) => put(gone.table, gone.row));
}
