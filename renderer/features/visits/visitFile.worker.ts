import type { Result } from "../../../shared/result.ts";
import { recordTables, type VisitRecords } from "../../../shared/visit/records.ts";
import { readWholeVisit, type VisitFileError } from "../../../shared/visit/file/visitFile.ts";
import { serveTasks } from "../../worker/serveTasks.ts";

/** Some rows of one table, in their order. */
interface RowsRead {
  readonly table: (typeof recordTables)[number];
  readonly rows: readonly unknown[];
}

/** One picture, in base64, by its hash. */
interface PictureRead {
  readonly picture: string;
  readonly text: string;
}

const rowsAtOnce = 500;

// Off the window's thread; what was read comes a little at a time.
const tasks = {
  read: async (
    file: File,
    tell: (some: RowsRead | PictureRead) => void,
  ): Promise<Result<Pick<VisitRecords, "visit">, VisitFileError>> => {
    const read = readWholeVisit(await file.text());
    if (!read.ok) return read;
    const { records, pictureFiles } = read.value;
    for (const table of recordTables)
      for (let at = 0; at < records[table].length; at += rowsAtOnce)
        tell({ table, rows: records[table].slice(at, at + rowsAtOnce) });
    for (const [picture, text] of Object.entries(pictureFiles)) tell({ picture, text });
    return { ok: true, value: { visit: records.visit } };
  },
};
export type VisitFileTasks = typeof tasks;
serveTasks(tasks);
