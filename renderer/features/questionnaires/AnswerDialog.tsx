import { useState, type ReactElement } from "react";
import type { QuestionnaireReturn } from "../../../shared/visit/kinds/questionnaireReturn.ts";
import type { QuestionnaireRound } from "../../../shared/visit/kinds/questionnaireRound.ts";
import { RadioGroup } from "../../ui/forms/RadioGroup.tsx";
import { TextArea } from "../../ui/forms/TextArea.tsx";
import { FormDialog } from "../../ui/overlays/FormDialog.tsx";
import type { Answers } from "./questionnaireCommands.ts";

/** The questions of a round, to be answered; each may be left out. */
export function AnswerDialog({
  round,
  title,
  before,
  onClose,
  onKeep,
}: {
  readonly round: QuestionnaireRound;
  readonly title: string;
  /** What was answered before. */
  readonly before: QuestionnaireReturn | undefined;
  readonly onClose: () => void;
  readonly onKeep: (answers: Answers) => void;
}): ReactElement {
  const [answers, setAnswers] = useState(before?.answers ?? {});
  const [remarks, setRemarks] = useState(before?.remarks ?? {});
  const isEmpty =
    Object.keys(answers).length === 0 && Object.values(remarks).every((text) => text.trim() === "");
  return (
    <FormDialog
      title={title}
      size="wide"
      submit="Keep the answers"
      onClose={onClose}
      onSubmit={() => {
        if (!isEmpty || before !== undefined) onKeep({ answers, remarks: withWords(remarks) });
        onClose();
      }}
    >
      <p className="cf-soft">{round.label}. Leave out what you cannot answer.</p>
      {round.questions.map(({ key, text, answered }, at) => (
        <div key={key} className="cf-answer">
          {answered === "scale" && (
            <RadioGroup
              label={`${at + 1}. ${text}`}
              options={round.scale.map(({ key: id, label }) => ({ id, label }))}
              value={answers[key] ?? null}
              onChange={(chosen) => setAnswers({ ...answers, [key]: chosen })}
            />
          )}
          <TextArea
            label={answered === "scale" ? `Anything to add to ${at + 1}` : `${at + 1}. ${text}`}
            isOptional={answered === "scale"}
            rows={1}
            value={remarks[key] ?? ""}
            onChange={(words) => setRemarks({ ...remarks, [key]: words })}
          />
        </div>
      ))}
    </FormDialog>
  );
}

const withWords = (remarks: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(remarks).flatMap(([key, text]) =>
      text.trim() === "" ? [] : [[key, text.trim()]],
    ),
  );
