import type { InWords } from "./kind.ts";
import {
  isTable,
  kindOf,
  type RecordTable,
  recordTables,
  type Table,
  type VisitRecords,
} from "./records.ts";

/** How one record is told from others of its table: its words, or who and when. Never what a concern says. */
export function titleOfRow(
  table: Table,
  row: { readonly id: string },
  records: VisitRecords,
): string {
  const title = kindOf(table).title({ ...row }, wordsIn(records));
  return title.trim() === "" ? "without words yet" : title;
}

/** Where a record stands, for the line under its title: a note's session, a recommendation's finding; often empty. */
export const placeOfRow = (
  table: Table,
  row: { readonly id: string },
  records: VisitRecords,
): string => kindOf(table).place?.({ ...row }, wordsIn(records, "")) ?? "";

/** What putting records of this visit in words looks up; `gone` is said of records that are not there. */
export const wordsIn = (records: VisitRecords, gone = ""): InWords => ({
  titleOf: (table, id) => {
    if (id === null || !isTable(table) || table === "visits") return "";
    const rows: readonly { readonly id: string }[] = records[table];
    const row = rows.find((each) => each.id === id);
    return row === undefined ? gone : titleOfRow(table, row, records);
  },
  vocabulary: records.visit.vocabulary,
});

/** "14 sessions, 168 notes, 1 line of enquiry"; kinds of which there are none are left out. */
export const countsInWords = (counts: { readonly [T in RecordTable]?: number }): string =>
  recordTables
    .flatMap((table) => {
      const count = counts[table] ?? 0;
      const { one, many, isPart } = kindOf(table);
      return count === 0 || isPart === true
        ? []
        : [`${count.toLocaleString("en-GB")} ${(count === 1 ? one : many).toLowerCase()}`];
    })
    .join(", ");
