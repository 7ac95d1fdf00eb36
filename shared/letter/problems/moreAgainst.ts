import { triangulateAll } from "../../triangulation/triangulate.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { findingsInLetter, sectionOf } from "../inLetter.ts";
import { excerpt, type LetterProblem, passable } from "./letterProblem.ts";

/** Findings of the letter that more evidence speaks against than for. */
export function moreAgainst(records: VisitRecords): readonly LetterProblem[] {
  const weighed = triangulateAll(records);
  return findingsInLetter(records).flatMap((finding) => {
    const { supports = 0, contradicts = 0 } = weighed.get(finding.id) ?? {};
    if (contradicts <= supports) return [];
    const { id } = finding;
    return [
      passable(
        "contradicted",
        {
          target: id,
          findingId: id,
          sectionId: sectionOf(finding),
          shown: { screen: "findings", of: id },
          text: `More speaks against “${excerpt(finding.sentence)}” than for it: ${contradicts} against, ${supports} for. Say both sides in it, look at the evidence again, or record why it stands.`,
        },
        records,
      ),
    ];
  });
}
