import { readFileSync } from "node:fs";
import type { VisitRecords } from "../shared/visit/records.ts";
import { readVisitFile } from "../shared/visit/file/visitFile.ts";
import { sampleFile } from "./openSample.ts";

/** The records of a visit file that reads; of the sample where none is named. */
export function recordsOf(file = sampleFile): VisitRecords {
  const read = readVisitFile(readFileSync(file, "utf8"));
  if (!read.ok) throw new Error(`${file} does not read`);
  return read.value;
}
