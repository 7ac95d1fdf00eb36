import { type AnyRow, kindOf, type Table, type VisitRecords } from "../../shared/visit/records.ts";
import { pathInVisit } from "./paths.ts";

/** Where a record is worked on. Of the letter the section that a field is of. */
export function pathOfRecord(
  records: VisitRecords,
  { table, row, field }: { readonly table: Table; readonly row: string; readonly field?: string },
): string {
  const rows: readonly AnyRow[] = table === "visits" ? [{ ...records.visit }] : records[table];
  const shown = kindOf(table).shownAt(
    rows.find((each) => each.id === row),
    field,
  );
  return pathInVisit(shown.screen, records.visit.id, shown.of);
}
