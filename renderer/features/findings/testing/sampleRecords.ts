import sample from "../../../../assets/sample-visit/midthorpe.visit.json?raw";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { readVisitFile } from "../../../../shared/visit/visitFile.ts";

/** For tests: the visit that ships with the app, with everything in it. */
export function sampleRecords(): VisitRecords {
  const read = readVisitFile(sample);
  if (!read.ok) throw new Error(read.error.type);
  return read.value;
}
