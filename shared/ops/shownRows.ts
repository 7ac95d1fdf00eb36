import { type RecordOf, type RecordTable, recordTables } from "../visit/records.ts";
import { forEachReference, type Reference, referencesOf } from "../visit/references.ts";
import type { RowTable, Slot } from "./rowTable.ts";

export type RecordTablesOf = Readonly<Record<RecordTable, RowTable>>;

/**
 * Which rows a visit shows. Nothing that a shown row points at is gone: a session that one peer
 * deleted while another took a note in it is there again, with the note. And nothing is shown before
 * what it points at has come. Both hold whatever order the actions arrived in.
 */
export class ShownRows {
  readonly #tables: RecordTablesOf;
  /** How many rows are shown though deleted, or wait for what they point at. */
  #exceptions = 0;

  constructor(tables: RecordTablesOf) {
    this.#tables = tables;
  }

  /** Decides anew after these slots were merged, and gives every slot whose place in a list changed. */
  decide(merged: ReadonlyMap<RecordTable, readonly Slot[]>): ReadonlyMap<RecordTable, Slot[]> {
    const isSimple = this.#exceptions === 0 && this.#standAlone(merged);
    const changed = new Map<RecordTable, Slot[]>();
    for (const [table, slots] of merged) changed.set(table, Array.from(slots));
    if (isSimple)
      for (const slots of changed.values()) for (const slot of slots) slot.isShown = true;
    else this.#decideAll(changed);
    return changed;
  }

  // All are alive, and everything they point at is there and alive, so showing them changes nothing else.
  #standAlone(merged: ReadonlyMap<RecordTable, readonly Slot[]>): boolean {
    let areAlone = true;
    // One closure for all rows: a visit opened cold has thousands, and nothing is compiled yet.
    const see = (to: RecordTable, id: string | null): void => {
      if (id === null) return;
      const target = this.#tables[to].slots.get(id);
      if (target === undefined || !isLive(target)) areAlone = false;
    };
    for (const [table, slots] of merged)
      for (const slot of slots) {
        if (!isLive(slot)) return false;
        forEachReference(table, rowIn(slot.merged), see);
        if (!areAlone) return false;
      }
    return true;
  }

  #decideAll(changed: Map<RecordTable, Slot[]>): void {
    const kept = this.#kept();
    this.#exceptions = 0;
    const shown = new Set<Slot>();
    for (const table of recordTables) {
      const slots = [...this.#tables[table].slots.values()].filter(
        (slot) => isLive(slot) || kept.has(slot),
      );
      // Twice for lines of enquiry, which point at each other.
      for (let isSettled = false; !isSettled;) {
        isSettled = true;
        for (const slot of slots)
          if (
            !shown.has(slot) &&
            this.#targets(table, slot).every((target) => target !== undefined && shown.has(target))
          ) {
            shown.add(slot);
            isSettled = table !== "enquiries";
          }
      }
      this.#exceptions += slots.filter((slot) => !isLive(slot) || !shown.has(slot)).length;
      for (const slot of this.#tables[table].slots.values())
        if (slot.isShown !== shown.has(slot)) {
          slot.isShown = shown.has(slot);
          changed.set(table, [...(changed.get(table) ?? []), slot]);
        }
    }
  }

  /** Deleted rows that something alive points at, directly or over others. */
  #kept(): ReadonlySet<Slot> {
    const kept = new Set<Slot>();
    // Nothing points at a later table, so from the last to the first each is settled when its turn comes.
    for (const table of recordTables.toReversed())
      for (let isSettled = false; !isSettled;) {
        isSettled = true;
        for (const slot of this.#tables[table].slots.values()) {
          if (!isLive(slot) && !kept.has(slot)) continue;
          for (const target of this.#targets(table, slot))
            if (target?.merged.isGone === true && !kept.has(target)) {
              kept.add(target);
              isSettled = table !== "enquiries";
            }
        }
      }
    return kept;
  }

  #targets(table: RecordTable, { merged }: Slot): readonly (Slot | undefined)[] {
    if (merged.value === null) return [undefined];
    const references = referencesOf(table, rowIn(merged));
    return references.map(({ table: to, id }: Reference) => this.#tables[to].slots.get(id));
  }
}

// A row of the table: its writes were parsed as such when they came in.
const rowIn = ({ value }: Slot["merged"]) => value as unknown as RecordOf<RecordTable>;

const isLive = ({ merged }: Slot): boolean => merged.value !== null && !merged.isGone;
