import { type RecordTable, recordTables } from "./records.ts";

/** Something for each table of records. */
export const eachTable = <All extends { readonly [T in RecordTable]: unknown }>(
  make: (table: RecordTable) => All[RecordTable],
): All =>
  // One entry per table; what it is of is the caller's word.
  Object.fromEntries(recordTables.map((table) => [table, make(table)])) as All;
