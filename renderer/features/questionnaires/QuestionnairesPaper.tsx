import { Fragment, type ReactElement } from "react";
import { changeRule } from "../../../shared/questionnaires/changeInWords.ts";
import { resultsOf } from "../../../shared/questionnaires/results.ts";
import { hiddenInWords, hidingRule } from "../../../shared/questionnaires/resultsInWords.ts";
import { returnedInWords } from "../../../shared/questionnaires/rounds.ts";
import { inOrder } from "../../../shared/visit/inOrder.ts";
import type { Questionnaire } from "../../../shared/visit/kinds/questionnaire.ts";
import { sideWords } from "../../../shared/visit/kinds/questionnaireReturn.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { Paper } from "../../ui/paper/Paper.tsx";
import { PaperTable } from "../../ui/paper/PaperTable.tsx";

/** What was answered, on paper, with the rules it is shown by. What was said in words stays on the screen. */
export const QuestionnairesPaper = ({
  records,
}: {
  readonly records: VisitRecords;
}): ReactElement => (
  <Paper title="Questionnaires" below="Counts as they are, no averages" shape="wide">
    {() =>
      inOrder(records.questionnaires)
        .filter(({ id }) => records.questionnaireRounds.some((one) => one.questionnaireId === id))
        .map((questionnaire) => (
          <Fragment key={questionnaire.id}>
            <h2>{questionnaire.title}</h2>
            <p className="cf-paper-under">{questionnaire.about}</p>
            <Answers questionnaire={questionnaire} records={records} />
            <p className="cf-paper-small">
              {hidingRule(questionnaire)} {changeRule(questionnaire)}
            </p>
          </Fragment>
        ))
    }
  </Paper>
);

function Answers({
  questionnaire,
  records,
}: {
  readonly questionnaire: Questionnaire;
  readonly records: VisitRecords;
}): ReactElement {
  const { scale, questions } = resultsOf(questionnaire, records);
  const rest = scale.slice(1).map(() => "");
  return (
    <PaperTable
      columns={[
        "Side and round",
        ...scale.map(({ label }) => label),
        "Answered this",
        "Sent theirs back",
      ]}
      groups={questions.map(({ text, sides, changes }, at) => ({
        heading: [`${at + 1}. ${text}`, ...changes].join("\n"),
        rows: sides.map((of) => [
          `${sideWords[of.side]}, ${of.round.label}`,
          ...(of.counts === null || of.n === 0
            ? [of.n === 0 ? "No answer yet" : of.isHidden ? hiddenInWords(of) : "In words", ...rest]
            : of.counts.map(String)),
          String(of.n),
          returnedInWords(of.returned, of.asked),
        ]),
      }))}
    />
  );
}
