import type { ReactElement } from "react";
import { inOrder } from "../../../../shared/visit/inOrder.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { elementIds } from "../elementIds.ts";
import { useFocusOn } from "../../../ui/useFocusOn.ts";
import { AddRecommendation } from "./AddRecommendation.tsx";
import { stepRecommendation } from "./recommendationCommands.ts";
import { RecommendationFields } from "./RecommendationFields.tsx";

/** More than this, and none of them is heard. */
const advised = 8;

/** All recommendations in the order in which the letter numbers them. */
export function RecommendationsTab({ records }: { readonly records: VisitRecords }): ReactElement {
  const focusOn = useFocusOn();
  const ordered = inOrder(records.recommendations);
  const carried = ordered.filter((recommendation) => recommendation.inLetter).length;
  const known = new Set(records.findings.map((finding) => finding.id));
  const loose = ordered.filter((row) => row.findingId === null || !known.has(row.findingId)).length;
  return (
    <section className="cf-recommendations" aria-label="Recommendations">
      <p className="cf-soft">
        {ordered.length === 0
          ? "What the host might do, each tied to the area it answers. Eight at most are heard."
          : `${carried} in the letter${carried > advised ? `: more than ${advised} are seldom acted on` : ""}${loose > 0 ? ` · ${loose} not tied to an area` : ""}`}
      </p>
      {ordered.map((recommendation, i) => (
        <RecommendationFields
          key={recommendation.id}
          recommendation={recommendation}
          number={i + 1}
          records={records}
          onStep={(direction) => {
            void stepRecommendation(recommendation, direction);
            focusOn(elementIds.recommendation(recommendation.id));
          }}
        />
      ))}
      <AddRecommendation visitId={records.visit.id} findingId={null} />
    </section>
  );
}
