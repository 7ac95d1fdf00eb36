import { inOrder } from "../../../../shared/visit/inOrder.ts";
import { type FindingId, RecommendationId, type VisitId } from "../../../../shared/visit/ids.ts";
import type { Recommendation } from "../../../../shared/visit/kinds/recommendation.ts";
import { changeRow } from "../../../db/changeRow.ts";
import { type Change, putAll } from "../../../../shared/visit/change.ts";
import { act } from "../../../db/history.ts";
import { mint } from "../../../db/mint.ts";
import { rowsNow } from "../../../db/visits.ts";
import { inTurn } from "../inTurn.ts";
import { placeInOrder } from "../placeInOrder.ts";
import { stepInOrder } from "./stepInOrder.ts";

/** What can be changed about a recommendation. */
export type RecommendationFields = Partial<Omit<Recommendation, "id" | "visitId" | "order">>;

const labels: Readonly<Record<keyof RecommendationFields, string>> = {
  text: "Reword recommendation",
  cause: "Edit cause",
  advice: "Edit advice",
  whoCanHelp: "Edit who can help",
  byWhen: "Edit timescale",
  inLetter: "Change what the letter carries",
  findingId: "Tie recommendation",
};

/** Adds a recommendation after the others, tied to a finding or to none, and gives its id. */
export function addRecommendation(
  visitId: VisitId,
  findingId: FindingId | null,
  text: string,
): Promise<RecommendationId> {
  return inTurn(async () => {
    const id = RecommendationId.parse(mint.newId());
    const created: Recommendation = {
      id,
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
    const before = readInOrder(visitId);
    const placed = placeInOrder(before, created, null);
    await act({
      label: "Add recommendation",
      visitId,
      changes: putAll("recommendations", placed, before),
    });
    return id;
  });
}

/** Changes fields of a recommendation as the person saw it; nothing is written when they are as they were. */
export function changeRecommendation(
  recommendation: Recommendation,
  fields: RecommendationFields,
): Promise<void> {
  const [field] = Object.keys(fields) as (keyof RecommendationFields)[]; // no other keys in the type
  const label = field ? labels[field] : "Change recommendation";
  return inTurn(() => changeRow("recommendations", recommendation, fields, label));
}

/** Moves a recommendation one step in the order the letter numbers them by; false at the end. */
export function stepRecommendation(
  recommendation: Recommendation,
  direction: "up" | "down",
): Promise<boolean> {
  return inTurn(async () => {
    const { id, visitId } = recommendation;
    const before = readInOrder(visitId);
    const placed = stepInOrder(before, id, direction);
    await act({
      label: "Move recommendation",
      visitId,
      changes: putAll("recommendations", placed, before),
    });
    return placed.length > 0;
  });
}

/** Deletes a recommendation, and what the host answered to it. */
export function deleteRecommendation(recommendation: Recommendation): Promise<void> {
  return inTurn(async () => {
    const { id, visitId } = recommendation;
    const actions = rowsNow("actions", { visitId });
    await act({
      label: "Delete recommendation",
      visitId,
      changes: [
        ...actions
          .filter((action) => action.recommendationId === id)
          .map((action): Change => ({ table: "actions", delete: action.id })),
        { table: "recommendations", delete: id },
      ],
    });
  });
}

const readInOrder = (visitId: VisitId): readonly Recommendation[] =>
  inOrder(rowsNow("recommendations", { visitId }));
