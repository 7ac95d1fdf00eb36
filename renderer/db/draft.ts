import { fieldsOfRow, rowOfFields } from "../../shared/ops/fieldsOfRow.ts";
import type { RowChange } from "../../shared/ops/writeAction.ts";
import type { AnyRow, Table } from "../../shared/visit/records.ts";

/**
 * Where something is typed: a field of a record, such as `sentence` or `texts/thanks`; after a dot
 * one of several texts within a field, such as `letterhead.lines`. Texts within one field are
 * written together.
 */
export interface DraftPlace {
  readonly table: Table;
  readonly row: string;
  readonly field: string;
}

/** What typing comes to. */
export interface DraftEdit {
  /** What undo calls it. */
  readonly label: string;
  /** Fields as they shall be, of a row as it is with everything typed before; null when it cannot be saved so. */
  readonly write: (row: AnyRow) => object | null;
}

/** What is typed in one field, and what it comes to. */
export interface Draft {
  readonly place: DraftPlace;
  /** The row as the person saw it when they began: what peers write meanwhile is merged, or asked about. */
  readonly base: AnyRow | undefined;
  /** The same with everything typed in this field. */
  row: AnyRow | undefined;
  /** What stands in the field, or in each of its texts. */
  readonly typed: Map<string, unknown>;
  /** The text that has the caret: what it shows stays until it is left. */
  held: string | null;
  label: string;
  changes: readonly RowChange[];
  /** `kept`: by an earlier run of the app, and not looked at yet. `tooMuch`: more than the field holds, kept until it is less. */
  state: "kept" | "typed" | "saving" | "saved" | "refused" | "tooMuch";
  /** What is too much in it, in words; null when nothing is. */
  tooMuch: string | null;
  /** Lamport time at which an earlier run kept it; null for what is typed in this one. */
  keptAt: number | null;
  saving: Promise<void>;
}

export const newDraft = (place: DraftPlace, base: AnyRow | undefined): Draft => ({
  place,
  base,
  row: base,
  typed: new Map(),
  held: null,
  label: "",
  changes: [],
  state: "saved",
  tooMuch: null,
  keptAt: null,
  saving: Promise.resolve(),
});

export const keyOf = ({ table, row, field }: DraftPlace): string => `${table} ${row} ${field}`;

/** The field, and which text within it. */
export function partsOf(field: string): readonly [string, string] {
  const [name = "", ...part] = field.split(".");
  return [name, part.join(".")];
}

/** What a draft comes to with this edit, on top of what was typed in the field before. */
export function composed(
  { base, row, place: { table } }: Draft,
  { label, write }: DraftEdit,
  visitId: string,
): Partial<Draft> {
  const set = row === undefined ? null : write(row);
  // Nothing to save: the record is gone, or what is typed is no proper value.
  if (set === null || row === undefined || base === undefined)
    return { changes: [], state: "saved" };
  const { id } = row;
  const fields = { ...fieldsOfRow(table, row), ...fieldsOfRow(table, { ...set, id }) };
  return {
    label,
    row: rowOfFields(table, fields, { id, visitId }),
    changes: [{ table, set: { ...set }, base }],
  };
}
