import type { VisitRecords } from "../../shared/visit/records.ts";
import type { EvidenceFinder, PieceOfEvidence } from "../features/baseline/EvidenceFinder.ts";
import type { EvidencePoint } from "../features/findings/evidence/EvidencePoint.ts";
import { filterEvidence } from "../features/findings/evidence/filterEvidence.ts";
import { evidenceKey, listEvidence } from "../features/findings/evidence/listEvidence.ts";
import { sourceInWords } from "../features/findings/evidence/sourceInWords.ts";

/** The evidence of a visit, listed and found by typing as beside the findings: for other screens that tie it to something. */
export function evidenceFinder(records: VisitRecords): EvidenceFinder {
  const all = listEvidence(records);
  const byKey = new Map(all.map((point) => [point.key, point]));
  const piece = (point: EvidencePoint): PieceOfEvidence => ({
    key: point.key,
    ref: point.ref,
    text: point.text,
    mark: point.mark,
    source: sourceInWords(point),
  });
  return {
    pieceOf: (ref) => {
      const point = byKey.get(evidenceKey(ref));
      return point && piece(point);
    },
    find: (typed) =>
      filterEvidence(all, { typed, scope: "all", enquiry: "any", mark: "any", alike: null }).map(
        piece,
      ),
  };
}
