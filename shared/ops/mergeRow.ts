import { absentValue } from "../visit/absent.ts";
import type { AnyRow, Table } from "../visit/records.ts";
import { goneField, wholeRow } from "./action.ts";
import { type FieldRule, fieldRule, fieldsOfTable, firstFields, mapFields } from "./fieldRules.ts";
import { rowOfFields } from "./fieldsOfRow.ts";
import { fixingField, fixingWrite, isKept } from "./fixedRow.ts";
import { FieldWrites, mergeField, type MergedField, type RowWrite, seenBy } from "./mergeField.ts";

/** What the writes of one row come to. */
export interface MergedRow {
  /** The row as it stands, deleted or not; null while it has not been begun, or does not say what it belongs to. */
  readonly value: AnyRow | null;
  /** Deleted, and nobody has written in it without having seen that. */
  readonly isGone: boolean;
  /** Deleted by one and written in by another at the same time: it stays, and the team is asked. */
  readonly isDeletionContested: boolean;
  /** Fields whose tips say different things. */
  readonly conflicting: readonly string[];
}

/** Merges the writes of one row; the order they stand in decides nothing. `known` saves doing so field by field. */
export function mergeRow(
  table: Table,
  writes: readonly RowWrite[],
  ids: { readonly id: string; readonly visitId: string },
  known?: ReadonlyMap<string, MergedField>,
): MergedRow {
  const fixing = fixingWrite(table, ids, writes);
  if (fixing !== undefined) return asFixed(table, fixing, ids);
  const only = writes.length === 1 && known === undefined ? writes[0]?.op.set : undefined;
  // Most rows. Without a closure or an iterator: when a visit is opened cold, nothing is compiled yet.
  if (only !== undefined && only[goneField] === undefined)
    return {
      value: standing(table, onGoing(table, only), writes, ids),
      isGone: false,
      isDeletionContested: false,
      conflicting: none,
    };
  if (known === undefined && writes.every(({ op }) => !Object.hasOwn(op.set, goneField)))
    return mergeLive(table, writes, ids);
  const merged = known ?? mergeFields(table, writes);
  const fields: Record<string, unknown> = {};
  const conflicting: string[] = [];
  for (const [field, { value, isConflict }] of merged) {
    if (field === goneField) continue;
    fields[field] = value;
    if (isConflict) conflicting.push(field);
  }
  return {
    value: standing(table, onGoing(table, fields), writes, ids),
    ...(isKept(table) ? notDeleted : deletionIn(merged)),
    conflicting: conflicting.filter((field) => field !== fixingField(table)),
  };
}

const notDeleted = { isGone: false, isDeletionContested: false } as const;

/** What the write that fixed the row says, and nothing else. */
const asFixed = (
  table: Table,
  fixing: RowWrite,
  ids: { readonly id: string; readonly visitId: string },
): MergedRow => ({
  value: standing(table, fixing.op.set, [fixing], ids),
  ...notDeleted,
  conflicting: none,
});

/** A row that goes on is not fixed by what somebody writes into it later. */
function onGoing(
  table: Table,
  fields: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const by = fixingField(table);
  return by === undefined || (fields[by] ?? null) === null ? fields : { ...fields, [by]: null };
}

/** Whether the row is deleted, and whether somebody wrote in it without having seen that. */
export function deletionIn(
  merged: ReadonlyMap<string, MergedField>,
): Pick<MergedRow, "isGone" | "isDeletionContested"> {
  const deletion = merged.get(goneField);
  if (deletion?.value !== true) return { isGone: false, isDeletionContested: false };
  const seen = new Set(deletion.tips.flatMap((write) => seenBy(write, wholeRow)));
  const isUnseen = [...merged].some(
    ([field, { tips }]) =>
      field !== goneField && tips.some(({ action }) => !seen.has(action.stamp)),
  );
  return { isGone: !isUnseen, isDeletionContested: isUnseen };
}

/** A row that nobody deleted: most of its fields are written once, and only the others are merged. */
function mergeLive(
  table: Table,
  writes: readonly RowWrite[],
  ids: { readonly id: string; readonly visitId: string },
): MergedRow {
  const fields: Record<string, unknown> = { ...writes[0]?.op.set };
  const conflicting: string[] = [];
  for (const [field, own] of writesAgain(writes)) {
    const { value, isConflict } = mergeField(field, own, fieldRule(table, field));
    fields[field] = value;
    if (isConflict) conflicting.push(field);
  }
  const by = fixingField(table);
  return {
    value: standing(table, onGoing(table, fields), writes, ids),
    ...notDeleted,
    conflicting: conflicting.length === 0 ? none : conflicting.filter((field) => field !== by),
  };
}

const none: readonly string[] = [];

/** All writes of each field that others than the first write set. */
function writesAgain(writes: readonly RowWrite[]): ReadonlyMap<string, readonly RowWrite[]> {
  const ofField = new Map<string, RowWrite[]>();
  const [first, ...others] = writes;
  for (const write of others)
    for (const field of Object.keys(write.op.set)) {
      if (first !== undefined && !ofField.has(field) && Object.hasOwn(first.op.set, field))
        addWrite(ofField, field, first);
      addWrite(ofField, field, write);
    }
  return ofField;
}

/** What each field of the row comes to. */
export function mergeFields(
  table: Table,
  writes: readonly RowWrite[],
): ReadonlyMap<string, MergedField> {
  const ofField = new Map<string, RowWrite[]>();
  for (const write of writes)
    for (const field of Object.keys(write.op.set)) addWrite(ofField, field, write);
  return new Map(
    [...ofField].map(([field, own]) => [field, mergeField(field, own, fieldRule(table, field))]),
  );
}

function addWrite(ofField: Map<string, RowWrite[]>, field: string, write: RowWrite): void {
  if (field === "__proto__") return; // no field's name, and no place to put a value
  const known = ofField.get(field);
  if (known === undefined) ofField.set(field, [write]);
  else known.push(write);
}

/** So many versions apart are told in a long history. */
const mostApart = 50;

/** The fields of one row as more and more is written: for rows with a long history. */
export class GrowingFields {
  readonly #table: Table;
  readonly #isLong: boolean;
  readonly #ofField = new Map<string, FieldWrites>();
  #count = 0;

  /** `isLong`: more is written than people write, so that of versions apart only the latest stand and no sentences are joined. */
  constructor(table: Table, { isLong = false } = {}) {
    this.#table = table;
    this.#isLong = isLong;
  }

  /** What `mergeFields` gives of the first `count`. `writes` are those of the last time and what came since. */
  merge(writes: readonly RowWrite[], count = writes.length): ReadonlyMap<string, MergedField> {
    for (const write of writes.slice(this.#count, count))
      for (const field of Object.keys(write.op.set)) {
        if (field === "__proto__") continue;
        let own = this.#ofField.get(field);
        if (own === undefined) this.#ofField.set(field, (own = new FieldWrites(field)));
        own.add(write);
        if (this.#isLong) own.keepLatest(mostApart);
      }
    this.#count = count;
    return new Map(
      [...this.#ofField].map(([field, own]) => [field, own.merged(this.#ruleOf(field))]),
    );
  }

  #ruleOf(field: string): FieldRule {
    const rule = fieldRule(this.#table, field);
    return this.#isLong && rule === "sentences" ? "choice" : rule;
  }
}

/** The row of these fields; what it lacks means what its kind says that it means when absent. */
function standing(
  table: Table,
  fields: Readonly<Record<string, unknown>>,
  writes: readonly RowWrite[],
  ids: { readonly id: string; readonly visitId: string },
): AnyRow | null {
  const names = fieldsOfTable(table);
  for (let i = 0; i < names.length; i += 1) {
    const name = names[i] ?? "";
    // Stryker disable next-line ConditionalExpression: asked first because it is quicker
    if (fields[name] === undefined && !Object.hasOwn(fields, name))
      return filledIn(table, fields, writes, ids);
  }
  return rowOfFields(table, fields, ids);
}

function filledIn(
  table: Table,
  fields: Readonly<Record<string, unknown>>,
  writes: readonly RowWrite[],
  ids: { readonly id: string; readonly visitId: string },
): AnyRow | null {
  if (!isBegun(table, writes)) return null;
  const filled: Record<string, unknown> = { ...fields };
  const maps = mapFields(table);
  for (const name of fieldsOfTable(table)) {
    if (Object.hasOwn(fields, name) || maps.includes(name)) continue;
    const absent = absentValue(table, name);
    if (absent === undefined) return null;
    filled[name] = absent;
  }
  return rowOfFields(table, filled, ids);
}

/**
 * Whether the write that began the row has come: whoever begins a row writes its first fields without
 * having seen any, and whoever changes one of those later says what it replaces.
 */
const isBegun = (table: Table, writes: readonly RowWrite[]): boolean =>
  writes.some(({ op: { set, seen = {} } }) =>
    firstFields(table).some((name) => Object.hasOwn(set, name) && !Object.hasOwn(seen, name)),
  );
