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
  /** What newer apps wrote of shapes unknown here: ops by their place among all, and what stands beside the parts of an action. */
  readonly odd?: readonly (readonly [number, unknown])[];
  readonly more?: readonly (readonly [number, Readonly<Record<string, unknown>>])[];
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

/** A value for each, the short one that all have, or a list of short ones and which of them each has. */
type Column =
  | readonly unknown[]
  | { readonly every: unknown }
  | { readonly of: readonly unknown[]; readonly at: readonly number[] };

/** The columns of these actions; `actionsOfColumns` gives them back in the same order. */
export function columnsOf(actions: readonly Action[]): ActionColumns {
  const groups: Gathered[] = [];
  const shapes: Shape = { next: new Map(), group: null };
  const odd: [number, unknown][] = [];
  const more: (readonly [number, Readonly<Record<string, unknown>>])[] = [];
  let total = 0;
  for (const [i, action] of actions.entries()) {
    for (const op of action.ops) {
      const place = total;
      total += 1;
      if (!isPlainOp(op)) {
        odd.push([place, op]);
        continue;
      }
      const shape = shapeOf(op, shapes);
      if (shape.group === null) groups.push((shape.group = { first: op, places: [], ops: [] }));
      shape.group.places.push(place);
      shape.group.ops.push(op);
    }
    const fields = besides(action);
    if (fields !== null) more.push([i, fields]);
  }
  return {
    stamps: actions.map(({ stamp }) => stamp),
    at: column(actions.map(({ at }) => at)),
    by: column(actions.map(({ by }) => by)),
    label: column(actions.map(({ label }) => label)),
    counts: column(actions.map(({ ops }) => ops.length)),
    groups: groups.map((group) => groupOf(group, total)),
    ...(odd.length > 0 && { odd }),
    ...(more.length > 0 && { more }),
  };
}

/** Ops of one shape, and which of the whole list they are. */
interface Gathered {
  readonly first: Op;
  readonly places: number[];
  readonly ops: Op[];
}

/** Where the names of an op have led so far: to be followed is quicker than to be joined into a key. */
interface Shape {
  /** Null is where the names of what is set end and those of what was seen begin. */
  readonly next: Map<string | null, Shape>;
  group: Gathered | null;
}

/** The shape of ops that set and saw the same fields of the same table, in the same order. */
function shapeOf({ table, set, seen }: Op, from: Shape): Shape {
  let shape = followed(from, table);
  for (const name in set) if (set[name] !== undefined) shape = followed(shape, name);
  shape = followed(shape, null);
  for (const name in seen) if (seen[name] !== undefined) shape = followed(shape, name);
  return shape;
}

function followed(shape: Shape, name: string | null): Shape {
  let next = shape.next.get(name);
  if (next === undefined) shape.next.set(name, (next = { next: new Map(), group: null }));
  return next;
}

/** What a newer app has put beside the parts of an action; null for nothing. */
function besides(action: Action): Readonly<Record<string, unknown>> | null {
  for (const name in action)
    if (!actionNames.has(name))
      return Object.fromEntries(Object.entries(action).filter(([each]) => !actionNames.has(each)));
  return null;
}

const actionNames = new Set(["stamp", "at", "by", "label", "ops"]);
const opNames = new Set(["table", "row", "set", "seen"]);

/** Whether columns hold all there is of the op. */
function isPlainOp(op: unknown): op is Op {
  if (!isRecord(op) || typeof op["table"] !== "string" || typeof op["row"] !== "string")
    return false;
  for (const name in op) if (!opNames.has(name)) return false;
  return isRecord(op["set"]) && (op["seen"] === undefined || isRecord(op["seen"]));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The actions in these columns, whoever wrote them: nothing of them is trusted, and each must still
 * be parsed. Null when the columns do not fit together, or stand for more than anybody writes.
 */
export function actionsOfColumns(columns: unknown): readonly unknown[] | null {
  try {
    return readColumns(columns as ActionColumns);
  } catch {
    return null; // something that should be a list is not one
  }
}

function groupOf({ first, places, ops }: Gathered, total: number): OpGroup {
  const fields = namesIn(first.set);
  const seenFields = namesIn(first.seen);
  return {
    table: first.table,
    fields,
    seenFields,
    places: places.length === total ? null : places,
    rows: ops.map(({ row }) => row),
    values: fields.map((field) => column(ops.map(({ set }) => set[field]))),
    seen: seenFields.map((field) => column(ops.map(({ seen }) => seen?.[field]))),
  };
}

/** Names that hold something: JSON knows no undefined, and a list would make null of it. */
function namesIn(record: Readonly<Record<string, unknown>> = {}): readonly string[] {
  const names = Object.keys(record);
  const hasHoles = names.some((name) => record[name] === undefined);
  return hasHoles ? names.filter((name) => record[name] !== undefined) : names;
}

function column(values: readonly unknown[]): Column {
  const [first] = values;
  if (values.length === 0 || !isShort(first)) return values;
  if (values.every((value) => value === first)) return { every: first };
  // Ids of the same few rows, words of a short list. Numbers are no longer than their place.
  if (typeof first === "number") return values;
  const places = new Map<unknown, number>();
  const at: number[] = [];
  for (const value of values) {
    const place = places.get(value) ?? places.size;
    if (place === mostDifferent || !isShort(value)) return values;
    if (place === places.size) places.set(value, place);
    at.push(place);
  }
  return { of: [...places.keys()], at };
}

const mostDifferent = 64;

/** Longer values and structures are never repeated: a small file could stand for any amount of them. */
const isShort = (value: unknown): boolean =>
  typeof value === "string" ? value.length <= 200 : typeof value !== "object" || value === null;

const mostOps = 1_000_000;
/** Values of fields, those counted that are the same in each op. */
const mostValues = 5_000_000;

const columnNames = new Set(["stamps", "at", "by", "label", "counts", "groups", "odd", "more"]);
const groupNames = new Set(["table", "fields", "seenFields", "places", "rows", "values", "seen"]);

// What a later version adds must not be lost without a word.
const hasOnly = (value: object, names: ReadonlySet<string>) =>
  Object.keys(value).every((name) => names.has(name));

function readColumns(columns: ActionColumns): unknown[] | null {
  const { stamps, groups, odd = [], more = [] } = columns;
  if (!hasOnly(columns, columnNames)) return null;
  if (!isList(stamps) || !isList(groups) || !isPairs(odd) || !isPairs(more)) return null;
  if (stamps.length > mostOps || more.length > stamps.length) return null;
  const [at, by, label, counts] = [columns.at, columns.by, columns.label, columns.counts].map(
    (values) => readerOf(values, stamps.length),
  );
  if (!at || !by || !label || !counts) return null;
  const totals = stamps.map((_, i) => Number(counts(i)));
  if (!totals.every((each) => Number.isInteger(each) && each >= 0)) return null;
  const ops = readOps(
    groups,
    odd,
    totals.reduce((sum, each) => sum + each, 0),
  );
  if (ops === null) return null;
  let from = 0;
  const actions: object[] = stamps.map((stamp, i) => {
    const own = ops.slice(from, (from += totals[i] ?? 0));
    return { stamp, at: at(i), by: by(i), label: label(i), ops: own };
  });
  for (const [i, fields] of more) {
    if (!isRecord(fields) || actions[i] === undefined) return null;
    actions[i] = { ...fields, ...actions[i] };
  }
  return actions;
}

const isPairs = (value: unknown): value is readonly (readonly [number, unknown])[] =>
  isList(value) && value.every((pair) => isList(pair) && Number.isInteger(pair[0]));

/** All ops in order; null unless the groups have each of them once. */
function readOps(
  groups: readonly OpGroup[],
  odd: readonly (readonly [number, unknown])[],
  total: number,
): readonly unknown[] | null {
  if (total > mostOps || odd.length > total) return null;
  const ops: unknown[] = Array.from({ length: total }, () => null);
  let left = total - odd.length;
  for (const [place, op] of odd) {
    if (ops[place] !== null || op === null) return null;
    ops[place] = op;
  }
  let values = 0;
  for (const group of groups) {
    values += group.rows.length * (group.fields.length + group.seenFields.length);
    left -= group.rows.length;
    if (left < 0 || values > mostValues || !readGroup(group, ops)) return null;
  }
  return left === 0 ? ops : null;
}

function readGroup(group: OpGroup, ops: unknown[]): boolean {
  const { table, fields, seenFields, places, rows } = group;
  const set = recordsOf(fields, group.values, rows.length);
  const seen = recordsOf(seenFields, group.seen, rows.length);
  const isPlaced = places === null || (isList(places) && places.length === rows.length);
  if (
    !set ||
    !seen ||
    !hasOnly(group, groupNames) ||
    !isPlaced ||
    !isList(rows) ||
    typeof table !== "string"
  )
    return false;
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i];
    const place = places === null ? i : places[i];
    // Taken already, or no place at all.
    if (typeof place !== "number" || ops[place] !== null) return false;
    ops[place] =
      seenFields.length === 0
        ? { table, row, set: set[i] }
        : { table, row, set: set[i], seen: seen[i] };
  }
  return true;
}

type Reader = (index: number) => unknown;

/** Null when there is not a value for each of `count`. */
function readerOf(values: Column, count: number): Reader | null {
  if (isList(values)) return values.length === count ? (index) => values[index] : null;
  if ("every" in values) return isShort(values.every) ? () => values.every : null;
  const { of, at } = values;
  if (!isList(of) || !of.every(isShort) || !isList(at) || at.length !== count) return null;
  const fit = at.every((place) => Number.isInteger(place) && place >= 0 && place < of.length);
  return fit ? (index) => of[at[index] ?? 0] : null;
}

/**
 * The record of each op, made field by field; null when names and values do not fit together. Plain
 * loops: this runs once, when a visit is opened, before the engine has compiled anything, and there
 * iterators and calls for each value cost most.
 */
function recordsOf(
  names: readonly string[],
  columns: readonly Column[],
  count: number,
): readonly object[] | null {
  const readers = columns.map((values) => readerOf(values, count));
  const isWhole =
    names.length === columns.length &&
    names.every((name) => typeof name === "string") &&
    readers.every((reader) => reader !== null);
  if (!isWhole) return null;
  // All of one shape, so that filling in a value does not change it.
  const empty: Record<string, unknown> = {};
  for (const name of names) if (isPlain(name)) empty[name] = undefined;
  const records: Record<string, unknown>[] = [];
  for (let i = 0; i < count; i += 1) records.push({ ...empty });
  for (const [place, name] of names.entries()) {
    const values = columns[place];
    assign(records, name, isList(values) ? values : (readers[place] ?? (() => undefined)));
  }
  return records;
}

function assign(
  records: Record<string, unknown>[],
  name: string,
  from: readonly unknown[] | Reader,
): void {
  const isAssignable = isPlain(name);
  for (let i = 0; i < records.length; i += 1) {
    const record = records[i];
    if (record === undefined) continue; // there is one at each index
    const value = typeof from === "function" ? from(i) : from[i];
    if (isAssignable) record[name] = value;
    else Object.defineProperty(record, name, { ...ownProperty, value });
  }
}

/** A name that is a property of every object, such as `__proto__`, may not simply be assigned. */
const isPlain = (name: string): boolean => !(name in Object.prototype);

const ownProperty = { enumerable: true };

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
