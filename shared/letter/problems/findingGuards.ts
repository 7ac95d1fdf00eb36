import { triangulateAll } from "../../triangulation/triangulate.ts";
import type { FindingId } from "../../visit/ids.ts";
import { isUnanswered, type Position } from "../../visit/kinds/position.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { sectionOf } from "../inLetter.ts";
import { excerpt, type LetterProblem, passable, problem } from "./letterProblem.ts";

/** What keeps a finding itself out of the letter: not agreed, thin, dissented from without an answer of the lead’s, or queried by as many as agree. */
export function findingGuards(records: VisitRecords): readonly LetterProblem[] {
  const weighed = triangulateAll(records);
  const count = (of: FindingId, stance: Position["stance"]): number =>
    records.positions.filter((p) => p.findingId === of && p.stance === stance).length;
  return records.findings
    .filter(({ inLetter }) => inLetter)
    .flatMap((finding) => {
      const { id } = finding;
      const at = { findingId: id, sectionId: sectionOf(finding), target: id };
      const name = `“${excerpt(finding.sentence)}”`;
      if (finding.state !== "agreed")
        return [
          problem("notAgreed", "refuses", {
            ...at,
            target: null,
            text: `${name} is marked for the letter but not agreed by the team. Agree it or take it out.`,
          }),
        ];
      const missing = weighed.get(id)?.missing ?? [];
      const thin = `${name} is thin: ${missing.join(", ")}. Link more evidence, or record why it goes in.`;
      const dissents = records.positions.filter(
        (position) => position.findingId === id && isUnanswered(position),
      ).length;
      const queries = count(id, "queries");
      const against =
        dissents > 0
          ? `A peer dissents from ${name}, and the lead has not answered`
          : queries > 1 && queries >= count(id, "agrees")
            ? `As many peers query ${name} as agree to it`
            : null;
      return [
        ...(missing.length > 0 ? [passable("thin", { ...at, text: thin }, records)] : []),
        ...(against === null
          ? []
          : [
              passable(
                "dissent",
                {
                  ...at,
                  text: `${against}. Settle it${dissents > 0 ? ", answer it" : ""}, or record why it goes in.`,
                },
                records,
              ),
            ]),
      ];
    });
}
