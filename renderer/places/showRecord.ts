import { type AnyRow, type Table, type VisitRecords } from "../../shared/visit/records.ts";
import { ownersOf } from "../../shared/visit/references.ts";
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
  seekRecord(records, target);
  goTo(pathOfRecord(records, target));
}

/** Lights a record as soon as it is on the screen: for links, which lead there by themselves. */
export const seekRecord = (records: VisitRecords, target: RecordTarget): void =>
  soughtRecord.set({ ...target, within: ownersIn(records, target) });

function ownersIn(records: VisitRecords, { table, row }: RecordTarget): readonly string[] {
  const rows: readonly AnyRow[] = table === "visits" ? [] : records[table];
  const own = rows.find(({ id }) => id === row);
  return own === undefined ? [] : ownersOf(table, own);
}

/** What an element carries that shows a record, or one field of it: `<li {...recordPlace(note.id)}>`. */
export const recordPlace = (row: string, field?: string): { readonly "data-record": string } => ({
  "data-record": field === undefined ? row : `${row} ${field}`,
});
