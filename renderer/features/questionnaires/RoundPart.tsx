import { useState, type ReactElement } from "react";
import {
  answersOfPeer,
  returnedInWords,
  returnsOf,
} from "../../../shared/questionnaires/rounds.ts";
import type { Peer } from "../../../shared/visit/kinds/peer.ts";
import type { Questionnaire } from "../../../shared/visit/kinds/questionnaire.ts";
import type { QuestionnaireSide } from "../../../shared/visit/kinds/questionnaireReturn.ts";
import type { QuestionnaireRound } from "../../../shared/visit/kinds/questionnaireRound.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { recordPlace } from "../../places/showRecord.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { FileDrop } from "../../ui/forms/FileDrop.tsx";
import { NumberField } from "../../ui/forms/NumberField.tsx";
import { SavedTextField } from "../../ui/forms/SavedField.tsx";
import { MenuButton } from "../../ui/overlays/MenuButton.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { AnswerDialog } from "./AnswerDialog.tsx";
import { ArrivedForms } from "./ArrivedForms.tsx";
import {
  answerAsPeer,
  changeRound,
  removeReturn,
  removeRound,
  roundLabel,
  typeInForm,
} from "./questionnaireCommands.ts";
import { type FormOpeners, readForms, type ReadFiles } from "./readForms.ts";
import { type FormFileId, saveForm } from "./saveForm.ts";

/** One round: when it is, how many were asked and answered, its forms going out and coming back. */
export function RoundPart({
  round,
  rounds,
  questionnaire,
  records,
  me,
  openers,
}: {
  readonly round: QuestionnaireRound;
  /** Of every questionnaire: a form that belongs to another is taken in there. */
  readonly rounds: readonly QuestionnaireRound[];
  readonly questionnaire: Questionnaire;
  readonly records: VisitRecords;
  readonly me: Peer | null;
  readonly openers: FormOpeners;
}): ReactElement {
  const [said, setSaid] = useState("");
  const [arrived, setArrived] = useState<ReadFiles | null>(null);
  const [answering, setAnswering] = useState<"me" | QuestionnaireSide | null>(null);
  const own =
    me === null
      ? undefined
      : records.questionnaireReturns.find(({ id }) => id === answersOfPeer(round, me.id).id);
  // Ids are in the order in which they were made.
  const last = records.questionnaireReturns
    .filter(({ roundId, peerId }) => roundId === round.id && peerId === null)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .at(-1);
  const save = (id: FormFileId, side: QuestionnaireSide) =>
    void saveForm(id, { questionnaire, round, side }, records).then(setSaid);
  const forms = (side: QuestionnaireSide) => [
    {
      id: "docx",
      label: "Word document, also to print",
      run: () => save("questionnaireDocx", side),
    },
    { id: "txt", label: "Plain text, for a mail", run: () => save("questionnaireTxt", side) },
  ];
  const take = async (files: readonly File[]) => {
    setSaid("");
    setArrived(await readForms(files, { round, rounds }, openers));
  };
  const label = round.label.trim() || "A round";
  return (
    <section className="cf-round" aria-label={label} {...recordPlace(round.id)}>
      <h3>{label}</h3>
      <p>
        The team: {returnedInWords(returnsOf(round, "team", records).length, round.askedTeam)}. The
        host: {returnedInWords(returnsOf(round, "host", records).length, round.askedHost)}.
      </p>
      <div className="cf-round-fields">
        <SavedTextField label="When" draft={roundLabel(round)} />
        <DayField
          label="Day"
          isOptional
          value={round.on}
          onChange={(on) => void changeRound(round, { on })}
        />
        <Asked side="team" round={round} />
        <Asked side="host" round={round} />
      </div>
      <div className="cf-questionnaire-do">
        {me !== null && (
          <Button onPress={() => setAnswering("me")}>
            {own === undefined ? `Answer as ${me.initials}` : `Change what ${me.initials} answered`}
          </Button>
        )}
        <MenuButton
          label="Form for the host"
          ariaLabel={`Form for the host, ${label}`}
          choices={forms("host")}
        />
        <MenuButton
          label="Form for the team"
          ariaLabel={`Form for the team, ${label}`}
          choices={forms("team")}
        />
        <MenuButton
          label={`More for ${label}`}
          isGlyphOnly
          choices={[
            { id: "host", label: "Type in a form of the host", run: () => setAnswering("host") },
            { id: "team", label: "Type in a form of the team", run: () => setAnswering("team") },
            ...(last === undefined
              ? []
              : [
                  {
                    id: "last",
                    label: "Take out the form that came last",
                    run: () =>
                      void removeReturn(last).then(() =>
                        setSaid("One form was taken out. Ctrl+Z brings it back."),
                      ),
                  },
                ]),
            {
              id: "delete",
              label: "Delete the round with its answers",
              run: () => void removeRound(round),
            },
          ]}
        />
      </div>
      {me === null && (
        <p className="cf-soft">
          To answer here, the initials of this laptop have to stand in the team’s table.
        </p>
      )}
      <FileDrop
        label={`Returned forms, ${label.charAt(0).toLowerCase()}${label.slice(1)}`}
        hint="Word, plain text, or a table of an online form: CSV, Excel, OpenDocument"
        chooseLabel="Bring in returned forms"
        accept={[".docx", ".txt", ".csv", ".xlsx", ".ods"]}
        onFiles={(files) => void take(files)}
      />
      <StatusText>{said}</StatusText>
      {arrived !== null && (
        <ArrivedForms
          key={arrived.forms.map(({ source }) => source).join("\n")}
          read={arrived}
          records={records}
          onDone={(words) => {
            setArrived(null);
            setSaid(words);
          }}
        />
      )}
      {answering !== null && (
        <AnswerDialog
          round={round}
          title={
            answering === "me"
              ? `${questionnaire.title}: ${me?.initials ?? ""}`
              : `A form of the ${answering}`
          }
          before={answering === "me" ? own : undefined}
          onClose={() => setAnswering(null)}
          onKeep={(answers) => {
            if (answering !== "me") void typeInForm(round, answering, answers);
            else if (me !== null) void answerAsPeer(round, me.id, answers);
          }}
        />
      )}
    </section>
  );
}

function Asked({
  side,
  round,
}: {
  readonly side: QuestionnaireSide;
  readonly round: QuestionnaireRound;
}): ReactElement {
  const field = side === "team" ? "askedTeam" : "askedHost";
  return (
    <NumberField
      label={side === "team" ? "Asked of the team" : "Asked of the host"}
      minValue={0}
      maxValue={100_000}
      value={round[field] ?? Number.NaN}
      onChange={(count) => void changeRound(round, { [field]: Number.isNaN(count) ? null : count })}
    />
  );
}
