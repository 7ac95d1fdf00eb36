import { triangulateAll } from "../../triangulation/triangulate.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { sectionOf } from "../inLetter.ts";
import { excerpt, type LetterProblem, passable, problem } from "./letterProblem.ts";

/** What keeps a finding itself out of the letter: not agreed, thin, or dissented from. */
export function findingGuards(records: VisitRecords): readonly LetterProblem[] {
  const weighed = triangulateAll(records);
  const dissents = new Set(
    records.positions.filter((p) => p.stance === "dissents").map((p) => p.findingId),
  );
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
      const dissent = `A peer dissents from ${name}. Settle it, or record why it goes in.`;
      return [
        ...(missing.length > 0 ? [passable("thin", { ...at, text: thin }, records)] : []),
        ...(dissents.has(id) ? [passable("dissent", { ...at, text: dissent }, records)] : []),
      ];
    });
}
