import type { AnyRow, Table, VisitRecords } from "../visit/records.ts";
import { goneField } from "./action.ts";
import { fieldsOfRow, rowOfFields, sameValue } from "./fieldsOfRow.ts";
import { type RowChange, rowOfChange } from "./writeAction.ts";

/**
 * The records as they will be once the changes are made, in their order, on top of what came in since
 * their bases. For showing what is not on the disk yet and for saving it elsewhere.
 */
export function withChanges(records: VisitRecords, changes: readonly RowChange[]): VisitRecords {
  if (changes.length === 0) return records;
  const tables = new Map<Table, Map<string, AnyRow>>();
  for (const change of changes) {
    const { table } = change;
    const rows = tables.get(table) ?? byId(table === "visits" ? [records.visit] : records[table]);
    tables.set(table, rows);
    const id = rowOfChange(change);
    const after = rowAfter(rows.get(id), change, records.visit.id);
    if (after === undefined) rows.delete(id);
    else rows.set(id, after);
  }
  const visit = tables.get("visits")?.get(records.visit.id) ?? records.visit;
  tables.delete("visits");
  const changed = [...tables].map(([table, rows]) => [table, [...rows.values()]]);
  return { ...records, visit, ...Object.fromEntries(changed) } as VisitRecords; // rows of their own tables
}

const byId = (rows: readonly AnyRow[]): Map<string, AnyRow> =>
  new Map(rows.map((row) => [row.id, row]));

function rowAfter(now: AnyRow | undefined, change: RowChange, visitId: string): AnyRow | undefined {
  const changed = fieldsChanged(change);
  if ("put" in change && (now === undefined || changed === null)) return change.put;
  if (changed === null || changed[goneField] === true) return undefined;
  if (now === undefined && !("op" in change)) return undefined;
  const was = now && fieldsOfRow(change.table, now);
  const { [goneField]: _, ...fields } = { ...was, ...changed };
  return rowOfFields(change.table, fields, { id: rowOfChange(change), visitId });
}

/**
 * The fields that a change of a row sets, of a map field by entry; null takes an entry out. Null for
 * one that is of the whole row: a new row, or a deletion.
 */
export function fieldsChanged(change: RowChange): Readonly<Record<string, unknown>> | null {
  const { table } = change;
  if ("op" in change) return change.op.set;
  if ("field" in change) return { [change.field]: change.value };
  if ("set" in change) return fieldsOfRow(table, { ...change.set, id: change.base.id });
  if ("delete" in change || change.base === undefined) return null;
  const [was, shall] = [fieldsOfRow(table, change.base), fieldsOfRow(table, change.put)];
  const names = new Set([...Object.keys(was), ...Object.keys(shall)]);
  const changed = [...names].filter((name) => !sameValue(was[name], shall[name]));
  return Object.fromEntries(changed.map((name) => [name, shall[name] ?? null]));
}
