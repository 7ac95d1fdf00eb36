import { type ReactElement, useState } from "react";
import { openComments } from "../../../../shared/visit/kinds/comment.ts";
import type { Recommendation } from "../../../../shared/visit/kinds/recommendation.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { numberInWords } from "../../../../shared/words/inWords.ts";
import { showHistory } from "../../../places/showHistory.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Checkbox } from "../../../ui/forms/Checkbox.tsx";
import { Select } from "../../../ui/forms/Select.tsx";
import { NewMark } from "../../../ui/text/NewMark.tsx";
import { TwoVersions } from "../../../ui/text/TwoVersions.tsx";
import { CommentsOn } from "../comments/CommentsOn.tsx";
import { DraftArea } from "../DraftArea.tsx";
import { elementIds } from "../elementIds.ts";
import { recommendationText } from "../findingTexts.ts";
import { changeRecommendation, deleteRecommendation } from "./recommendationCommands.ts";
import { recordPlace } from "../../../places/showRecord.ts";

export interface RecommendationFieldsProps {
  readonly recommendation: Recommendation;
  /** Its number in the order of all recommendations, from 1. */
  readonly number: number;
  readonly records: VisitRecords;
  /** Moves it in the order; left out where the order is not in sight. */
  readonly onStep?: (direction: "up" | "down") => void;
}

/** A recommendation: what is advised, and behind a fold the cause, the advice, who can help and by when. */
export function RecommendationFields(props: RecommendationFieldsProps): ReactElement {
  const { recommendation, number, records, onStep } = props;
  const { findings } = records;
  const [isOpen, setOpen] = useState(false);
  const [isTalking, setTalking] = useState(false);
  const open = openComments(records.comments).get(recommendation.id) ?? 0;
  const change = (fields: Parameters<typeof changeRecommendation>[1]) =>
    changeRecommendation(recommendation, fields);
  const areas = findings.filter(
    (finding) => finding.polarity === "area" || finding.id === recommendation.findingId,
  );
  const tied = findings.find((finding) => finding.id === recommendation.findingId);
  const name = `recommendation ${number}`;
  const talk = open === 0 ? "Comments" : `Comments, ${numberInWords(open)} open`;
  return (
    // Keys of the fields inside are handled where they are; this adds moving the whole.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="cf-recommendation"
      {...recordPlace(recommendation.id)}
      onKeyDown={(event) => {
        const direction =
          event.key === "ArrowUp" ? "up" : event.key === "ArrowDown" ? "down" : undefined;
        if (!onStep || !event.altKey || !direction) return;
        event.preventDefault();
        onStep(direction);
      }}
    >
      <span className="cf-recommendation-number" aria-hidden="true">
        {number}
      </span>
      <div className="cf-recommendation-body">
        <DraftArea
          id={elementIds.recommendation(recommendation.id)}
          label={`Recommendation ${number}`}
          isOneLine
          draft={recommendationText(recommendation, "text")}
        />
        {onStep && (
          <p className="cf-recommendation-tied">
            {tied ? `Answers: ${tied.sentence}` : "Not tied to an area for improvement"}
            {!recommendation.inLetter && " · not in the letter"}
          </p>
        )}
        <div className="cf-linked-actions">
          <Button
            variant="plain"
            aria-expanded={isOpen}
            aria-label={`Cause, advice, help, timescale: ${name}`}
            onPress={() => {
              setOpen(!isOpen);
            }}
          >
            Cause, advice, help, timescale
          </Button>
          <Button
            variant="plain"
            aria-expanded={isTalking}
            aria-label={`${talk}: ${name}`}
            onPress={() => setTalking(!isTalking)}
          >
            {talk}
          </Button>
          {onStep && (
            <>
              <Button
                variant="plain"
                aria-label={`Move ${name} up`}
                onPress={() => {
                  onStep("up");
                }}
              >
                Up
              </Button>
              <Button
                variant="plain"
                aria-label={`Move ${name} down`}
                onPress={() => {
                  onStep("down");
                }}
              >
                Down
              </Button>
            </>
          )}
          <Button
            variant="plain"
            aria-label={`History of ${name}`}
            onPress={() => showHistory({ table: "recommendations", row: recommendation.id })}
          >
            History
          </Button>
          <NewMark of={recommendation.id} />
          <TwoVersions of={recommendation.id} />
          <Button
            variant="plain"
            aria-label={`Delete ${name}`}
            onPress={() => void deleteRecommendation(recommendation)}
          >
            Delete
          </Button>
        </div>
        {isTalking && (
          <CommentsOn
            of={{ type: "recommendation", id: recommendation.id }}
            name={name}
            records={records}
          />
        )}
        {isOpen && (
          <div className="cf-recommendation-more">
            <DraftArea
              label="The cause behind the symptom"
              hint="For the team's own thinking; the letter does not print it."
              draft={recommendationText(recommendation, "cause")}
            />
            <DraftArea
              label="Practical advice"
              isOptional
              isSerif
              draft={recommendationText(recommendation, "advice")}
            />
            <DraftArea
              label="Who can help"
              isOptional
              isSerif
              draft={recommendationText(recommendation, "whoCanHelp")}
            />
            <DraftArea
              label="By when"
              isOptional
              isOneLine
              rows={1}
              draft={recommendationText(recommendation, "byWhen")}
            />
            <Select
              label="Answers the area"
              options={[
                ...areas.map((each) => ({ id: each.id as string, label: each.sentence })),
                { id: none, label: "None yet" },
              ]}
              value={recommendation.findingId ?? none}
              onChange={(id) =>
                void change({ findingId: areas.find((each) => each.id === id)?.id ?? null })
              }
            />
            <Checkbox
              isSelected={recommendation.inLetter}
              onChange={(inLetter) => void change({ inLetter })}
            >
              In the letter
            </Checkbox>
          </div>
        )}
      </div>
    </div>
  );
}

const none = "none";
