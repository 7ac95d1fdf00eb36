import { emptyRegister, type IdentifierRegister } from "../identifiers/emptyRegister.ts";
import { scanForIdentifiers } from "../identifiers/scanForIdentifiers.ts";
import type { PooledVisit } from "./poolOf.ts";
import type { RoundReport } from "./roundReport.ts";

/**
 * What of a report tells who somebody is, with its place: whoever made a file, its texts are scanned again
 * as strictly as a letter. It is saved for nobody while anything is said here.
 */
export function scanReport(report: RoundReport, visits: readonly PooledVisit[]): readonly string[] {
  const register: IdentifierRegister = {
    ...emptyRegister,
    knownWords: [
      ...new Set(
        visits.flatMap(({ file }) => [
          file.host,
          file.programme,
          file.region,
          ...file.challengers.map(({ organisation }) => organisation),
          ...file.tallies.flatMap(({ form, area }) => [form, area]),
          ...file.findings.flatMap(({ themes }) => themes),
        ]),
      ),
    ],
  };
  return report.sections.flatMap(({ heading, points }) =>
    points.flatMap((text, i) =>
      scanForIdentifiers(text, { register, setting: "letter" })
        .filter(({ severity }) => severity === "refuses")
        .map((hit) => `${heading}, ${i + 1}: “${hit.text}” ${hit.message}.`),
    ),
  );
}
