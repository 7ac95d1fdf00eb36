import type { Change } from "../visit/change.ts";
import type { Table } from "../visit/records.ts";
import type { VisitRecords } from "../visit/records.ts";
import { type AnyRow } from "../visit/records.ts";
import { fieldsOfRow, rowOfFields, sameValue } from "./fieldsOfRow.ts";
import { rowOfChange } from "./writeAction.ts";

/**
 * The records as they will be once the changes are made, in their order, on top of what came in since
 * their bases. For showing what is not on the disk yet and for saving it elsewhere.
 */
export function withChanges(records: VisitRecords, changes: readonly Change[]): VisitRecords {
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

function rowAfter(now: AnyRow | undefined, change: Change, visitId: string): AnyRow | undefined {
  if ("delete" in change) return undefined;
  if ("put" in change && (now === undefined || change.base === undefined)) return change.put;
  if (now === undefined) return undefined;
  const { table } = change;
  const fields = { ...fieldsOfRow(table, now), ...fieldsSet(change) };
  return rowOfFields(table, fields, { id: now.id, visitId });
}

/** The fields that a change of a row that is there sets; entries of a map that it takes out are null. */
function fieldsSet(
  change: Exclude<Change, { readonly delete: string }>,
): Readonly<Record<string, unknown>> {
  const { table } = change;
  if ("set" in change) return fieldsOfRow(table, { ...change.set, id: change.base.id });
  const [was, shall] = [change.base ?? change.put, change.put].map((row) =>
    fieldsOfRow(table, row),
  );
  const names = new Set([...Object.keys(was ?? {}), ...Object.keys(shall ?? {})]);
  const changed = [...names].filter((name) => !sameValue(was?.[name], shall?.[name]));
  return Object.fromEntries(changed.map((name) => [name, shall?.[name] ?? null]));
}
