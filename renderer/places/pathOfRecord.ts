import { tableOfCommented } from "../../shared/visit/kinds/comment.ts";
import { type AnyRow, kindOf, type Table, type VisitRecords } from "../../shared/visit/records.ts";
import { pathInVisit } from "./paths.ts";

/** Where a record is worked on. Of the letter the section that a field is of. */
export function pathOfRecord(
  records: VisitRecords,
  {
    table,
    row,
    field,
  }: { readonly table: Table; readonly row: string; readonly field?: string | undefined },
): string {
  // What is said about a record is read where the record is.
  const about = records.comments.find(({ id }) => table === "comments" && id === row)?.of;
  if (about !== undefined)
    return pathOfRecord(records, { table: tableOfCommented[about.type], row: about.id });
  const rows: readonly AnyRow[] = table === "visits" ? [{ ...records.visit }] : records[table];
  const shown = kindOf(table).shownAt(
    rows.find((each) => each.id === row),
    field,
  );
  return pathInVisit(shown.screen, records.visit.id, shown.of);
}
