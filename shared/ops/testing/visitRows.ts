import { recordTables, type VisitRecords } from "../../visit/records.ts";
import type { RowChange } from "../writeAction.ts";

/** Changes that put a whole visit down. */
export const visitFileRows = (records: VisitRecords): readonly RowChange[] => [
  { table: "visits", put: records.visit },
  ...recordTables.flatMap((table) => records[table].map((put) => ({ table, put }))),
];
