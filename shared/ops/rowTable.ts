import type { Table } from "../visit/records.ts";
import type { AnyRow } from "../visit/records.ts";
import type { RowWrite } from "./mergeField.ts";
import { GrowingFields, type MergedRow, mergeRow } from "./mergeRow.ts";

/** One row as its writes leave it. */
export interface Slot {
  readonly id: string;
  /** All writes, in the order they came; only ever grows. */
  readonly writes: readonly RowWrite[];
  merged: MergedRow;
  /** Whether the visit shows it: see `shownRows.ts`. */
  isShown: boolean;
  /** What it shows in place of the merged row, where that points at what is not there. */
  shownAs: AnyRow | null;
}

/** Below this many changes the list is mended in place of being built again. */
const fewChanges = 64;

const manyWrites = 32;

/** A slot as its table sees it. */
interface OwnSlot extends Slot {
  readonly writes: RowWrite[];
  /** How many of the writes are merged. */
  mergedWrites: number;
  /** Of a row with many writes, so that one more does not mean merging all of them again. */
  growing?: GrowingFields;
}

/** The rows of one table by id, and the list of those that are shown, in order of their ids. */
export class RowTable {
  readonly #slots = new Map<string, OwnSlot>();
  readonly #table: Table;
  readonly #visitId: string;
  /** Slots with writes that are not merged. */
  #unmerged: OwnSlot[] = [];
  /** How many writes are behind a value that has been replaced, for whoever still holds it. */
  readonly #earlier = new WeakMap<AnyRow, number>();
  #list: readonly AnyRow[] = [];

  constructor(table: Table, visitId: string) {
    this.#table = table;
    this.#visitId = visitId;
  }

  /** Shown rows in order of their ids; the same array until one of them changes. */
  get list(): readonly AnyRow[] {
    return this.#list;
  }

  get slots(): ReadonlyMap<string, Slot> {
    return this.#slots;
  }

  /** Takes in a write without merging it: `merge` follows once for all writes. */
  add(id: string, write: RowWrite): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) {
      const fresh: OwnSlot = {
        id,
        writes: [write],
        mergedWrites: 0,
        merged: nothingYet,
        isShown: false,
        shownAs: null,
      };
      this.#slots.set(id, fresh);
      this.#unmerged.push(fresh);
      return;
    }
    if (slot.mergedWrites === slot.writes.length) this.#unmerged.push(slot);
    slot.writes.push(write);
  }

  /** Merges what was added, and gives the slots whose rows that may have changed. */
  merge(): readonly Slot[] {
    const merged = this.#unmerged;
    this.#unmerged = [];
    for (const slot of merged) {
      if (slot.merged.value !== null) this.#earlier.set(slot.merged.value, slot.mergedWrites);
      if (slot.writes.length > manyWrites) slot.growing ??= new GrowingFields(this.#table);
      const ids = { id: slot.id, visitId: this.#visitId };
      const fields = slot.growing?.merge(slot.writes);
      slot.merged = mergeRow(this.#table, slot.writes, ids, fields);
      slot.mergedWrites = slot.writes.length;
    }
    return merged;
  }

  /** The writes that somebody who holds `row` has seen: all that came to it by then. */
  writesSeenIn(row: AnyRow): readonly RowWrite[] {
    const slot = this.#slots.get(row.id);
    if (slot === undefined) return [];
    const count = slot.merged.value === row ? undefined : this.#earlier.get(row);
    return slot.writes.slice(0, count);
  }

  /** Brings the list up to date with the slots named. */
  relist(changed: readonly Slot[]): void {
    if (changed.length === 0) return;
    for (const { id, shownAs } of changed) {
      const writes = this.#slots.get(id)?.mergedWrites;
      if (shownAs !== null && writes !== undefined) this.#earlier.set(shownAs, writes);
    }
    // Stryker disable next-line all: mended or built again, the list is the same
    if (changed.length > fewChanges || changed.length > this.#list.length)
      this.#list = this.#build();
    else this.#list = mend(this.#list, changed);
  }

  #build(): readonly AnyRow[] {
    const rows: AnyRow[] = [];
    // Ids grow with time, so most visits come in their order.
    let isSorted = true;
    let last = "";
    for (const { id, isShown, merged, shownAs } of this.#slots.values()) {
      const row = shownAs ?? merged.value;
      if (!isShown || row === null) continue;
      // Stryker disable next-line ConditionalExpression,EqualityOperator: what is sorted already is sorted again to the same
      if (id < last) isSorted = false;
      last = id;
      rows.push(row);
    }
    return isSorted ? rows : rows.sort((a, b) => (a.id < b.id ? -1 : 1));
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
  for (const { id, isShown, merged, shownAs } of changed) {
    const at = placeOf(mended, id);
    const isThere = mended[at]?.id === id;
    const row = shownAs ?? merged.value;
    const rows = isShown && row !== null ? [row] : [];
    mended.splice(at, isThere ? 1 : 0, ...rows);
  }
  return mended;
}

/** Where `id` is in the sorted list, or would be. */
function placeOf(list: readonly AnyRow[], id: string): number {
  const last = list.at(-1);
  // Stryker disable next-line ConditionalExpression: the search ends there too
  if (last === undefined || last.id < id) return list.length;
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((list[middle]?.id ?? "") < id) from = middle + 1;
    else to = middle;
  }
  return from;
}
