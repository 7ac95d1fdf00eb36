import { useState, type ReactElement } from "react";
import { arrivedForms, type ArrivedForm } from "../../../shared/questionnaires/takeForms.ts";
import { sideWords } from "../../../shared/visit/kinds/questionnaireReturn.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { counted } from "../../../shared/words/inWords.ts";
import { capital } from "../../../shared/words/capital.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Checkbox } from "../../ui/forms/Checkbox.tsx";
import { takeForms } from "./questionnaireCommands.ts";
import type { ReadFiles } from "./readForms.ts";

/** Forms as they were read, before anything of them is kept: what each says, and what could not be taken. */
export function ArrivedForms({
  read,
  records,
  onDone,
}: {
  readonly read: ReadFiles;
  readonly records: VisitRecords;
  readonly onDone: (said: string) => void;
}): ReactElement {
  const [forms] = useState(() => arrivedForms(read.forms, records.questionnaireReturns));
  const [left, setLeft] = useState<ReadonlySet<ArrivedForm>>(
    () => new Set(forms.filter(({ cameBefore }) => cameBefore)),
  );
  const taken = forms.filter((form) => !left.has(form));
  const keep = () =>
    void takeForms(records.visit.id, taken).then(() =>
      onDone(`${capital(counted(taken.length, "form"))} brought in. Ctrl+Z takes them back.`),
    );
  return (
    <section className="cf-arrived" aria-label="What was read">
      <h4>
        {forms.length === 0
          ? "Nothing was read"
          : `${capital(counted(forms.length, "form"))} read, nothing is kept yet`}
      </h4>
      {read.refused.map((said) => (
        <p key={said}>{said}</p>
      ))}
      <ul>
        {forms.map((form) => (
          <li key={`${form.source} ${form.cameAs}`}>
            <Checkbox
              isSelected={!left.has(form)}
              onChange={(isTaken) => {
                const next = new Set(left);
                if (isTaken) next.delete(form);
                else next.add(form);
                setLeft(next);
              }}
              hint={accountOf(form)}
            >
              {form.source}
            </Checkbox>
          </li>
        ))}
      </ul>
      <div className="cf-questionnaire-do">
        {taken.length > 0 && (
          <Button variant="primary" onPress={keep}>
            {`Keep ${counted(taken.length, "form")}`}
          </Button>
        )}
        <Button onPress={() => onDone("")}>Leave them</Button>
      </div>
    </section>
  );
}

/** "The host, After the visit. 4 answers, 1 with words. Question 5 is left out." */
function accountOf({
  side,
  round,
  answers,
  remarks,
  unanswered,
  leftOut,
  cameBefore,
}: ArrivedForm): string {
  const said = Object.keys(remarks).length;
  return [
    `${sideWords[side]}, ${round.label}.`,
    `${capital(counted(Object.keys(answers).length, "answer"))} on the scale, ${counted(said, "remark")}.`,
    unanswered.length === 0 ? "" : `Left out: question ${unanswered.join(", ")}.`,
    ...leftOut.map((each) => `${each}.`),
    cameBefore
      ? "The very same answers have come before: tick it only if it is another person’s."
      : "",
  ]
    .filter(Boolean)
    .join(" ");
}
