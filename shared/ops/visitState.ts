import type { VisitId } from "../visit/ids.ts";
import { type RecordTable, recordTables, type VisitRecords } from "../visit/records.ts";
import { type Action, opTables, type OpTable } from "./action.ts";
import { type Conflict, conflictsOfSlot } from "./conflict.ts";
import type { AnyRow } from "./fieldsOfRow.ts";
import { type HistoryEntry, historyOfWrites } from "./rowHistory.ts";
import { RowTable, type Slot } from "./rowTable.ts";
import { ShownRows } from "./shownRows.ts";
import { lamportOf, type Stamp } from "./stamp.ts";
import type { RowWrite } from "./mergeField.ts";

/**
 * One visit in memory: the set of all its actions and the rows they come to. What it shows is a
 * function of that set alone: order and repetition of `apply` decide nothing. Does no input or
 * output. Actions must have been parsed (`parseAction`) if they came from outside.
 */
export class VisitState {
  readonly visitId: VisitId;
  readonly #tables: Readonly<Record<OpTable, RowTable>>;
  readonly #shown: ShownRows;
  readonly #known = new Map<Stamp, Action>();
  /** Slots that are in conflict, with their table. */
  readonly #contested = new Map<Slot, OpTable>();
  #records: VisitRecords | null = null;
  #lamport = 0;

  constructor(visitId: VisitId) {
    this.visitId = visitId;
    // One entry per table.
    this.#tables = Object.fromEntries(
      opTables.map((table) => [table, new RowTable(table, visitId)]),
    ) as Record<OpTable, RowTable>;
    this.#shown = new ShownRows(this.#tables);
  }

  /** The highest Lamport time seen. The next action's is one more. */
  get lamport(): number {
    return this.#lamport;
  }

  /** Everything shown of the visit; null before the visit itself has come. The same object until something changes, and in it the same arrays. */
  get records(): VisitRecords | null {
    return this.#records;
  }

  has(stamp: Stamp): boolean {
    return this.#known.has(stamp);
  }

  /** All actions, in the order in which they were applied. */
  actions(): readonly Action[] {
    return [...this.#known.values()];
  }

  get size(): number {
    return this.#known.size;
  }

  /** Takes in actions, those it knows already excepted, and gives the new ones. */
  apply(actions: readonly Action[]): readonly Action[] {
    const fresh: Action[] = [];
    const touched = new Map<OpTable, Map<Slot, readonly RowWrite[]>>();
    for (const action of actions) {
      if (this.#known.has(action.stamp)) continue;
      this.#known.set(action.stamp, action);
      this.#lamport = Math.max(this.#lamport, lamportOf(action.stamp));
      fresh.push(action);
      for (const op of action.ops) this.#addOp(touched, { action, op });
    }
    if (fresh.length > 0) this.#settle(touched);
    return fresh;
  }

  #addOp(touched: Map<OpTable, Map<Slot, readonly RowWrite[]>>, write: RowWrite): void {
    const { table, row } = write.op;
    // A visit has one visit row; another's is none of ours.
    if (table === "visits" && row !== this.visitId) return;
    const before = this.#tables[table].slots.get(row)?.writes ?? [];
    const slot = this.#tables[table].add(row, write);
    const slots = touched.get(table);
    if (slots === undefined) touched.set(table, new Map([[slot, before]]));
    else if (!slots.has(slot)) slots.set(slot, before);
  }

  #settle(touched: ReadonlyMap<OpTable, ReadonlyMap<Slot, readonly RowWrite[]>>): void {
    const merged = new Map<RecordTable, Set<Slot>>();
    for (const [table, slots] of touched) {
      for (const [slot, before] of slots) {
        this.#tables[table].merge(slot, before);
        this.#noteConflict(table, slot);
      }
      if (table !== "visits") merged.set(table, new Set(slots.keys()));
    }
    const changed = this.#shown.decide(merged);
    for (const [table, slots] of changed) this.#tables[table].relist(slots);
    const visit = this.#tables.visits.slots.get(this.visitId)?.merged.value ?? null;
    if (visit === null) return;
    const lists = recordTables.map((table) => [table, this.#tables[table].list]);
    this.#records = { visit, ...Object.fromEntries(lists) } as VisitRecords; // parsed as such on the way in
  }

  #noteConflict(table: OpTable, slot: Slot): void {
    const { conflicting, isDeletionContested } = slot.merged;
    if (conflicting.length > 0 || isDeletionContested) this.#contested.set(slot, table);
    else this.#contested.delete(slot);
  }

  /** What people wrote without having seen each other and what cannot be joined: the team settles it. */
  conflicts(): readonly Conflict[] {
    return [...this.#contested].flatMap(([slot, table]) =>
      slot.merged.isGone ? [] : conflictsOfSlot(table, slot),
    );
  }

  /** Every write of a row, the oldest first; empty for a row that never was. */
  history(table: OpTable, id: string): readonly HistoryEntry[] {
    return historyOfWrites(table, this.#tables[table].slots.get(id)?.writes ?? []);
  }

  /** The row as its writes leave it, whether the visit shows it or not; undefined when deleted or never there. */
  row(table: OpTable, id: string): AnyRow | undefined {
    const slot = this.#tables[table].slots.get(id);
    if (slot === undefined || slot.merged.value === null) return undefined;
    return slot.merged.isGone && !slot.isShown ? undefined : slot.merged.value;
  }

  /** The writes of a row, for writing the next one. */
  writesOf(table: OpTable, id: string): readonly RowWrite[] {
    return this.#tables[table].slots.get(id)?.writes ?? [];
  }

  /** The writes that somebody who holds `row` has seen. */
  writesSeenIn(table: OpTable, row: AnyRow): readonly RowWrite[] {
    return this.#tables[table].writesSeenIn(row);
  }
}
