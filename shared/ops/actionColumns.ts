import type { Action, Op } from "./action.ts";

/**
 * Many actions as columns: what repeats from one to the next stands together or once, which makes
 * the JSON smaller and much quicker to read back. Ops of one table that set the same fields share a
 * group; `places` says which op of the whole list each is.
 */
export interface ActionColumns {
  readonly stamps: readonly string[];
  readonly at: Column;
  readonly by: Column;
  readonly label: Column;
  /** How many ops each action has. */
  readonly counts: Column;
  readonly groups: readonly OpGroup[];
}

interface OpGroup {
  readonly table: string;
  readonly fields: readonly string[];
  readonly seenFields: readonly string[];
  /** Null when the group's ops are the whole list in order. */
  readonly places: readonly number[] | null;
  readonly rows: readonly string[];
  readonly values: readonly Column[];
  readonly seen: readonly Column[];
}

/** A value for each, or the one that all have. */
type Column = readonly unknown[] | { readonly every: unknown };

/** The columns of these actions; `actionsOfColumns` gives them back in the same order. */
export function columnsOf(actions: readonly Action[]): ActionColumns {
  const ops = actions.flatMap((action) => action.ops);
  const groups = new Map<string, { places: number[]; ops: Op[] }>();
  for (const [place, op] of ops.entries()) {
    const key = `${op.table} ${Object.keys(op.set).join(",")} ${Object.keys(op.seen ?? {}).join(",")}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { places: [place], ops: [op] });
    else {
      group.places.push(place);
      group.ops.push(op);
    }
  }
  return {
    stamps: actions.map(({ stamp }) => stamp),
    at: column(actions.map(({ at }) => at)),
    by: column(actions.map(({ by }) => by)),
    label: column(actions.map(({ label }) => label)),
    counts: column(actions.map((action) => action.ops.length)),
    groups: [...groups.values()].map((group) => groupOf(group, ops.length)),
  };
}

/**
 * The actions in these columns, whoever wrote them: nothing of them is trusted, and each must still
 * be parsed. Null when the columns do not fit together.
 */
export function actionsOfColumns(columns: unknown): readonly unknown[] | null {
  try {
    return readColumns(columns as ActionColumns);
  } catch {
    return null; // something that should be a list is not one
  }
}

function groupOf({ places, ops }: { places: number[]; ops: Op[] }, total: number): OpGroup {
  const fields = Object.keys(ops[0]?.set ?? {});
  const seenFields = Object.keys(ops[0]?.seen ?? {});
  return {
    table: ops[0]?.table ?? "visits",
    fields,
    seenFields,
    places: places.length === total ? null : places,
    rows: ops.map(({ row }) => row),
    values: fields.map((field) => column(ops.map(({ set }) => set[field]))),
    seen: seenFields.map((field) => column(ops.map(({ seen }) => seen?.[field]))),
  };
}

const column = (values: readonly unknown[]): Column => {
  const [first] = values;
  const isOne = (typeof first !== "object" || first === null) && values.every((v) => v === first);
  return isOne ? { every: first } : values;
};

const mostOps = 1_000_000;

function readColumns({ stamps, at, by, label, counts, groups }: ActionColumns): unknown[] | null {
  const count = reader(counts);
  const totals = stamps.map((_, i) => Number(count(i)));
  const total = totals.reduce((sum, each) => sum + each, 0);
  if (!(total >= 0 && total <= mostOps) || totals.some((each) => !(each >= 0))) return null;
  const ops: unknown[] = Array.from({ length: total });
  for (const group of groups) readGroup(group, ops);
  const [atOf, byOf, labelOf] = [reader(at), reader(by), reader(label)];
  let from = 0;
  return stamps.map((stamp, i) => {
    const own = ops.slice(from, (from += totals[i] ?? 0));
    return { stamp, at: atOf(i), by: byOf(i), label: labelOf(i), ops: own };
  });
}

function readGroup(group: OpGroup, ops: unknown[]): void {
  const { table, fields, seenFields, places, rows } = group;
  const sets = objectsOf(rows.length, fields, group.values);
  const seen = seenFields.length === 0 ? null : objectsOf(rows.length, seenFields, group.seen);
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i];
    const place = places === null ? i : (places[i] ?? -1);
    if (!(place >= 0 && place < ops.length)) continue;
    ops[place] =
      seen === null ? { table, row, set: sets[i] } : { table, row, set: sets[i], seen: seen[i] };
  }
}

type Reader = (index: number) => unknown;

const reader = (values: Column): Reader =>
  isList(values) ? (index) => values[index] : () => values.every;

const isList = (values: Column): values is readonly unknown[] => Array.isArray(values);

/**
 * One object for each row, made field by field. Plain loops: this runs once, when a visit is opened,
 * before the engine has compiled anything, and there iterators and calls for each value cost most.
 */
function objectsOf(
  count: number,
  names: readonly string[],
  columns: readonly Column[],
): readonly object[] {
  const objects: Record<string, unknown>[] = [];
  for (let i = 0; i < count; i += 1) objects.push({});
  for (const [place, name] of names.entries()) assign(objects, name, columns[place] ?? []);
  return objects;
}

function assign(objects: Record<string, unknown>[], name: string, from: Column): void {
  const values = isList(from) ? from : null;
  const every = isList(from) ? undefined : from.every;
  // A name that is a property of every object, such as `__proto__`, may not simply be assigned.
  const isPlain = !(name in Object.prototype);
  for (let i = 0; i < objects.length; i += 1) {
    const object = objects[i] ?? {};
    const value = values === null ? every : values[i];
    if (isPlain) object[name] = value;
    else Object.defineProperty(object, name, { ...ownProperty, value });
  }
}

const ownProperty = { writable: true, enumerable: true, configurable: true };
