import type { ReactElement } from "react";
import { changeRule } from "../../../shared/questionnaires/changeInWords.ts";
import type { AnswersOfSide } from "../../../shared/questionnaires/answersOfSide.ts";
import { resultsOf } from "../../../shared/questionnaires/results.ts";
import { hiddenInWords, hidingRule } from "../../../shared/questionnaires/resultsInWords.ts";
import { returnedInWords } from "../../../shared/questionnaires/rounds.ts";
import type { Questionnaire, ScaleAnswer } from "../../../shared/visit/kinds/questionnaire.ts";
import { sideWords } from "../../../shared/visit/kinds/questionnaireReturn.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { ScrollBox } from "../../ui/lists/ScrollBox.tsx";

/** What was answered: per question both sides beside one another, round after round, counted. */
export function ResultsTable({
  questionnaire,
  records,
}: {
  readonly questionnaire: Questionnaire;
  readonly records: VisitRecords;
}): ReactElement {
  const { scale, questions } = resultsOf(questionnaire, records);
  return (
    <section className="cf-results" aria-label={`What was answered: ${questionnaire.title}`}>
      <h3>What was answered</h3>
      <p className="cf-soft">
        {hidingRule(questionnaire)} {changeRule(questionnaire)}
      </p>
      <ScrollBox label="Answers">
        <table className="cf-table cf-results-table">
          <thead>
            <tr>
              <th scope="col">Side and round</th>
              {scale.map(({ key, label }) => (
                <th key={key} scope="col" className="cf-numeric">
                  {label}
                </th>
              ))}
              <th scope="col" className="cf-numeric">
                Answered this
              </th>
              <th scope="col">Sent theirs back</th>
            </tr>
          </thead>
          {questions.map(({ key, text, wordings, answered, sides, changes }, at) => (
            <tbody key={key}>
              <tr className="cf-results-question">
                <th colSpan={scale.length + 3} scope="rowgroup">
                  {`${at + 1}. ${text}`}
                  {wordings.length > 0 && (
                    <span className="cf-soft">{` It was asked in other words before: ${wordings.map((words) => `“${words}”`).join(", ")}`}</span>
                  )}
                </th>
              </tr>
              {sides.map((side) => (
                <SideRow
                  key={`${side.side} ${side.round.id}`}
                  of={side}
                  scale={scale}
                  inWords={answered === "words"}
                />
              ))}
              {changes.map((change) => (
                <tr key={change} className="cf-results-change">
                  <td colSpan={scale.length + 3}>{change}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </ScrollBox>
      {questions.some(({ sides }) => sides.some(({ remarks }) => remarks.length > 0)) && (
        <Disclosure title="What was said in words">
          {questions.map(({ key, text, sides }, at) => (
            <Remarks key={key} question={`${at + 1}. ${text}`} sides={sides} />
          ))}
        </Disclosure>
      )}
    </section>
  );
}

function SideRow({
  of,
  scale,
  inWords,
}: {
  readonly of: AnswersOfSide;
  readonly scale: readonly ScaleAnswer[];
  readonly inWords: boolean;
}): ReactElement {
  const { side, round, counts, n, returned, asked } = of;
  return (
    <tr>
      <th scope="row">{`${sideWords[side]}, ${round.label}`}</th>
      {counts === null || n === 0 ? (
        <td colSpan={scale.length} className="cf-soft">
          {n === 0
            ? "No answer yet"
            : inWords && !of.isHidden
              ? "In words, below"
              : hiddenInWords(of)}
        </td>
      ) : (
        counts.map((count, at) => (
          <td key={scale[at]?.key ?? at} className="cf-numeric">
            {count}
          </td>
        ))
      )}
      <td className="cf-numeric">{n}</td>
      <td>{returnedInWords(returned, asked)}</td>
    </tr>
  );
}

function Remarks({
  question,
  sides,
}: {
  readonly question: string;
  readonly sides: readonly AnswersOfSide[];
}): ReactElement | null {
  const said = sides.filter(({ remarks }) => remarks.length > 0);
  if (said.length === 0) return null;
  return (
    <>
      <h4>{question}</h4>
      {said.map(({ side, round, remarks }) => (
        <div key={`${side} ${round.id}`}>
          <p className="cf-soft">{`${sideWords[side]}, ${round.label}`}</p>
          <ul>
            {[...new Set(remarks)].map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
