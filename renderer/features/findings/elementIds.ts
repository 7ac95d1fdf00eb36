import type { FindingId, RecommendationId } from "../../../shared/visit/ids.ts";

/** Ids of the elements that the focus is sent to. */
export const elementIds = {
  sentence: (id: FindingId) => `sentence-${id}`,
  addField: (enquiryId: string | null, column: string) => `add-${column}-${enquiryId ?? "none"}`,
  panel: "finding-panel",
  letterText: "finding-letter-text",
  evidenceSearch: "evidence-search",
  evidenceOfFinding: "finding-evidence",
  recommendation: (id: RecommendationId) => `recommendation-${id}`,
} as const;
