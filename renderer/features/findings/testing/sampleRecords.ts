import sample from "../../../../assets/sample-visit/midthorpe.visit.json" with { type: "json" };
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { VisitFileV1 } from "../../../../shared/visit/visitFile.ts";

/** For tests: the visit that ships with the app, with everything in it. */
export function sampleRecords(): VisitRecords {
  const {
    format: _format,
    version: _version,
    exportedAt: _at,
    ...records
  } = VisitFileV1.parse(sample);
  return records;
}
