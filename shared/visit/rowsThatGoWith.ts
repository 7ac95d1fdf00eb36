import { type RecordOf, type RecordTable, recordTables, type VisitRecords } from "./records.ts";
import { referencesOf } from "./references.ts";

/** Tables whose rows mean nothing without what they point at. */
const dependent: { readonly [T in RecordTable]?: RecordTable | "any" } = {
  notes: "sessions",
  links: "any",
  positions: "any",
  actions: "recommendations",
};

/** Rows that are to be deleted with a row because they mean nothing without it: a session’s notes, a finding’s links. */
export function rowsThatGoWith(
  target: { readonly table: RecordTable; readonly id: string },
  records: VisitRecords,
): readonly { readonly table: RecordTable; readonly id: string }[] {
  const direct = recordTables.flatMap((table) => {
    const owner = dependent[table];
    if (owner === undefined || (owner !== "any" && owner !== target.table)) return [];
    const rows = records[table] as readonly RecordOf<typeof table>[]; // of that very table
    return rows
      .filter((row) =>
        referencesOf(table, row).some((to) => to.table === target.table && to.id === target.id),
      )
      .map(({ id }) => ({ table, id: id as string }));
  });
  return [...direct.flatMap((row) => rowsThatGoWith(row, records)), ...direct];
}
