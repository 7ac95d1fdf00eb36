import type { AnyRow, RecordOf, Table } from "../visit/records.ts";
import { mapFields } from "./fieldRules.ts";

/** Values of a row by field as ops name them: without `id` and `visitId`, map fields entry by entry. */
export function fieldsOfRow(table: Table, row: AnyRow): Record<string, unknown> {
  const { id: _id, visitId: _visitId, ...rest } = row;
  const fields: Record<string, unknown> = rest;
  for (const map of mapFields(table)) {
    const entries = fields[map];
    delete fields[map];
    for (const [key, value] of Object.entries(entries ?? {}))
      if (value !== undefined) fields[`${map}/${key}`] = value;
  }
  return fields;
}

/** The row that has these field values; the reverse of `fieldsOfRow`. */
export function rowOfFields<T extends Table>(
  table: T,
  fields: Readonly<Record<string, unknown>>,
  { id, visitId }: { readonly id: string; readonly visitId: string },
): RecordOf<T> {
  const maps = mapFields(table);
  // Fields first: engines copy an object fast only into an empty one.
  const row: Record<string, unknown> =
    table === "visits" ? { ...fields, id } : { ...fields, id, visitId };
  if (Object.hasOwn(row, "__proto__")) delete row["__proto__"]; // no field has that name
  if (maps.length === 0) return row as RecordOf<T>; // its fields were parsed on the way in
  const entriesOf = new Map(maps.map((map) => [map, [] as [string, unknown][]]));
  for (const [name, value] of Object.entries(fields).sort(byName)) {
    const slash = name.indexOf("/");
    const entries = entriesOf.get(name.slice(0, slash));
    if (slash === -1 || entries === undefined) continue;
    delete row[name];
    if (value !== null) entries.push([name.slice(slash + 1), value]);
  }
  for (const [map, entries] of entriesOf) row[map] = Object.fromEntries(entries);
  return row as RecordOf<T>; // as above
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  a < b ? -1 : 1;

/** Whether two plain JSON values are the same, whatever the order of their keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [keysOfA, keysOfB] = [definedKeys(a), definedKeys(b)];
  return (
    keysOfA.length === keysOfB.length &&
    keysOfA.every(
      (key) => Object.hasOwn(b, key) && sameValue(Reflect.get(a, key), Reflect.get(b, key)),
    )
  );
}

// A key that holds undefined is one that is not there, as in JSON.
const definedKeys = (value: object) =>
  Object.keys(value).filter((key) => Reflect.get(value, key) !== undefined);
