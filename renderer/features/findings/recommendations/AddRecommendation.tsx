import type { ReactElement } from "react";
import type { FindingId, VisitId } from "../../../../shared/visit/ids.ts";
import { AddField } from "../AddField.tsx";
import { newText } from "../findingTexts.ts";
import { addRecommendation } from "./recommendationCommands.ts";

export interface AddRecommendationProps {
  readonly visitId: VisitId;
  /** The finding it answers, or null for one that is not tied yet. */
  readonly findingId: FindingId | null;
}

/** Where a recommendation is begun. */
export const AddRecommendation = ({ visitId, findingId }: AddRecommendationProps): ReactElement => (
  <AddField
    label="Add a recommendation"
    placeholder="Add a recommendation"
    draft={newText(visitId, `recommendation ${findingId ?? ""}`)}
    onAdd={(text) => addRecommendation(visitId, findingId, text)}
  />
);
