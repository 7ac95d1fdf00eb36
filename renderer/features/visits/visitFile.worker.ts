import type { Result } from "../../../shared/result.ts";
import { recordTables, type VisitRecords } from "../../../shared/visit/records.ts";
import { readVisitFile, type VisitFileError } from "../../../shared/visit/file/visitFile.ts";
import { serveTasks } from "../../worker/serveTasks.ts";

/** Some rows of one table, in their order. */
interface RowsRead {
  readonly table: (typeof recordTables)[number];
  readonly rows: readonly unknown[];
}

const rowsAtOnce = 500;

// Off the window's thread; what was read comes a little at a time.
const tasks = {
  read: async (
    file: File,
    tell: (some: RowsRead) => void,
  ): Promise<Result<Pick<VisitRecords, "visit">, VisitFileError>> => {
    const read = readVisitFile(await file.text());
    if (!read.ok) return read;
    for (const table of recordTables)
      for (let at = 0; at < read.value[table].length; at += rowsAtOnce)
        tell({ table, rows: read.value[table].slice(at, at + rowsAtOnce) });
    return { ok: true, value: { visit: read.value.visit } };
  },
};
export type VisitFileTasks = typeof tasks;
serveTasks(tasks);
