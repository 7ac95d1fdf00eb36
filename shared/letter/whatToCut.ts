import { triangulateAll, type Triangulation } from "../triangulation/triangulate.ts";
import type { Finding } from "../visit/kinds/finding.ts";
import type { VisitRecords } from "../visit/records.ts";
import { findingsInLetter } from "./inLetter.ts";
import { countWords } from "./letterWords.ts";

/** A finding that could leave the letter, and what that would save. */
export interface CutCandidate {
  readonly finding: Finding;
  readonly words: number;
  readonly triangulation: Triangulation;
}

/**
 * Findings of the letter, the one with the thinnest evidence first. What an inspector would raise
 * comes after everything else, however thin: a difficult message is not the first to go.
 */
export function whatToCut(records: VisitRecords): readonly CutCandidate[] {
  const weighed = triangulateAll(records);
  return findingsInLetter(records)
    .flatMap((finding): CutCandidate[] => {
      const triangulation = weighed.get(finding.id);
      if (!triangulation) return [];
      return [
        { finding, triangulation, words: countWords(`${finding.sentence} ${finding.detail}`) },
      ];
    })
    .sort(
      (a, b) =>
        Number(a.finding.inspectorWouldRaise) - Number(b.finding.inspectorWouldRaise) ||
        strength(a.triangulation) - strength(b.triangulation) ||
        b.words - a.words,
    );
}

/** Sessions and groups weigh most; what speaks against a finding weakens it. */
function strength(t: Triangulation): number {
  return 2 * t.sessions + 2 * t.sourceGroups + t.kinds + 0.1 * t.supports - t.contradicts;
}
