import { type KeyboardEvent, type ReactElement, useId } from "react";
import {
  type AreaOfForm,
  calledThen,
  describedRatings,
  earlierWording,
} from "../../../../shared/visit/formsOf.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { SavedTextArea } from "../../../ui/forms/SavedField.tsx";
import { Kbd } from "../../../ui/text/Kbd.tsx";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import { paths } from "../../../places/paths.ts";
import { remarkDraft } from "../grid/answerCommands.ts";
import type { FormOfVisit } from "../../../../shared/visit/formsOf.ts";
import type { Peer } from "../../../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import type { AnsweredRow } from "../grid/answeredRow.ts";
import { evidenceOf, makeEvidence, type MadeOfRemark } from "./evidenceOfRemark.ts";
import { recordPlace } from "../../../places/showRecord.ts";

export interface AreaQuestionProps {
  readonly records: VisitRecords;
  readonly form: FormOfVisit;
  readonly row: AnsweredRow;
  readonly reader: Peer | null;
  readonly onSaid: (words: string) => void;
  readonly area: AreaOfForm;
  readonly answer: string | undefined;
  readonly onAnswer: (rating: string | null) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** One area: its words, its answers with what each means, and what the file showed. */
export function AreaQuestion({
  records,
  form,
  row,
  area,
  reader,
  answer,
  onAnswer,
  onKeyDown,
  onSaid,
}: AreaQuestionProps): ReactElement {
  const id = useId();
  const ratings = area.scale?.ratings ?? [];
  const means = new Map(
    area.scale === null
      ? []
      : describedRatings(area.scale).map(({ key }, at) => [key, area.descriptors[at]]),
  );
  const left = area.scale?.retired.find(({ key }) => key === answer);
  const draft = remarkDraft(row, area);
  const note = evidenceOf(records, row, area);
  const first = records.visit.vocabulary.practiceAreas.find(({ key }) => key === area.key)?.label;
  const earlier = earlierWording(form, area, { ...row, first });
  const then = calledThen(earlier, area, answer);
  const focused = Math.max(
    0,
    ratings.findIndex(({ key }) => key === answer),
  );
  const evidence = () => {
    if (note !== undefined) return onSaid("This remark is evidence already.");
    if (row.seen === "own")
      return onSaid("Once both readers are done, a remark can become evidence.");
    void makeEvidence(row, area, draft?.text() ?? "", reader).then((made) => {
      // A concern stands apart and nowhere else.
      if (made === "concern") draft?.type("");
      onSaid(madeInWords[made]);
    });
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- gathers the keys of its answers and of its remark
    <li
      className="cf-area"
      onKeyDown={onKeyDown}
      {...recordPlace(row.id, `remarks/${area.answerKey}`)}
    >
      <div className="cf-area-words">
        <h2 id={id}>
          {area.label}
          {area.isRetired && <span className="cf-soft"> (no longer asked)</span>}
        </h2>
        {area.guidance !== "" && <p className="cf-soft cf-dense">{area.guidance}</p>}
        {earlier !== null && (
          <p className="cf-dense cf-area-earlier">
            {`Answered ${then === null ? "" : `“${then}” `}when it was asked as “${earlier.label}”`}
            {earlier.descriptors.length > 0 && `: ${earlier.descriptors.join(" · ")}`}
          </p>
        )}
      </div>
      <div className="cf-area-fields">
        {left !== undefined && (
          <p className="cf-dense cf-area-earlier">
            Answered “{left.label}”, which is no longer offered. It stays until another is chosen.
          </p>
        )}
        {ratings.length > 0 && (
          <div role="radiogroup" aria-labelledby={id} className="cf-area-answers">
            {ratings.map(({ key, label, short, counts }, i) => (
              <button
                key={key}
                type="button"
                // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- letters answer and arrows lead on to other areas, which a radio input's keys do not
                role="radio"
                aria-checked={key === answer}
                tabIndex={i === focused ? 0 : -1}
                className={`cf-area-answer cf-area-${counts}`}
                onClick={() => onAnswer(key === answer ? null : key)}
                onKeyDown={(event) => {
                  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
                  const buttons = event.currentTarget.parentElement?.children;
                  const next = by === undefined ? undefined : buttons?.[i + by];
                  if (next instanceof HTMLElement) next.focus();
                }}
              >
                <span className="cf-area-rating">
                  <Kbd keys={short} /> {label}
                </span>
                {(means.get(key) ?? "") !== "" && (
                  <span className="cf-area-means">{means.get(key)}</span>
                )}
              </button>
            ))}
          </div>
        )}
        {draft !== null && (
          // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- gathers the keys of the field inside
          <div
            className="cf-area-remark"
            onKeyDown={(event) => {
              if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              evidence();
            }}
          >
            <SavedTextArea
              label={area.scale === null ? area.label : `Remark on ${area.label}`}
              isLabelHidden
              rows={1}
              placeholder={area.scale === null ? "" : "What the file shows"}
              draft={draft}
            />
            {note === undefined ? (
              row.seen === "team" &&
              (row.remarks[area.answerKey] ?? "") !== "" && (
                <Button variant="plain" onPress={evidence}>
                  Make evidence
                </Button>
              )
            ) : (
              <TextLink href={paths.session(records.visit.id, note.sessionId)}>Evidence</TextLink>
            )}
          </div>
        )}
      </div>
    </li>
  );
}

const madeInWords: Readonly<Record<MadeOfRemark, string>> = {
  evidence: "Kept as evidence, without the case it is of.",
  concern: "Kept apart as a concern, nobody told yet. It stands under Concerns.",
  reference: "The remark holds the host’s reference. Take it out, then make it evidence.",
  empty: "Type a remark first.",
};
