import { isTable, type VisitRecords } from "../records.ts";
import { isReduced, staysWhenReduced } from "./reducedVisit.ts";

/** A note was to be written to a visit whose notes are destroyed: none are kept of it any more. */
export class NotesDestroyed extends Error {
  override readonly name = "NotesDestroyed";
}

/** Whether a visit takes no row of a table any more, as its notes are destroyed. False before anything of it has come. */
export const isRefusedByReduced = (
  records: Pick<VisitRecords, "visit"> | null,
  table: string,
): boolean =>
  records !== null &&
  isReduced(records) &&
  // Of a table that this version does not know nobody can say that it stays.
  !(isTable(table) && staysWhenReduced(table, records.visit.keeps));
