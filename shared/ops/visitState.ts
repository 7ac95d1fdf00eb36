import type { VisitId } from "../visit/ids.ts";
import {
  type AnyRow,
  kindOf,
  type RecordOf,
  type RecordTable,
  recordTables,
  type Table,
  tables,
  type VisitRecords,
} from "../visit/records.ts";
import { type Action, type DeviceId, actionKey, compareActions, type Op } from "./action.ts";
import { type Conflict, conflictsOfSlot } from "./conflict.ts";
import { type DeletedRow, deletedRow } from "./deletedRow.ts";
import { type HistoryEntry, historyOfWrites } from "./rowHistory.ts";
import { fixingWrite, hasSettledRows, writesNotTaken } from "./fixedRow.ts";
import { Reach } from "./reach.ts";
import { RowTable, type Slot } from "./rowTable.ts";
import { ShownRows } from "./shownRows.ts";
import { lamportOf, type Stamp } from "./stamp.ts";
import type { RowWrite } from "./mergeField.ts";
import { understand, type Unread } from "./understand.ts";

/** A write that was not taken: of an issued letter, of a hold's reason, of whether the visit is a sample, or in another's journal. */
export interface NotTaken {
  readonly table: Table;
  readonly row: string;
  readonly action: Action;
}

/** A row that waits for what it belongs to. */
export interface WaitingRow {
  readonly table: RecordTable;
  readonly row: string;
  /** Who wrote it last. */
  readonly by: DeviceId;
}

/**
 * One visit in memory: the set of all its actions and the rows they come to. What it shows is a
 * function of that set alone: order and repetition of `apply` decide nothing. Does no input or
 * output. Actions must have been parsed (`parseAction`) if they came from outside; what this version
 * cannot read of them is kept, without effect, and listed.
 */
export class VisitState {
  readonly visitId: VisitId;
  readonly #tables: Readonly<Record<Table, RowTable>>;
  readonly #shown: ShownRows;
  readonly #actions: Action[] = [];
  readonly #byStamp = new Map<Stamp, Action>();
  /** Keys of actions that have the stamp of another's: only forged ones. */
  readonly #sameStamp = new Set<string>();
  /** Slots that are in conflict, with their table. */
  readonly #contested = new Map<Slot, Table>();
  readonly #unread: Unread[] = [];
  /** What somebody wrote in rows that are another laptop's alone. */
  readonly #ofOthers: NotTaken[] = [];
  readonly #reach = new Reach();
  #records: VisitRecords | null = null;
  #lamport = 0;

  constructor(visitId: VisitId) {
    this.visitId = visitId;
    // One entry per table.
    this.#tables = Object.fromEntries(
      tables.map((table) => [table, new RowTable(table, visitId)]),
    ) as Record<Table, RowTable>;
    this.#shown = new ShownRows(this.#tables);
  }

  /** The highest Lamport time of what counts. The next action's is one more. */
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

  /**
   * Takes in actions, those it knows already excepted, and gives the new ones. `isUnderstood` saves
   * looking through those of which everything is known to be readable.
   */
  apply(
    actions: readonly Action[],
    isUnderstood: (action: Action) => boolean = () => false,
  ): readonly Action[] {
    const fresh = actions.filter((action) => this.#learn(action));
    if (fresh.length === 0) return fresh;
    const touched = new Set<Table>();
    for (const action of this.#reach.admit(fresh)) {
      this.#lamport = Math.max(this.#lamport, lamportOf(action.stamp));
      for (const op of isUnderstood(action) ? action.ops : this.#opsRead(action)) {
        // A visit has one visit row; another's is none of ours.
        if (op.table === "visits" && op.row !== this.visitId) continue;
        if (kindOf(op.table).isWriter?.(op.row, action.by) === false) {
          this.#ofOthers.push({ table: op.table, row: op.row, action });
          continue;
        }
        this.#tables[op.table].add(op.row, { action, op });
        touched.add(op.table);
      }
    }
    this.#settle(touched);
    return fresh;
  }

  #opsRead(action: Action): readonly Op[] {
    const { ops, unread } = understand(action);
    this.#unread.push(...unread);
    return ops;
  }

  #learn(action: Action): boolean {
    if (this.has(action)) return false;
    if (this.#byStamp.has(action.stamp)) this.#sameStamp.add(actionKey(action));
    else this.#byStamp.set(action.stamp, action);
    this.#actions.push(action);
    return true;
  }

  #settle(touched: ReadonlySet<Table>): void {
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

  #noteConflict(table: Table, slot: Slot): void {
    const { conflicting, isDeletionContested } = slot.merged;
    if (conflicting.length > 0 || isDeletionContested) this.#contested.set(slot, table);
    else this.#contested.delete(slot);
  }

  /** What is kept though this version cannot read it, in the order in which it came. */
  unread(): readonly Unread[] {
    return this.#unread.slice();
  }

  /** What is kept without effect because its stamp is further ahead than anyone could have written it: see `Reach`. */
  setAside(): readonly Action[] {
    return this.#reach.waiting();
  }

  /** Rows that are neither deleted nor shown: what they belong to has not come, or was never there. */
  waiting(): readonly WaitingRow[] {
    return recordTables.flatMap((table) =>
      [...this.#tables[table].slots.values()].flatMap(({ id, isShown, merged, writes }) => {
        const [last] = writes.map(({ action }) => action).sort((a, b) => compareActions(b, a));
        const waits = !isShown && merged.value !== null && !merged.isGone;
        return waits && last !== undefined ? [{ table, row: id, by: last.by }] : [];
      }),
    );
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

  /** Every write of a row, the oldest first; empty for a row that never was. Of a fixed row the one that fixed it. */
  history(table: Table, id: string): readonly HistoryEntry[] {
    const writes = this.#tables[table].slots.get(id)?.writes ?? [];
    const fixing = fixingWrite(table, { id, visitId: this.visitId }, writes);
    return historyOfWrites(table, fixing === undefined ? writes : [fixing]);
  }

  /** Whether the row is as it was begun for good: an issued letter. */
  isFixed(table: Table, id: string): boolean {
    return (
      fixingWrite(table, { id, visitId: this.visitId }, this.writesOf(table, id)) !== undefined
    );
  }

  /** What somebody wrote to change what nobody may change, and what was therefore not taken; the latest first. */
  notTaken(): readonly NotTaken[] {
    return tables
      .filter(hasSettledRows)
      .flatMap((table) => [...this.#tables[table].slots.values()].map((slot) => ({ table, slot })))
      .flatMap(({ table, slot: { id, writes, merged } }) =>
        writesNotTaken(table, { id, visitId: this.visitId }, writes, merged.value ?? {}).map(
          ({ action }) => ({ table, row: id, action }),
        ),
      )
      .concat(this.#ofOthers)
      .sort((a, b) => compareActions(b.action, a.action));
  }

  /** The row as its writes leave it, whether the visit shows it or not; undefined when deleted or never there. */
  row<T extends Table>(table: T, id: string): RecordOf<T> | undefined {
    const slot = this.#tables[table].slots.get(id);
    if (slot === undefined || slot.merged.value === null) return undefined;
    // Its fields were parsed on the way in.
    return slot.merged.isGone && !slot.isShown ? undefined : (slot.merged.value as RecordOf<T>);
  }

  /** The writes of a row, for writing the next one. */
  writesOf(table: Table, id: string): readonly RowWrite[] {
    return this.#tables[table].slots.get(id)?.writes ?? [];
  }

  /** The writes that somebody who holds `row` has seen. */
  writesSeenIn(table: Table, row: AnyRow): readonly RowWrite[] {
    return this.#tables[table].writesSeenIn(row);
  }
}
