import { useState, type ReactElement } from "react";
import { roundsOf, usualRounds } from "../../../shared/questionnaires/rounds.ts";
import { decidingRule } from "../../../shared/visit/agreed/bothSides.ts";
import type { Peer } from "../../../shared/visit/kinds/peer.ts";
import type { Questionnaire } from "../../../shared/visit/kinds/questionnaire.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { paths } from "../../places/paths.ts";
import { recordPlace } from "../../places/showRecord.ts";
import { NumberField } from "../../ui/forms/NumberField.tsx";
import { SavedTextArea, SavedTextField } from "../../ui/forms/SavedField.tsx";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { ConfirmDialog } from "../../ui/overlays/ConfirmDialog.tsx";
import { MenuButton } from "../../ui/overlays/MenuButton.tsx";
import { RuleHere } from "../../ui/text/RuleHere.tsx";
import { TwoVersions } from "../../ui/text/TwoVersions.tsx";
import {
  beginRound,
  changeQuestionnaire,
  questionnaireText,
  questionsText,
  removeQuestionnaire,
  scaleText,
  setFavourable,
} from "./questionnaireCommands.ts";
import type { FormOpeners } from "./readForms.ts";
import { ResultsTable } from "./ResultsTable.tsx";
import { RoundPart } from "./RoundPart.tsx";

/** One questionnaire: its words and rules, its rounds, and what came of them. */
export function QuestionnairePart({
  questionnaire,
  records,
  me,
  openers,
}: {
  readonly questionnaire: Questionnaire;
  readonly records: VisitRecords;
  readonly me: Peer | null;
  readonly openers: FormOpeners;
}): ReactElement {
  const [isDeleting, setDeleting] = useState(false);
  const rounds = roundsOf(questionnaire, records);
  const title = questionnaire.title.trim() || "A questionnaire without a title";
  return (
    <section className="cf-questionnaire" aria-label={title} {...recordPlace(questionnaire.id)}>
      <div className="cf-questionnaire-head">
        <h2>{title}</h2>
        <TwoVersions of={questionnaire.id} />
        <MenuButton
          label="Begin a round"
          ariaLabel={`Begin a round of ${title}`}
          choices={usualRounds.map((label) => ({
            id: label,
            label,
            run: () => void beginRound(questionnaire, label),
          }))}
        />
        <MenuButton
          label={`More for ${title}`}
          isGlyphOnly
          choices={[
            {
              id: "delete",
              label: "Delete it with its rounds",
              run: () => {
                if (rounds.length === 0) void removeQuestionnaire(questionnaire);
                else setDeleting(true);
              },
            },
          ]}
        />
      </div>
      {questionnaire.about !== "" && <p className="cf-soft">{questionnaire.about}</p>}
      <Disclosure
        title={`Its ${questionnaire.questions.length} questions and rules`}
        isOpenAtFirst={questionnaire.questions.length === 0}
      >
        <WordsAndRules questionnaire={questionnaire} records={records} />
      </Disclosure>
      {rounds.length === 0 ? (
        <p>
          Nobody has been asked yet. Begin a round: it keeps the questions as they are now, so that
          rewording them later changes no answer.
        </p>
      ) : (
        <>
          {rounds.map((round) => (
            <RoundPart
              key={round.id}
              {...{
                round,
                rounds: records.questionnaireRounds,
                questionnaire,
                records,
                me,
                openers,
              }}
            />
          ))}
          <ResultsTable questionnaire={questionnaire} records={records} />
        </>
      )}
      <ConfirmDialog
        isOpen={isDeleting}
        onClose={() => setDeleting(false)}
        title={`Delete “${title}”?`}
        confirmLabel="Delete it with its rounds"
        isDanger
        onConfirm={() => void removeQuestionnaire(questionnaire)}
      >
        <p>Its rounds and all that came back go with it. Ctrl+Z brings everything back.</p>
      </ConfirmDialog>
    </section>
  );
}

function WordsAndRules({
  questionnaire,
  records,
}: {
  readonly questionnaire: Questionnaire;
  readonly records: VisitRecords;
}): ReactElement {
  const { scale, hideTeamBelow, hideHostBelow, leastAnswers, leastReturn } = questionnaire;
  const set = (fields: Partial<Questionnaire>) => void changeQuestionnaire(questionnaire, fields);
  return (
    <div className="cf-questionnaire-words">
      <SavedTextField label="Title" draft={questionnaireText(questionnaire, "title")} />
      <SavedTextArea
        label="What it is for"
        hint="Stands on the form, above its questions"
        draft={questionnaireText(questionnaire, "about")}
      />
      <SavedTextArea
        label="Questions, one a line"
        hint="A statement is answered on the scale; a line that ends with a question mark is answered in words"
        rows={6}
        draft={questionsText(questionnaire)}
      />
      <SavedTextArea
        label="Answers, one a line, from the best on"
        draft={scaleText(questionnaire)}
      />
      <div className="cf-questionnaire-numbers">
        <NumberField
          label="So many of them count as good answers"
          minValue={0}
          maxValue={scale.length}
          value={scale.filter(({ isFavourable }) => isFavourable).length}
          onChange={(count) => void setFavourable(questionnaire, count)}
        />
        <NumberField
          label="Hide the host’s answers below"
          hint="0 hides nothing"
          minValue={0}
          maxValue={50}
          value={hideHostBelow}
          onChange={(count) => set({ hideHostBelow: count })}
        />
        <NumberField
          label="Hide the team’s answers below"
          hint="0 hides nothing"
          minValue={0}
          maxValue={50}
          value={hideTeamBelow}
          onChange={(count) => set({ hideTeamBelow: count })}
        />
        <NumberField
          label="Answers needed to speak of a change"
          minValue={0}
          maxValue={500}
          value={leastAnswers}
          onChange={(count) => set({ leastAnswers: count })}
        />
        <NumberField
          label="Of 100 asked, answers needed for it"
          minValue={0}
          maxValue={100}
          value={leastReturn}
          onChange={(count) => set({ leastReturn: count })}
        />
      </div>
      <RuleHere
        rule={decidingRule(records, "attribution")}
        none="No ground rule says whether what people say is attributed: agree with the host how few answers are hidden."
        href={paths.groundRules(records.visit.id)}
      />
    </div>
  );
}
