import { type AnyRow, kindOf, type RecordTable } from "../../../shared/visit/records.ts";

/** A text of the visit that search found. */
export interface FoundText {
  readonly table: RecordTable;
  readonly row: string;
  /** Of a letter the section, as ops name it. */
  readonly field: string | undefined;
  readonly text: string;
}

/** The texts of a record that search finds it by; none where it is never searched. Of the letter's draft each section is one. */
export function foundTexts(table: RecordTable, row: AnyRow): readonly FoundText[] {
  const kind = kindOf(table);
  const parts = kind.foundParts?.(row);
  if (parts !== undefined)
    return Object.entries(parts).flatMap(([field, text]) =>
      text.trim() === "" ? [] : [{ table, row: row.id, field, text }],
    );
  const text = kind.found?.(row) ?? "";
  return text.trim() === "" ? [] : [{ table, row: row.id, field: undefined, text }];
}
