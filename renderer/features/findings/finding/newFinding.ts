import type { FindingId, VisitId } from "../../../../shared/visit/ids.ts";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";

/** A finding as it begins: emerging, and not in the letter. Its place in its column is the caller's. */
export const newFinding = (
  visitId: VisitId,
  id: FindingId,
  { sentence, polarity, enquiryId }: Pick<Finding, "sentence" | "polarity" | "enquiryId">,
): Finding => ({
  id,
  visitId,
  enquiryId,
  polarity,
  order: 0,
  sentence: sentence.trim(),
  detail: "",
  state: "emerging",
  parkedReason: "",
  inLetter: false,
  inspectorWouldRaise: false,
  viewWouldChangeIf: "",
  overrides: [],
  overriddenBy: {},
  corrections: [],
  themes: [],
  selfKnowledge: "notSaid",
});
