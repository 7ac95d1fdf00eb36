import { inOrder } from "../visit/inOrder.ts";
import type { Finding } from "../visit/kinds/finding.ts";
import type { Letter } from "../visit/kinds/letter.ts";
import type { RecordOf, VisitRecords } from "../visit/records.ts";

/** Findings that the letter carries: agreed, and marked for it. */
export function findingsInLetter(records: VisitRecords): readonly Finding[] {
  return records.findings.filter((finding) => finding.inLetter && finding.state === "agreed");
}

/** Recommendations that the letter carries, first to last. */
export function recommendationsInLetter(
  records: VisitRecords,
): readonly RecordOf<"recommendations">[] {
  return inOrder(records.recommendations.filter((recommendation) => recommendation.inLetter));
}

/** The draft of a visit, or undefined before one is begun. */
export const draftLetter = (records: VisitRecords): Letter | undefined =>
  records.letters.find((letter) => letter.version === 0 && letter.issued === null);

/** Section of the letter in which a finding stands. */
export const sectionOf = ({ polarity }: Pick<Finding, "polarity">): "strengths" | "areas" =>
  polarity === "area" ? "areas" : "strengths";
