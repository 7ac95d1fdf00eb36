import { inOrder } from "../../../../shared/visit/inOrder.ts";
import { putAll, set } from "../../../../shared/visit/change.ts";
import { type FindingId, RecommendationId, type VisitId } from "../../../../shared/visit/ids.ts";
import type { Recommendation } from "../../../../shared/visit/kinds/recommendation.ts";
import { mint } from "../../../db/mint.ts";
import { deleteRecord } from "../../../db/deleteRecord.ts";
import { run } from "../../../db/run.ts";
import { placeInOrder } from "../../../../shared/visit/placeInOrder.ts";
import { stepInOrder } from "../../../../shared/visit/stepInOrder.ts";

/** What can be changed about a recommendation, beside its texts. */
type RecommendationFields = Partial<Pick<Recommendation, "inLetter" | "findingId">>;

const labels: Readonly<Record<keyof RecommendationFields, string>> = {
  inLetter: "Change what the letter carries",
  findingId: "Tie recommendation",
};

/** Adds a recommendation after the others, tied to a finding or to none, and gives its id. */
export async function addRecommendation(
  visitId: VisitId,
  findingId: FindingId | null,
  text: string,
): Promise<RecommendationId> {
  const created: Recommendation = {
    id: RecommendationId.parse(mint.newId()),
    visitId,
    order: 0,
    findingId,
    text: text.trim(),
    cause: "",
    advice: "",
    whoCanHelp: "",
    byWhen: "",
    inLetter: true,
  };
  await run(visitId, "Add recommendation", ({ recommendations: rows }) =>
    putAll("recommendations", placeInOrder(inOrder(rows), created, null), rows),
  );
  return created.id;
}

/** Changes fields of a recommendation as the person saw it; nothing is written when they are as they were. */
export function changeRecommendation(
  recommendation: Recommendation,
  fields: RecommendationFields,
): Promise<void> {
  const [field] = Object.keys(fields) as (keyof RecommendationFields)[]; // no other keys in the type
  const label = field ? labels[field] : "Change recommendation";
  return run(recommendation.visitId, label, () => [set("recommendations", recommendation, fields)]);
}

/** Moves a recommendation one step in the order the letter numbers them by, unless it is at the end. */
export const stepRecommendation = (
  { id, visitId }: Recommendation,
  direction: "up" | "down",
): Promise<void> =>
  run(visitId, "Move recommendation", ({ recommendations: rows }) =>
    putAll("recommendations", stepInOrder(inOrder(rows), id, direction), rows),
  );

/** Deletes a recommendation, and what the host answered to it. */
export const deleteRecommendation = ({ id, visitId }: Recommendation): Promise<void> =>
  deleteRecord(visitId, { table: "recommendations", id });
