import { type AnyRow } from "../../shared/visit/records.ts";
import { fieldsOfRow, rowOfFields, sameValue } from "../../shared/ops/fieldsOfRow.ts";
import { type RowChange as OpChange, rowOfChange, writeOps } from "../../shared/ops/writeAction.ts";
import type { VisitState } from "../../shared/ops/visitState.ts";
import type { Op } from "../../shared/ops/action.ts";
import { VisitId } from "../../shared/visit/ids.ts";
import type { Change } from "../../shared/visit/change.ts";
import type { Table } from "../../shared/visit/records.ts";
import { currentStore } from "./currentStore.ts";

/** What one user action did: enough to undo it and to do it again. */
export interface Step {
  /** In the user's words, such as "Add note". */
  readonly label: string;
  readonly visitId: string;
  readonly rows: readonly RowChange[];
}

/** One row before and after; `undefined` where it was not there. */
export interface RowChange {
  readonly table: Table;
  readonly id: string;
  readonly before: AnyRow | undefined;
  readonly after: AnyRow | undefined;
}

/** Writes what `command` makes of the visit when its turn comes, as one action: all of it, or nothing; durably. */
export async function commit(action: {
  readonly label: string;
  readonly visitId: string;
  readonly changes: readonly Change[] | ((state: VisitState) => readonly Change[]);
  readonly onProgress?: (done: number, of: number) => void;
}): Promise<Step> {
  const { label, visitId, changes, onProgress } = action;
  const { sitting } = currentStore();
  return commitOps({
    label,
    visitId,
    ops: (state) => {
      const made = typeof changes === "function" ? changes(state) : changes;
      const rows = made.map((change) => ({ table: change.table, id: rowOfChange(change) }));
      return { rows, ops: writeOps(state, made, sitting) };
    },
    ...(onProgress && { onProgress }),
  });
}

/** Writes what `ops` makes of the visit as it is then; `rows` are those it changes. Nothing, or all of it. */
export async function commitOps({
  label,
  visitId,
  ops,
  onProgress,
}: {
  readonly label: string;
  readonly visitId: string;
  readonly ops: (state: VisitState) => {
    readonly rows: readonly Pick<RowChange, "table" | "id">[];
    readonly ops: readonly Op[];
  };
  readonly onProgress?: (done: number, of: number) => void;
}): Promise<Step> {
  const visit = await currentStore().openOrBegin(VisitId.parse(visitId));
  let before: readonly Omit<RowChange, "after">[] = [];
  await visit.commit(
    label,
    (state) => {
      const { rows, ops: made } = ops(state);
      const touched = new Map(rows.map((row) => [`${row.table} ${row.id}`, row])).values();
      before = [...touched].map((row) => ({ ...row, before: state.row(row.table, row.id) }));
      return made;
    },
    onProgress,
  );
  const rows = before.map((row) => ({ ...row, after: visit.state.row(row.table, row.id) }));
  return { label, visitId, rows };
}

/** What became of an undo: `changed` when what it would put back was altered since, so that would be lost. */
export type RevertResult = "done" | "changed";

/** Puts back what a step changed, field by field (or, for redo, does it again). What others changed since in other fields stays. */
export async function revert(step: Step, direction: "undo" | "redo"): Promise<RevertResult> {
  const visit = await currentStore().open(VisitId.parse(step.visitId));
  if (visit === null) return "changed";
  const rows = direction === "undo" ? step.rows.toReversed() : step.rows;
  const ways = rows.map(({ table, id, before, after }) => ({
    table,
    id,
    from: direction === "undo" ? after : before,
    to: direction === "undo" ? before : after,
  }));
  let result: RevertResult = "done";
  await visit.commit(
    `${direction === "undo" ? "Undo" : "Do again"}: ${step.label}`.slice(0, 200),
    (state) => {
      const changes = ways.map((way) => changeBack(state, way));
      if (changes.includes(null)) {
        result = "changed";
        return [];
      }
      return writeOps(
        state,
        changes.filter((change) => change !== null),
      );
    },
  );
  return result;
}

/** The change that takes a row from `from` to `to`, or null when what it touches is not as in `from`. */
function changeBack(
  state: VisitState,
  {
    table,
    id,
    from,
    to,
  }: { readonly table: RowChange["table"]; readonly id: string } & Record<
    "from" | "to",
    AnyRow | undefined
  >,
): OpChange | null {
  const current = state.row(table, id);
  if (from === undefined || current === undefined || to === undefined) {
    if (!sameValue(current, from)) return null;
    return to === undefined ? { table, delete: id } : { table, put: to };
  }
  const [now, was, back] = [current, from, to].map((row) => fieldsOfRow(table, row)) as [
    Record<string, unknown>,
    Record<string, unknown>,
    Record<string, unknown>,
  ]; // three rows give three sets of fields
  const touched = [...new Set([...Object.keys(was), ...Object.keys(back)])].filter(
    (field) => !sameValue(was[field], back[field]),
  );
  if (touched.some((field) => !sameValue(now[field], was[field]))) return null;
  const fields = {
    ...now,
    ...Object.fromEntries(touched.map((field) => [field, back[field] ?? null])),
  };
  return { table, put: rowOfFields(table, fields, { id, visitId: state.visitId }) };
}
