import { heardKeyOf } from "../../visit/heardKey.ts";
import type { Finding } from "../../visit/kinds/finding.ts";
import { checkLetter, type LetterCheckInput } from "../checkLetter.ts";
import { composeLetter } from "../composeLetter.ts";
import type { LetterProblem, ProblemType } from "../problems/letterProblem.ts";
import { TestVisit } from "./testVisit.ts";

/**
 * For tests: a visit whose letter has nothing against it. A strength and an area, each borne out by
 * two groups and agreed by the one peer there is, a recommendation, and a check-in at which the host
 * heard all three.
 */
export function soundVisit() {
  const visit = new TestVisit();
  const lead = visit.add("peers", { seat: "lead", initials: "LP" });
  const strength = carry(visit, { polarity: "strength", sentence: "Leaders know the service." });
  const area = carry(visit, { polarity: "area", sentence: "Plans are late." });
  const advice = visit.add("recommendations", { findingId: area.id, text: "Plan in time." });
  for (const { id } of [strength, area])
    visit.add("positions", { findingId: id, peerId: lead.id, stance: "agrees" });
  const checkIn = visit.add("checkIns", {
    withWhom: "Director",
    heard: {
      [heardKeyOf("finding", strength.id)]: strength.sentence,
      [heardKeyOf("finding", area.id)]: area.sentence,
      [heardKeyOf("recommendation", advice.id)]: advice.text,
    },
  });
  return { visit, lead, strength, area, advice, checkIn };
}

/** For tests: a finding that the letter carries, with evidence of two groups from two sessions. */
export function carry(visit: TestVisit, fields: Partial<Finding>): Finding {
  const finding = visit.add("findings", fields);
  visit.addEvidence(finding);
  visit.addEvidence(finding, { sourceGroup: "schools" });
  return finding;
}

/** For tests: problems that have nothing to do with what others said, heard or agreed. */
export const plainTypes = [
  "fifthPage",
  "identifier",
  "concern",
  "missing",
  "missingGlyph",
  "notAgreed",
  "thin",
  "dissent",
  "leftOut",
  "recommendations",
  "overBudget",
] as const;

/** For tests: what is said of the visit's letter; with `types` only of these. */
export function checkOf(
  visit: TestVisit,
  rest: Partial<LetterCheckInput> & { readonly types?: readonly ProblemType[] } = {},
): readonly LetterProblem[] {
  const { types, ...input } = rest;
  const letter = input.letter ?? visit.addLetter();
  const problems = checkLetter({
    records: visit.records,
    letter,
    model: composeLetter(visit.records, letter),
    fill: {
      pages: 4,
      pagesFilled: 3.7,
      overflow: { lines: 0, words: 0, sectionId: null },
      sections: [],
    },
    scan: () => [],
    missingGlyphs: [],
    ...input,
  });
  return types ? problems.filter(({ type }) => types.includes(type)) : problems;
}

/** For tests: records a reason for the first problem of a type, as the app does. */
export function giveReason(
  visit: TestVisit,
  { type, target }: LetterProblem,
  reason: string,
): void {
  visit.add("reasons", { guard: type, target: target ?? "", reason });
}
