import { type Action, goneField, type Op, type OpTable, wholeRow } from "./action.ts";
import { type AnyRow, fieldsOfRow, sameValue } from "./fieldsOfRow.ts";
import { mergeFields } from "./mergeRow.ts";
import type { RowWrite } from "./mergeField.ts";
import type { Stamp } from "./stamp.ts";
import type { VisitState } from "./visitState.ts";

/** A row as it shall be, or the id of one to delete. */
export type RowChange =
  | {
      readonly table: OpTable;
      readonly put: AnyRow;
      /**
       * The row as the person saw it, the very object that the visit showed. Only what differs from
       * it is written, and what came in since counts as unseen. Without it: the row as it is now.
       */
      readonly base?: AnyRow;
    }
  | { readonly table: OpTable; readonly delete: string };

/**
 * The ops that make these changes: only fields that change, each with the stamps of what it
 * replaces. Empty when nothing changes. Two changes of one row count as the last of them.
 */
export function writeOps(state: VisitState, changes: readonly RowChange[]): readonly Op[] {
  const last = new Map<string, RowChange>();
  for (const change of changes) {
    const id = "put" in change ? change.put.id : change.delete;
    last.set(`${change.table} ${id}`, change);
  }
  return [...last.values()].flatMap((change) =>
    "put" in change ? putOp(state, change) : deleteOp(state, change.table, change.delete),
  );
}

function putOp(
  state: VisitState,
  { table, put, base }: Extract<RowChange, { readonly put: AnyRow }>,
): readonly Op[] {
  const current = state.row(table, put.id);
  const wanted = fieldsOfRow(table, put);
  const writes = state.writesOf(table, put.id);
  if (writes.length === 0) return [{ table, row: put.id, set: wanted }];
  // What is seen of a row that was deleted is all of it: putting it back is done knowingly.
  const isBack = current === undefined;
  const before = isBack ? undefined : (base ?? current);
  const seenWrites = before === undefined ? writes : state.writesSeenIn(table, before);
  const merged = mergeFields(table, seenWrites);
  const known =
    before === undefined
      ? Object.fromEntries([...merged].map(([field, { value }]) => [field, value]))
      : fieldsOfRow(table, before);
  const set: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(wanted))
    if (!sameValue(value, known[field])) set[field] = value;
  for (const field of Object.keys(known))
    if (field.includes("/") && known[field] !== null && !(field in wanted)) set[field] = null;
  if (isBack) set[goneField] = false;
  return Object.keys(set).length === 0 ? [] : [{ table, row: put.id, set, ...seenOf(set, merged) }];
}

function deleteOp(state: VisitState, table: OpTable, row: string): readonly Op[] {
  if (state.row(table, row) === undefined) return [];
  const merged = mergeFields(table, state.writesOf(table, row));
  const gone = stampsOf(merged.get(goneField)?.tips);
  const all = new Set(
    [...merged].flatMap(([name, { tips }]) => (name === goneField ? [] : stampsOf(tips))),
  );
  return [
    {
      table,
      row,
      set: { [goneField]: true },
      seen: { [wholeRow]: [...all].sort(), ...(gone.length > 0 && { [goneField]: gone }) },
    },
  ];
}

function seenOf(
  set: Readonly<Record<string, unknown>>,
  merged: ReturnType<typeof mergeFields>,
): { readonly seen?: Record<string, Stamp[]> } {
  const seen = Object.keys(set).flatMap((field): readonly [string, Stamp[]][] => {
    const stamps = stampsOf(merged.get(field)?.tips);
    return stamps.length > 0 ? [[field, stamps]] : [];
  });
  return seen.length > 0 ? { seen: Object.fromEntries(seen) } : {};
}

const stampsOf = (tips: readonly RowWrite[] = []): Stamp[] =>
  tips.map(({ action }) => action.stamp);

/** What of an action settles a conflict: the value chosen, having seen every version there is now. */
export function settleOps(
  state: VisitState,
  {
    table,
    row,
    field,
    value,
  }: {
    readonly table: OpTable;
    readonly row: string;
    readonly field: string;
    readonly value: unknown;
  },
): readonly Op[] {
  const merged = mergeFields(table, state.writesOf(table, row));
  if (field === goneField && value === true) return deleteOp(state, table, row);
  const set = { [field]: value };
  return [{ table, row, set, ...seenOf(set, merged) }];
}

/** Splits ops over as many actions as keep each small enough to seal and send, stamped one after the other. */
export function actionsOf(
  ops: readonly Op[],
  {
    label,
    at,
    by,
    nextStamp,
  }: {
    readonly label: string;
    readonly at: string;
    readonly by: string;
    readonly nextStamp: () => Stamp;
  },
): readonly Action[] {
  const actions: Action[] = [];
  for (let from = 0; from < ops.length; from += opsAtOnce)
    actions.push({ stamp: nextStamp(), at, by, label, ops: ops.slice(from, from + opsAtOnce) });
  return actions;
}

const opsAtOnce = 500;
