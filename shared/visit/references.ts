import type { Field, Refers } from "./kind.ts";
import {
  type AnyRow,
  kindOf,
  type RecordTable,
  recordTables,
  type Table,
  type VisitRecords,
} from "./records.ts";

/** A record that points at another one that is not there. */
export interface BrokenReference {
  /** The record that points, such as `links[4]`. */
  readonly from: string;
  /** What it points at, such as `finding 0192...`. */
  readonly to: string;
}

/** Where a record points. */
export interface Reference {
  readonly table: RecordTable;
  readonly id: string;
}

/** Every record that a row of `table` points at, in no particular order. */
export function referencesOf(table: Table, row: AnyRow): readonly Reference[] {
  const references: Reference[] = [];
  forEachReference(table, row, (to, id) => {
    if (id !== null) references.push({ table: to, id });
  });
  return references;
}

/** The same without a list, for where thousands of rows are looked at; null where a row points at nothing. */
export function forEachReference(
  table: Table,
  row: AnyRow,
  see: (table: RecordTable, id: string | null) => void,
): void {
  if (isFixedRow(table, row)) return;
  const fields = referringFields(table);
  for (let i = 0; i < fields.length; i += 1) {
    const field = fields[i];
    // What fields point at are records.
    field?.refers.see(row[field.name], see as (table: string, id: string | null) => void);
  }
}

/** Ids of the records that a row goes with when they are deleted: a note's session, a position's finding. */
export function ownersOf(table: Table, row: AnyRow): readonly string[] {
  const owners: string[] = [];
  for (const { name, refers } of referringFields(table))
    if (refers.onGone === "goesWith")
      refers.see(row[name], (_, id) => id !== null && owners.push(id));
  return owners;
}

/** Whether what the row spoke of goes its own way: it is fixed, and all is in its own words. */
export function isFixedRow(table: Table, row: AnyRow): boolean {
  const { fixed } = kindOf(table);
  return fixed !== undefined && (row[fixed.by] ?? null) !== null;
}

interface ReferringField extends Field<unknown> {
  readonly name: string;
  readonly refers: Refers<unknown>;
}

const referring: { [T in Table]?: readonly ReferringField[] } = {};

/** The fields of a table that point at records. */
export function referringFields(table: Table): readonly ReferringField[] {
  return (referring[table] ??= Object.entries(kindOf(table).fields).flatMap(([name, field]) =>
    field.refers === undefined ? [] : [{ ...field, name, refers: field.refers }],
  ));
}

/** Every pointer between records of one visit that leads nowhere, and every record of another visit. */
export function findBrokenReferences(records: VisitRecords): readonly BrokenReference[] {
  const broken: BrokenReference[] = [];
  const known = new Map(
    recordTables.map((table) => [table, new Set<string>(records[table].map((row) => row.id))]),
  );
  for (const table of recordTables)
    records[table].forEach((row, i) => {
      const from = `${table}[${i}]`;
      if (row.visitId !== records.visit.id) broken.push({ from, to: `visit ${row.visitId}` });
      for (const to of referencesOf(table, row))
        if (known.get(to.table)?.has(to.id) !== true)
          broken.push({ from, to: `${kindOf(to.table).one.toLowerCase()} ${to.id}` });
    });
  return broken;
}
