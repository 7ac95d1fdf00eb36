import { type AnyRow, type RecordOf, type RecordTable, recordTables } from "../visit/records.ts";
import {
  forEachReference,
  isFixedRow,
  type Reference,
  referencesOf,
  referringFields,
} from "../visit/references.ts";
import { compareActions } from "./action.ts";
import { isProperValue } from "./fieldCheck.ts";
import type { RowTable, Slot } from "./rowTable.ts";

export type RecordTablesOf = Readonly<Record<RecordTable, RowTable>>;

/**
 * Which rows a visit shows, and as what. Nothing that a shown row points at is gone: a session that one
 * peer deleted while another took a note in it is there again, with the note. And nobody hides a row by
 * pointing it at what is not there, or in a ring: it is shown without that, or with the last that held.
 * Only what belongs to something that has not come at all waits for it. All of it holds whatever order
 * the actions arrived in.
 */
export class ShownRows {
  readonly #tables: RecordTablesOf;
  /** How many rows are shown though deleted or otherwise than they were written, or wait for what they belong to. */
  #exceptions = 0;

  constructor(tables: RecordTablesOf) {
    this.#tables = tables;
  }

  /** Decides anew after these slots were merged, and gives every slot whose place in a list changed. */
  decide(merged: ReadonlyMap<RecordTable, readonly Slot[]>): ReadonlyMap<RecordTable, Slot[]> {
    // Stryker disable next-line ConditionalExpression: deciding all anew comes to the same, slower
    const isSimple = this.#exceptions === 0 && this.#standAlone(merged);
    const changed = new Map<RecordTable, Slot[]>();
    for (const [table, slots] of merged) changed.set(table, Array.from(slots));
    if (isSimple)
      for (const slots of changed.values())
        for (const slot of slots) {
          slot.isShown = true;
          slot.shownAs = null;
        }
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
    const shown = new Map<Slot, AnyRow | null>();
    for (const table of recordTables) {
      const slots = [...this.#tables[table].slots.values()];
      this.#show(
        table,
        slots.filter((slot) => isLive(slot) || kept.has(slot)),
        shown,
      );
      for (const slot of slots) {
        const [isShown, shownAs] = [shown.has(slot), shown.get(slot) ?? null];
        if (isShown ? !isLive(slot) || shownAs !== null : isLive(slot)) this.#exceptions += 1;
        if (slot.isShown === isShown && isAlike(slot.shownAs, shownAs)) continue;
        slot.isShown = isShown;
        slot.shownAs = shownAs;
        const known = changed.get(table);
        if (known === undefined) changed.set(table, [slot]);
        else known.push(slot);
      }
    }
  }

  /**
   * Adds to `shown` those of the slots that can be shown, with what they are shown as where that is not
   * as written. Rows of the table that they point at are decided first; each row is looked at once.
   */
  #show(table: RecordTable, slots: readonly Slot[], shown: Map<Slot, AnyRow | null>): void {
    const isThere = (to: RecordTable, id: string): boolean => {
      const target = this.#tables[to].slots.get(id);
      return target !== undefined && shown.has(target);
    };
    const undecided = new Set(slots);
    const decide = (slot: Slot): void => {
      undecided.delete(slot);
      const row = asShown(table, slot, isThere);
      if (row !== null) shown.set(slot, row === slot.merged.value ? null : row);
    };
    if (!pointsAtItself(table)) {
      slots.forEach(decide);
      return;
    }
    const awaited = (slot: Slot): readonly Slot[] =>
      this.#targets(table, slot).flatMap((target) =>
        target !== undefined && undecided.has(target) ? [target] : [],
      );
    const followers = new Map<Slot, Slot[]>();
    for (const slot of slots)
      for (const target of awaited(slot)) {
        const known = followers.get(target);
        if (known === undefined) followers.set(target, [slot]);
        else known.push(slot);
      }
    const decideFrom = (first: Slot): void => {
      for (const open = [first]; ;) {
        const slot = open.pop();
        if (slot === undefined) return;
        if (!undecided.has(slot)) continue;
        decide(slot);
        for (const next of followers.get(slot) ?? [])
          if (undecided.has(next) && awaited(next).length === 0) open.push(next);
      }
    };
    for (const slot of slots)
      if (undecided.has(slot) && awaited(slot).length === 0) decideFrom(slot);
    // What is left points at one another in rings, which are opened where the id is lowest.
    for (const slot of undecided) if (undecided.has(slot)) decideFrom(lowestOfRing(slot, awaited));
  }

  /** Deleted rows that something alive points at, directly or over others. */
  #kept(): ReadonlySet<Slot> {
    const kept = new Set<Slot>();
    // Nothing points at a later table, so from the last to the first each is settled when its turn comes.
    for (const table of recordTables.toReversed()) {
      const slots = [...this.#tables[table].slots.values()];
      const open = slots.filter((slot) => isLive(slot) || kept.has(slot));
      for (let slot = open.pop(); slot !== undefined; slot = open.pop())
        for (const { table: to, id } of this.#references(table, slot)) {
          const target = this.#tables[to].slots.get(id);
          if (target?.merged.isGone !== true || kept.has(target)) continue;
          kept.add(target);
          if (to === table) open.push(target);
        }
    }
    return kept;
  }

  #targets(table: RecordTable, slot: Slot): readonly (Slot | undefined)[] {
    return this.#references(table, slot).map(({ table: to, id }) => this.#tables[to].slots.get(id));
  }

  #references(table: RecordTable, { merged }: Slot): readonly Reference[] {
    return merged.value === null ? [] : referencesOf(table, rowIn(merged));
  }
}

/** Of the ring that pointing from here leads into, the row of the lowest id. */
function lowestOfRing(from: Slot, awaited: (slot: Slot) => readonly Slot[]): Slot {
  const path = new Set<Slot>();
  let at = from;
  while (!path.has(at)) {
    path.add(at);
    at = awaited(at)[0] ?? at;
  }
  const ring = [...path].slice([...path].indexOf(at));
  return ring.reduce((lowest, slot) => (slot.id < lowest.id ? slot : lowest));
}

/**
 * The row as it can be shown: what it only mentions and is not there is left out, what it belongs to is
 * the last it was written to belong to that is there. Null where nothing of the kind is: it waits.
 */
function asShown(
  table: RecordTable,
  { merged: { value }, writes }: Slot,
  isThere: (to: RecordTable, id: string) => boolean,
): AnyRow | null {
  if (value === null || isFixedRow(table, value)) return value;
  const changed: Record<string, unknown> = {};
  for (const { name, refers } of referringFields(table)) {
    const holds = (ids: unknown): boolean => {
      let isHeld = true;
      refers.see(ids, (to, id) => {
        if (id !== null && !isThere(to as RecordTable, id)) isHeld = false; // fields point at records
      });
      return isHeld;
    };
    if (holds(value[name])) continue;
    if (refers.onGone === "clear")
      changed[name] = refers.turned(value[name], (to, id) =>
        isThere(to as RecordTable, id) ? id : null,
      );
    else {
      const before = [...writes]
        .sort((a, b) => compareActions(b.action, a.action))
        .map(({ op }) => op.set[name])
        .find((ids) => isProperValue(table, name, ids) && holds(ids));
      if (before === undefined) return null;
      changed[name] = before;
    }
  }
  return Object.keys(changed).length === 0 ? value : { ...value, ...changed };
}

const isAlike = (a: AnyRow | null, b: AnyRow | null): boolean =>
  a === b || (a !== null && b !== null && JSON.stringify(a) === JSON.stringify(b));

const pointsAtItself = (table: RecordTable): boolean =>
  referringFields(table).some(({ refers }) => refers.to.includes(table));

// A row of the table: its writes were parsed as such when they came in.
const rowIn = ({ value }: Slot["merged"]) => value as unknown as RecordOf<RecordTable>;

const isLive = ({ merged }: Slot): boolean => merged.value !== null && !merged.isGone;
