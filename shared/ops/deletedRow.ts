import type { RecordOf, RecordTable } from "../visit/records.ts";
import { type DeviceId, goneField } from "./action.ts";
import { mergeFields } from "./mergeRow.ts";
import type { Slot } from "./rowTable.ts";
import type { Stamp } from "./stamp.ts";

/** A row that was deleted, as it was then, and by whom. */
export interface DeletedRow {
  readonly table: RecordTable;
  readonly row: RecordOf<RecordTable>;
  /** Of the action that deleted it; rows deleted by one action have the same. */
  readonly stamp: Stamp;
  /** ISO instant by that laptop's clock: display only. */
  readonly at: string;
  readonly by: DeviceId;
  /** What the action was called, such as "Delete note". */
  readonly label: string;
}

/** The row of a slot if it was deleted and nothing that is shown keeps it, else null. */
export function deletedRow(table: RecordTable, slot: Slot): DeletedRow | null {
  const { merged, isShown } = slot;
  if (!merged.isGone || isShown || merged.value === null) return null;
  const action = mergeFields(table, slot.writes).get(goneField)?.tips.at(-1)?.action;
  if (action === undefined) return null;
  const { stamp, at, by, label } = action;
  const row = merged.value as RecordOf<RecordTable>; // its fields were parsed on the way in
  return { table, row, stamp, at, by, label };
}
