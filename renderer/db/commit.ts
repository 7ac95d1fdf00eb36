import type { RecordOf, RecordTable } from "../../shared/visit/records.ts";
import type { Visit } from "../../shared/visit/visit.ts";
import type { Db } from "./db.ts";

/** A row to write, or the id of one to delete. */
export type Change =
  | { readonly table: "visits"; readonly put: Visit }
  | { readonly [T in RecordTable]: { readonly table: T; readonly put: RecordOf<T> } }[RecordTable]
  | { readonly table: RecordTable | "visits"; readonly delete: string };

/** What one user action did: enough to undo it and to do it again. */
export interface Step {
  /** In the user's words, such as "Add note". */
  readonly label: string;
  readonly visitId: string;
  readonly rows: readonly RowChange[];
}

/** One row before and after; `undefined` where it was not there. */
export interface RowChange {
  readonly table: RecordTable | "visits";
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Writes all changes of one user action, or none, in one durable transaction. */
export async function commit(
  db: Db,
  action: { readonly label: string; readonly visitId: string; readonly changes: readonly Change[] },
): Promise<Step> {
  const { label, visitId, changes } = action;
  const rows = await db.transaction("rw", tablesOf(db, changes), async () => {
    const done: RowChange[] = [];
    for (const change of changes) {
      const id = "put" in change ? change.put.id : change.delete;
      const after = "put" in change ? change.put : undefined;
      const before: unknown = await db.table(change.table).get(id);
      if (after === undefined) await db.table(change.table).delete(id);
      else await db.table(change.table).put(after);
      done.push({ table: change.table, id, before, after });
    }
    return done;
  });
  return { label, visitId, rows };
}

/** Writes many new rows at once; for imports, where reading each row first would be wasted. */
export async function commitNew(
  db: Db,
  action: {
    readonly label: string;
    readonly visitId: string;
    readonly rows: { readonly [T in RecordTable | "visits"]?: readonly { readonly id: string }[] };
  },
): Promise<Step> {
  const tables = Object.entries(action.rows).filter(([, rows]) => rows.length > 0);
  await db.transaction(
    "rw",
    tables.map(([table]) => table),
    () => Promise.all(tables.map(([table, rows]) => db.table(table).bulkAdd(rows))),
  );
  return {
    label: action.label,
    visitId: action.visitId,
    rows: tables.flatMap(([table, rows]) =>
      // The keys come from the typed parameter; Object.entries only widens them.
      rows.map((after) => ({
        table: table as RecordTable,
        id: after.id,
        before: undefined,
        after,
      })),
    ),
  };
}

/** What became of an undo: `Changed` when a row was altered since, so putting it back would lose that. */
export type RevertResult = "done" | "changed";

/** Puts every row of a step back as it was before it (or, for redo, as it was after). */
export async function revert(
  db: Db,
  step: Step,
  direction: "undo" | "redo",
): Promise<RevertResult> {
  const rows = direction === "undo" ? step.rows.toReversed() : step.rows;
  const tables = [...new Set(rows.map((row) => row.table))];
  return db.transaction("rw", tables, async () => {
    for (const row of rows) {
      const expected = direction === "undo" ? row.after : row.before;
      const current: unknown = await db.table(row.table).get(row.id);
      if (!sameRow(current, expected)) return "changed";
    }
    for (const row of rows) {
      const target = direction === "undo" ? row.before : row.after;
      if (target === undefined) await db.table(row.table).delete(row.id);
      else await db.table(row.table).put(target);
    }
    return "done";
  });
}

const tablesOf = (db: Db, changes: readonly Change[]) =>
  [...new Set(changes.map((change) => change.table))].map((name) => db.table(name));

// Rows are plain JSON with keys in the order they were written.
const sameRow = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
