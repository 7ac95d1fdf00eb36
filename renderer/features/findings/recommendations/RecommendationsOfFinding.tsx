import type { ReactElement } from "react";
import { inOrder } from "../../../../shared/visit/inOrder.ts";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { AddRecommendation } from "./AddRecommendation.tsx";
import { RecommendationFields } from "./RecommendationFields.tsx";

export interface RecommendationsOfFindingProps {
  readonly finding: Finding;
  readonly records: VisitRecords;
}

/** What the team advises on this area; for a strength only when something is tied to it already. */
export function RecommendationsOfFinding({
  finding,
  records,
}: RecommendationsOfFindingProps): ReactElement | null {
  const ordered = inOrder(records.recommendations);
  const own = ordered.filter((recommendation) => recommendation.findingId === finding.id);
  if (own.length === 0 && finding.polarity !== "area") return null;
  return (
    <section className="cf-panel-part" aria-label="Recommendations for this finding">
      <h3>Recommendations</h3>
      {own.map((recommendation) => (
        <RecommendationFields
          key={recommendation.id}
          recommendation={recommendation}
          number={ordered.indexOf(recommendation) + 1}
          records={records}
        />
      ))}
      <AddRecommendation visitId={records.visit.id} findingId={finding.id} />
    </section>
  );
}
