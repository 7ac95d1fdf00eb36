import { type AnyRow, kindOf, type Table, type VisitRecords } from "../../shared/visit/records.ts";
import { Signal } from "../signal.ts";
import { pathOfRecord } from "./pathOfRecord.ts";
import { goTo } from "./paths.ts";

/** A record somebody wants to be led to; with `field` to that part of it. */
export interface RecordTarget {
  readonly table: Table;
  readonly row: string;
  readonly field?: string | undefined;
}

/** A record that is looked for on the screen. */
export interface Sought extends RecordTarget {
  /** Ids of the records it belongs to: where it is not drawn itself, one of these is lit. */
  readonly within: readonly string[];
}

/** The record that is looked for on the screen, to be lit and focused there; a new object each time it is asked for. */
export const soughtRecord = new Signal<Sought | null>(null);

/** Goes to where a record is worked on; there it is lit, and the focus stands in it. */
export function showRecord(records: VisitRecords, target: RecordTarget): void {
  const { table, row, field } = target;
  soughtRecord.set({ ...target, within: ownersOf(records, target) });
  goTo(pathOfRecord(records, { table, row, ...(field === undefined ? {} : { field }) }));
}

/** Ids of the records that one goes with when they are deleted. */
function ownersOf(records: VisitRecords, { table, row }: RecordTarget): readonly string[] {
  if (table === "visits") return [];
  const rows: readonly AnyRow[] = records[table];
  const fields = rows.find(({ id }) => id === row);
  const owners: string[] = [];
  for (const [name, { refers }] of Object.entries(kindOf(table).fields))
    if (fields !== undefined && refers?.onGone === "goesWith")
      refers.see(fields[name], (_, id) => id !== null && owners.push(id));
  return owners;
}

/** What an element carries that shows a record, or one field of it: `<li {...recordPlace(note.id)}>`. */
export const recordPlace = (row: string, field?: string): { readonly "data-record": string } => ({
  "data-record": field === undefined ? row : `${row} ${field}`,
});
