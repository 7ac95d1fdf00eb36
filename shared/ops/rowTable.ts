import type { OpTable } from "./action.ts";
import type { AnyRow } from "./fieldsOfRow.ts";
import type { RowWrite } from "./mergeField.ts";
import { type MergedRow, mergeRow } from "./mergeRow.ts";

/** One row as its writes leave it. */
export interface Slot {
  readonly id: string;
  writes: readonly RowWrite[];
  merged: MergedRow;
  /** Whether the visit shows it: see `shownRows.ts`. */
  isShown: boolean;
}

/** Below this many changes the list is mended in place of being built again. */
const fewChanges = 64;

/** The rows of one table by id, and the list of those that are shown, in order of their ids. */
export class RowTable {
  readonly slots = new Map<string, Slot>();
  readonly #table: OpTable;
  readonly #visitId: string;
  /** Writes behind values that have been replaced, for whoever still holds one. */
  readonly #earlier = new WeakMap<AnyRow, readonly RowWrite[]>();
  #list: readonly AnyRow[] = [];

  constructor(table: OpTable, visitId: string) {
    this.#table = table;
    this.#visitId = visitId;
  }

  /** Shown rows in order of their ids; the same array until one of them changes. */
  get list(): readonly AnyRow[] {
    return this.#list;
  }

  /** Takes in a write without merging it: `merge` follows once for all writes of a row. */
  add(id: string, write: RowWrite): Slot {
    const slot = this.slots.get(id);
    if (slot !== undefined) {
      slot.writes = [...slot.writes, write];
      return slot;
    }
    const fresh = { id, writes: [write], merged: nothingYet, isShown: false };
    this.slots.set(id, fresh);
    return fresh;
  }

  /** Merges the writes of a row anew. */
  merge(slot: Slot, writesBefore: readonly RowWrite[]): void {
    if (slot.merged.value !== null) this.#earlier.set(slot.merged.value, writesBefore);
    slot.merged = mergeRow(this.#table, slot.writes, { id: slot.id, visitId: this.#visitId });
  }

  /** The writes that somebody who holds `row` has seen: all that came to it by then. */
  writesSeenIn(row: AnyRow): readonly RowWrite[] {
    const slot = this.slots.get(row.id);
    if (slot === undefined) return [];
    return slot.merged.value === row ? slot.writes : (this.#earlier.get(row) ?? slot.writes);
  }

  /** Brings the list up to date with the slots named. */
  relist(changed: readonly Slot[]): void {
    if (changed.length === 0) return;
    if (changed.length > fewChanges || changed.length > this.#list.length)
      this.#list = this.#build();
    else this.#list = mend(this.#list, changed);
  }

  #build(): readonly AnyRow[] {
    const rows: AnyRow[] = [];
    for (const { isShown, merged } of this.slots.values())
      if (isShown && merged.value !== null) rows.push(merged.value);
    return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

const nothingYet: MergedRow = {
  value: null,
  isGone: false,
  isDeletionContested: false,
  conflicting: [],
};

function mend(list: readonly AnyRow[], changed: readonly Slot[]): readonly AnyRow[] {
  const mended = [...list];
  for (const { id, isShown, merged } of changed) {
    const at = placeOf(mended, id);
    const isThere = mended[at]?.id === id;
    const rows = isShown && merged.value !== null ? [merged.value] : [];
    mended.splice(at, isThere ? 1 : 0, ...rows);
  }
  return mended;
}

/** Where `id` is in the sorted list, or would be. */
function placeOf(list: readonly AnyRow[], id: string): number {
  const last = list.at(-1);
  if (last === undefined || last.id < id) return list.length;
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((list[middle]?.id ?? "") < id) from = middle + 1;
    else to = middle;
  }
  return from;
}
