import sample from "../../../../assets/sample-visit/midthorpe.visit.json" with { type: "json" };
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { VisitFileV2 } from "../../../../shared/visit/visitFileV2.ts";

/** For tests: the visit that ships with the app, with everything in it. */
export function sampleRecords(): VisitRecords {
  const {
    format: _format,
    version: _version,
    exportedAt: _at,
    ...records
  } = VisitFileV2.parse(sample);
  return records;
}
