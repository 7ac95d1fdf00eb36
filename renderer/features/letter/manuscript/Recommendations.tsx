import type { ReactElement } from "react";
import { inOrder } from "../../../../shared/visit/inOrder.ts";
import { recommendationsInLetter } from "../../../../shared/letter/inLetter.ts";
import type { Recommendation } from "../../../../shared/visit/kinds/recommendation.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { paths } from "../../../places/paths.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import { carryRecommendation } from "../letterCommands.ts";
import { sectionHeadingId } from "../placeOfProblem.ts";
import { useLetterDeskContext } from "../useLetterDesk.ts";
import { LeftOut } from "./LeftOut.tsx";
import { ManuscriptText } from "./ManuscriptText.tsx";

/** Recommendations as the letter numbers them, edited in place, and those left out. */
export function Recommendations({ records }: { readonly records: VisitRecords }): ReactElement {
  const carried = recommendationsInLetter(records);
  const leftOut = inOrder(records.recommendations.filter(({ inLetter }) => !inLetter));
  return (
    <>
      <ManuscriptText
        field={{ of: "section", sectionId: "recommendations" }}
        label="Opening line of the recommendations"
        placeholder="An opening line, if you like one"
        isQuiet
      />
      {carried.length === 0 && (
        <p className="cf-soft">
          None is in the letter yet. Write them under{" "}
          <TextLink href={paths.findings(records.visit.id)}>Findings</TextLink>, each tied to an
          area for improvement.
        </p>
      )}
      <ol className="cf-recommendations">
        {carried.map((recommendation, i) => (
          <li key={recommendation.id}>
            <RecommendationText
              recommendation={recommendation}
              number={i + 1}
              answers={
                records.findings.find(({ id }) => id === recommendation.findingId)?.sentence ?? null
              }
            />
          </li>
        ))}
      </ol>
      <LeftOut
        title="Recommendations not in the letter"
        rows={leftOut.map(({ id, text }) => ({
          id,
          headingId: `letter-part-recommendation-${id}`,
          text,
          remark: "",
          command: carryRecommendation(id, { inLetter: true }),
        }))}
      />
    </>
  );
}

interface RecommendationTextProps {
  readonly recommendation: Recommendation;
  readonly number: number;
  readonly answers: string | null;
}

function RecommendationText({
  recommendation: { id },
  number,
  answers,
}: RecommendationTextProps): ReactElement {
  const { run } = useLetterDeskContext();
  const takeOut = () => {
    document.getElementById(sectionHeadingId("recommendations"))?.focus();
    void run(carryRecommendation(id, { inLetter: false }));
  };
  const of = `of recommendation ${number}`;
  return (
    <article className="cf-finding-text" aria-label={`Recommendation ${number}`}>
      <ManuscriptText
        field={{ of: "recommendation", id, part: "text" }}
        label={`Recommendation ${number}`}
        placeholder="What to do, in one sentence"
        isLead
        isLine
      />
      <ManuscriptText
        field={{ of: "recommendation", id, part: "advice" }}
        label={`Advice ${of}`}
        placeholder="Practical advice"
        isQuiet
      />
      <ManuscriptText
        field={{ of: "recommendation", id, part: "whoCanHelp" }}
        label={`Who can help ${of}`}
        placeholder="Who can help"
        isQuiet
      />
      <ManuscriptText
        field={{ of: "recommendation", id, part: "byWhen" }}
        label="Timescale"
        isLabelShown
        placeholder="By when"
        isQuiet
        isLine
      />
      <div className="cf-finding-foot">
        <span className="cf-soft">
          {answers === null ? "Tied to no area for improvement" : `Answers: ${answers}`}
        </span>
        <Button variant="plain" onPress={takeOut}>
          Take out of the letter
        </Button>
      </div>
    </article>
  );
}
