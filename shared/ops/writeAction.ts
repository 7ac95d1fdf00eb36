import { actionLimits, valuesIn } from "./actionLimits.ts";
import { type Action, goneField, type Op, wholeRow } from "./action.ts";
import { fieldRule } from "./fieldRules.ts";
import { isKept } from "./fixedRow.ts";
import { absentValue } from "../visit/absent.ts";
import { type AnyRow, kindOf, type Table } from "../visit/records.ts";
import { fieldsOfRow, sameValue } from "./fieldsOfRow.ts";
import { mergeFields } from "./mergeRow.ts";
import type { RowWrite } from "./mergeField.ts";
import { type Stamp, sittingOf } from "./stamp.ts";
import type { VisitState } from "./visitState.ts";

/** A row as it shall be, fields of one as they shall be, or the id of one to delete. */
export type RowChange =
  | {
      readonly table: Table;
      readonly put: AnyRow;
      /**
       * The row as the person saw it, the very object that the visit showed. Only what differs from
       * it is written, and what came in since counts as unseen. Without it: the row as it is now.
       */
      readonly base?: AnyRow;
    }
  | {
      readonly table: Table;
      /** These fields and no others, of a map field these entries and no others; null takes an entry out. */
      readonly set: Readonly<Record<string, unknown>>;
      /** As with `put`. Holding on to it while writing several times is fine: see `writeOps`. */
      readonly base: AnyRow;
    }
  | { readonly table: Table; readonly delete: string }
  | Settle
  /** As it was to be written when it was made: with what had been seen then, whatever came since. */
  | { readonly table: Table; readonly op: Op };

/** Settles a conflict with the value chosen, having seen every version there is when it is written. */
export interface Settle {
  readonly table: Table;
  readonly row: string;
  readonly field: string;
  readonly value: unknown;
}

/**
 * The ops that make these changes: only fields that change, each with the stamps of what it
 * replaces. Empty when nothing changes. Two changes of one row count as the last of them. What the
 * `sitting` wrote itself since `base` counts as seen: whoever types on after a pause has seen their
 * own words. A row that was deleted since `base` is written all the same, and the team is asked;
 * one that the sitting itself deleted stays deleted.
 */
export function writeOps(
  state: VisitState,
  changes: readonly RowChange[],
  sitting?: string,
): readonly Op[] {
  const last = new Map<string, RowChange>();
  for (const change of changes) last.set(`${change.table} ${rowOfChange(change)}`, change);
  return [...last.values()]
    .filter((change) => !state.isFixed(change.table, rowOfChange(change)))
    .flatMap((change) => {
      if ("op" in change) return [change.op];
      if ("delete" in change) return deleteOp(state, change.table, change.delete);
      if ("field" in change) return settleOps(state, change);
      return "set" in change ? setOp(state, change, sitting) : putOp(state, change, sitting);
    })
    .flatMap((op) => takenOp(state, op));
}

/** The op without what the merge would not take: see `merge: "once"` and `isKept`. */
function takenOp(state: VisitState, op: Op): readonly Op[] {
  if (state.writesOf(op.table, op.row).length === 0) return [op];
  const fields = Object.keys(op.set);
  const kept = fields.filter((field) =>
    field === goneField ? !isKept(op.table) : fieldRule(op.table, field) !== "once",
  );
  if (kept.length === fields.length) return [op];
  const set = Object.fromEntries(kept.map((field) => [field, op.set[field]]));
  return kept.length === 0 ? [] : [{ ...op, set }];
}

/** Id of the row that a change is of. */
export function rowOfChange(change: RowChange): string {
  if ("op" in change) return change.op.row;
  if ("delete" in change) return change.delete;
  if ("field" in change) return change.row;
  return "set" in change ? change.base.id : change.put.id;
}

function putOp(
  state: VisitState,
  { table, put, base }: Extract<RowChange, { readonly put: AnyRow }>,
  sitting: string | undefined,
): readonly Op[] {
  const current = state.row(table, put.id);
  const wanted = fieldsOfRow(table, put);
  const writes = state.writesOf(table, put.id);
  if (writes.length === 0) return [{ table, row: put.id, set: wanted }];
  // What is seen of a row that was deleted is all of it: putting it back is done knowingly.
  const isBack = current === undefined && base === undefined;
  const seenWrites =
    base === undefined
      ? isBack
        ? writes
        : state.writesSeenIn(table, current ?? put)
      : writesSeenBy(state, { table, base, sitting });
  const merged = mergeFields(table, seenWrites);
  if (!isBack && current === undefined && isDeletion(merged)) return [];
  const known = isBack ? valuesOf(merged) : fieldsOfRow(table, base ?? current ?? put);
  const set: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(wanted))
    if (!sameValue(value, known[field])) set[field] = value;
  for (const field of Object.keys(known))
    if (field.includes("/") && known[field] !== null && !(field in wanted)) set[field] = null;
  if (isBack) set[goneField] = false;
  return opOf(table, put.id, set, merged);
}

function setOp(
  state: VisitState,
  { table, set: fields, base }: Extract<RowChange, { readonly set: unknown }>,
  sitting: string | undefined,
): readonly Op[] {
  const merged = mergeFields(table, writesSeenBy(state, { table, base, sitting }));
  if (merged.size === 0) return [];
  if (state.row(table, base.id) === undefined && isDeletion(merged)) return [];
  const set: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fieldsOfRow(table, { ...fields, id: base.id })))
    if (!sameValue(value ?? null, merged.get(field)?.value ?? null)) set[field] = value;
  return opOf(table, base.id, set, merged);
}

const opOf = (
  table: Table,
  row: string,
  set: Record<string, unknown>,
  merged: ReturnType<typeof mergeFields>,
): readonly Op[] => {
  if (Object.keys(set).length === 0) return [];
  const whole = withTogether(table, set, (field) => merged.get(field)?.value);
  return [{ table, row, set: whole, ...seenOf(whole, merged) }];
};

/** What is written, and beside it what only together with it says what is said: see `Kind.together`. */
function withTogether(
  table: Table,
  set: Readonly<Record<string, unknown>>,
  valueOf: (field: string) => unknown,
): Readonly<Record<string, unknown>> {
  const whole = { ...set };
  for (const group of kindOf(table).together ?? []) {
    if (!group.some((field) => Object.hasOwn(set, field))) continue;
    for (const field of group) {
      const value = valueOf(field) ?? absentValue(table, field);
      if (!Object.hasOwn(set, field) && value !== undefined) whole[field] = value;
    }
  }
  return whole;
}

const isDeletion = (merged: ReturnType<typeof mergeFields>): boolean =>
  merged.get(goneField)?.value === true;

const valuesOf = (merged: ReturnType<typeof mergeFields>): Readonly<Record<string, unknown>> =>
  Object.fromEntries([...merged].map(([field, { value }]) => [field, value]));

/**
 * What somebody who holds `base` has seen of its row, their own writes since among it. An own write
 * that saw more than `base` shows (an undo, a conflict settled elsewhere) is left out, so that going
 * on from `base` becomes a conflict rather than a silent loss.
 */
function writesSeenBy(
  state: VisitState,
  {
    table,
    base,
    sitting,
  }: { readonly table: Table; readonly base: AnyRow; readonly sitting: string | undefined },
): readonly RowWrite[] {
  const seen = [...state.writesSeenIn(table, base)];
  if (sitting === undefined) return seen;
  const known = new Set(seen.map(({ action }) => action.stamp));
  const own = state
    .writesOf(table, base.id)
    .filter(({ action }) => !known.has(action.stamp) && sittingOf(action.stamp) === sitting)
    .sort((a, b) => (a.action.stamp < b.action.stamp ? -1 : 1));
  for (const write of own) {
    const its = Object.values(write.op.seen ?? {}).flat();
    if (!its.every((stamp) => known.has(stamp))) continue;
    known.add(write.action.stamp);
    seen.push(write);
  }
  return seen;
}

function deleteOp(state: VisitState, table: Table, row: string): readonly Op[] {
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
      seen: { [wholeRow]: latest([...all]), ...(gone.length > 0 && { [goneField]: gone }) },
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
  latest(tips.map(({ action }) => action.stamp));

/** As many as one op may name: what is left out counts as unseen, and the next write sees it. */
const latest = (stamps: readonly Stamp[]): Stamp[] => [...stamps].sort().slice(-actionLimits.seen);

function settleOps(state: VisitState, { table, row, field, value }: Settle): readonly Op[] {
  const merged = mergeFields(table, state.writesOf(table, row));
  if (field === goneField && value === true) return deleteOp(state, table, row);
  const chosen = merged.get(field)?.tips.find(({ op }) => sameValue(op.set[field], value));
  const set = withTogether(
    table,
    { [field]: value },
    (other) => chosen?.op.set[other] ?? merged.get(other)?.value,
  );
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
  let part: Op[] = [];
  let room = valuesInAction;
  const end = () => {
    if (part.length > 0) actions.push({ stamp: nextStamp(), at, by, label, ops: part });
    part = [];
    room = valuesInAction;
  };
  for (const op of ops) {
    const values = valuesIn(op);
    if (values > room || part.length === actionLimits.ops) end();
    part.push(op);
    room -= values;
  }
  end();
  return actions;
}

/** What is left for ops beside the parts of the action itself. */
const valuesInAction = actionLimits.values - 100;
