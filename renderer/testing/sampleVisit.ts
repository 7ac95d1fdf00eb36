import sampleText from "../../assets/sample-visit/midthorpe.visit.json?raw";
import type { VisitRecords } from "../../shared/visit/records.ts";
import { readVisitFile } from "../../shared/visit/file/visitFile.ts";

/** For tests: the visit that ships with the app, with everything in it. */
export function sampleVisit(): VisitRecords {
  const read = readVisitFile(sampleText);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}
