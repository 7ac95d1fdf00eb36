import { capital } from "../../../../shared/words/capital.ts";
import { initialsOf } from "../../../../shared/visit/kinds/peer.ts";
import type { ReactElement } from "react";
import { ratingOf } from "../../../../shared/visit/formsOf.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { RadioGroup } from "../../../ui/forms/RadioGroup.tsx";
import { SavedTextArea } from "../../../ui/forms/SavedField.tsx";
import { TwoVersions } from "../../../ui/text/TwoVersions.tsx";
import type { Difference } from "./compareReadings.ts";
import { moderationDraft, settleAnswer } from "./readerCommands.ts";

/** What two readers answered differently, side by side, with what the team settles on and why. */
export function Differences({
  records,
  differences,
}: {
  readonly records: VisitRecords;
  readonly differences: readonly Difference[];
}): ReactElement | null {
  if (differences.length === 0) return null;
  const left = differences.filter(({ isSettled }) => !isSettled).length;
  return (
    <section className="cf-readers-part" aria-labelledby="cf-differences">
      <h2 id="cf-differences">
        {left === 0 ? "Differences, all settled" : `Differences, ${left} to settle`}
      </h2>
      <p className="cf-soft cf-dense">Until it is settled, neither answer counts anywhere.</p>
      <ol className="cf-differences">
        {differences.map((difference) => (
          <DifferenceItem
            key={`${difference.given.sampled.id} ${difference.area.key}`}
            records={records}
            difference={difference}
          />
        ))}
      </ol>
    </section>
  );
}

function DifferenceItem({
  records,
  difference: { given, area },
}: {
  readonly records: VisitRecords;
  readonly difference: Difference;
}): ReactElement {
  const { sampled, readings } = given;
  const key = area.answerKey;
  return (
    <li className="cf-difference">
      <h3>
        Case {sampled.label}: {area.label} <TwoVersions of={sampled.id} field={`answers/${key}`} />
      </h3>
      <dl className="cf-difference-sides">
        {readings.map(({ id, peerId, answers, remarks }) => {
          const rating = ratingOf(area, answers[key]);
          return (
            <div key={id}>
              <dt>{capital(initialsOf(records.peers, peerId))}</dt>
              <dd>
                <span className={`cf-cases-${rating?.counts ?? "blank"}`}>
                  {rating?.label ?? "Not answered"}
                </span>
                {remarks[key] !== undefined && <p>{remarks[key]}</p>}
              </dd>
            </div>
          );
        })}
      </dl>
      <div className="cf-difference-settle">
        <RadioGroup
          label="The team’s answer"
          layout="segments"
          options={(area.scale?.ratings ?? []).map(({ key: id, label }) => ({ id, label }))}
          value={sampled.answers[key] ?? null}
          onChange={(rating) => void settleAnswer(sampled, area, rating)}
        />
        <SavedTextArea label="Why this answer" rows={1} draft={moderationDraft(sampled, area)} />
      </div>
    </li>
  );
}
