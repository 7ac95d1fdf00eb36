import type { VisitId } from "../visit/ids.ts";
import { type RecordTable, recordTables, type VisitRecords } from "../visit/records.ts";
import { type Action, actionKey, compareActions, opTables, type OpTable } from "./action.ts";
import { type Conflict, conflictsOfSlot } from "./conflict.ts";
import { type DeletedRow, deletedRow } from "./deletedRow.ts";
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
  readonly #actions: Action[] = [];
  readonly #byStamp = new Map<Stamp, Action>();
  /** Keys of actions that have the stamp of another's: only forged ones. */
  readonly #sameStamp = new Set<string>();
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

  /** Whether an action of this stamp by this author is known. */
  has(action: Pick<Action, "stamp" | "by">): boolean {
    const known = this.#byStamp.get(action.stamp);
    if (known === undefined) return false;
    return known.by === action.by || this.#sameStamp.has(actionKey(action));
  }

  /** All actions, in the order in which they were applied. */
  actions(): readonly Action[] {
    return this.#actions.slice();
  }

  get size(): number {
    return this.#actions.length;
  }

  /** Takes in actions, those it knows already excepted, and gives the new ones. */
  apply(actions: readonly Action[]): readonly Action[] {
    const fresh = actions.filter((action) => this.#learn(action));
    if (fresh.length === 0) return fresh;
    const touched = new Set<OpTable>();
    for (const action of fresh)
      for (const op of action.ops) {
        // A visit has one visit row; another's is none of ours.
        if (op.table === "visits" && op.row !== this.visitId) continue;
        this.#tables[op.table].add(op.row, { action, op });
        touched.add(op.table);
      }
    this.#settle(touched);
    return fresh;
  }

  #learn(action: Action): boolean {
    if (this.has(action)) return false;
    if (this.#byStamp.has(action.stamp)) this.#sameStamp.add(actionKey(action));
    else this.#byStamp.set(action.stamp, action);
    this.#actions.push(action);
    this.#lamport = Math.max(this.#lamport, lamportOf(action.stamp));
    return true;
  }

  #settle(touched: ReadonlySet<OpTable>): void {
    const merged = new Map<RecordTable, readonly Slot[]>();
    for (const table of touched) {
      const slots = this.#tables[table].merge();
      for (const slot of slots) this.#noteConflict(table, slot);
      if (table !== "visits") merged.set(table, slots);
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

  /** Rows that were deleted and are not shown, the one deleted last first. Put back, they come with their history. */
  deleted(): readonly DeletedRow[] {
    const rows = recordTables.flatMap((table) =>
      [...this.#tables[table].slots.values()].flatMap((slot) => deletedRow(table, slot) ?? []),
    );
    return rows.sort((a, b) => compareActions(b, a));
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
