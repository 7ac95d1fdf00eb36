import { kindOf, type Table } from "../visit/records.ts";
import { compareActions, goneField } from "./action.ts";
import { fieldRule, fieldsOfTable } from "./fieldRules.ts";
import { sameValue } from "./fieldsOfRow.ts";
import type { RowWrite } from "./mergeField.ts";

interface Ids {
  readonly id: string;
  readonly visitId: string;
}

/**
 * The write that a fixed row is, as it was begun: an issued letter. Undefined for a row that goes on.
 * What is proven by its id holds, whatever else was written under it; else the earliest beginning does.
 */
export function fixingWrite(
  table: Table,
  ids: Ids,
  writes: readonly RowWrite[],
): RowWrite | undefined {
  const { fixed } = kindOf(table);
  if (fixed === undefined || fixed.neverIn(ids)) return undefined;
  const begun = writes
    .filter(({ op: { set, seen } }) => seen === undefined && Object.hasOwn(set, fixed.by))
    .sort((a, b) => compareActions(a.action, b.action));
  const proven = begun.find(({ op }) => isSet(op.set[fixed.by]) && fixed.isProven(ids, op.set));
  if (proven !== undefined) return proven;
  const [first] = begun;
  return isSet(first?.op.set[fixed.by]) ? first : undefined;
}

const isSet = (value: unknown): boolean => value !== null && value !== undefined;

/** The field by which rows of the table are fixed, which nobody sets in a row that goes on. */
export const fixingField = (table: Table): string | undefined => kindOf(table).fixed?.by;

/** Whether deleting a row of the table does nothing: a disclosure hold is lifted, never lost. */
export const isKept = (table: Table): boolean => kindOf(table).isKept === true;

/** Whether anything of the table's rows is such that nobody changes it. */
export const hasSettledRows = (table: Table): boolean =>
  kindOf(table).fixed !== undefined ||
  isKept(table) ||
  fieldsOfTable(table).some((field) => fieldRule(table, field) === "once");

/** The writes of a row of which something was not taken: see `NotTaken`. */
export function writesNotTaken(
  table: Table,
  ids: Ids,
  writes: readonly RowWrite[],
  standing: Readonly<Record<string, unknown>>,
): readonly RowWrite[] {
  const fixing = fixingWrite(table, ids, writes);
  if (fixing !== undefined)
    return writes.filter(
      ({ op: { set } }) =>
        !Object.keys(set).every((field) => sameValue(set[field], fixing.op.set[field])),
    );
  const by = fixingField(table);
  return writes.filter(({ op: { set } }) =>
    Object.keys(set).some((field) =>
      field === goneField
        ? set[field] === true && isKept(table)
        : field === by
          ? isSet(set[field])
          : fieldRule(table, field) === "once" && !sameValue(set[field], standing[field]),
    ),
  );
}
