import { withChanges } from "../../ops/withChanges.ts";
import { put } from "../../visit/change.ts";
import { recordTables, type VisitRecords } from "../../visit/records.ts";
import { contextOfFiles } from "../contextOfFiles.ts";
import type { FileReading } from "../fileReading.ts";
import { importPlan, type ImportOptions, type ImportPlan } from "../plan/importPlan.ts";
import { readFile, type FileToRead } from "../readFile.ts";
import { readingContext } from "../readingContext.ts";
import { countingIds } from "./exampleVisit.ts";

/** For tests: when files are brought in. */
export const now = "2024-10-17T08:00:00.000Z";

const hashOf = (text: string): string => {
  let sum = 7;
  for (let at = 0; at < text.length; at += 1) sum = (sum * 31 + text.charCodeAt(at)) % 0xffffffff;
  return sum.toString(16).padStart(64, "0");
};

const fileHashes = (files: readonly FileToRead[]): ReadonlyMap<string, string> =>
  new Map(files.map(({ fileName, text }) => [fileName, hashOf(text)]));

/** For tests: the visit as it stands once the plan is carried out. */
export const rowsOfPlan = (records: VisitRecords, { visit, puts }: ImportPlan): VisitRecords =>
  withChanges(records, [
    put("visits", visit ?? records.visit),
    ...recordTables.flatMap((table) => puts[table].map((row) => put(table, row))),
  ]);

/** For tests: files read and planned as the desk does. */
export function planOf(
  files: readonly FileToRead[],
  records: VisitRecords,
  newId = countingIds(),
  agreed: NonNullable<ImportOptions["agreed"]> = new Map(),
): { plan: ImportPlan; readings: readonly FileReading[] } {
  const context = contextOfFiles(files, readingContext(records));
  const readings = files.map((file) => readFile({ ...file, context }));
  return {
    readings,
    plan: importPlan(readings, records, { newId, now, fileHashes: fileHashes(files), agreed }),
  };
}
