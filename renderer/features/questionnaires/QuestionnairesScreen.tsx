import type { ReactElement } from "react";
import {
  emptyQuestionnaire,
  suggestedQuestionnaires,
} from "../../../shared/questionnaires/suggested.ts";
import { inOrder } from "../../../shared/visit/inOrder.ts";
import type { Peer } from "../../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { askToPrint } from "../../ui/paper/askToPrint.ts";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { addQuestionnaire } from "./questionnaireCommands.ts";
import { QuestionnairePart } from "./QuestionnairePart.tsx";
import { QuestionnairesPaper } from "./QuestionnairesPaper.tsx";
import type { FormOpeners } from "./readForms.ts";
import "./Questionnaires.css";

/** What both sides say of the challenge, and what was asked before, during and after. */
export function QuestionnairesScreen({
  records,
  me,
  ...openers
}: FormOpeners & {
  readonly records: VisitRecords;
  /** Who of the team sits at this laptop. */
  readonly me: Peer | null;
}): ReactElement {
  const { id } = records.visit;
  const all = inOrder(records.questionnaires);
  const offers = (
    <div className="cf-questionnaire-do">
      {suggestedQuestionnaires(records).map((words) => (
        <Button key={words.title} onPress={() => void addQuestionnaire(id, words)}>
          {`Take on “${words.title}”`}
        </Button>
      ))}
      <Button
        variant="plain"
        glyph="add"
        onPress={() => void addQuestionnaire(id, emptyQuestionnaire())}
      >
        Add a questionnaire of your own
      </Button>
    </div>
  );
  return (
    <Page width="wide">
      {records.questionnaireRounds.length > 0 && <QuestionnairesPaper records={records} />}
      <PageHeading
        title="Questionnaires"
        below="What both sides say of the challenge, and questions that are put more than once"
        actions={
          records.questionnaireRounds.length > 0 && (
            <Button glyph="print" onPress={askToPrint}>
              Print
            </Button>
          )
        }
      />
      {all.length === 0 ? (
        <EmptyState title="Nothing is asked yet" action={offers}>
          Five questions to the team and to the host’s people once the visit is over; or the same
          questions to staff before, during and after. What is suggested is there to be reworded.
        </EmptyState>
      ) : (
        <>
          {all.map((questionnaire) => (
            <QuestionnairePart
              key={questionnaire.id}
              questionnaire={questionnaire}
              records={records}
              me={me}
              openers={openers}
            />
          ))}
          {offers}
        </>
      )}
    </Page>
  );
}
