import { useContext, useState, type ReactElement, type ReactNode } from "react";
import type { LetterProblem } from "../../../../shared/letter/problems/letterProblem.ts";
import { OwnPeerContext } from "../../../sync/OwnPeerContext.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Disclosure } from "../../../ui/lists/Disclosure.tsx";
import { recordReasons } from "../letterCommands.ts";
import { useLetterDeskContext } from "../useLetterDesk.ts";
import { asksFor, typeWords } from "./problemWords.ts";
import { ReasonForm } from "./ReasonForm.tsx";

/** From so many of one kind on they are folded into one. */
const manyOfAKind = 4;

/** The problems of one severity. Many of one kind are folded together, and one reason can be given for all. */
export function ProblemGroup({
  severity,
  title,
  problems,
  heldKey,
  row,
  onSaid,
}: {
  readonly severity: LetterProblem["severity"];
  readonly title: string;
  readonly problems: readonly LetterProblem[];
  /** Key of the one whose reason is typed. */
  readonly heldKey: string | null;
  readonly row: (problem: LetterProblem) => ReactNode;
  readonly onSaid: (said: string) => void;
}): ReactElement {
  const byType = [...Map.groupBy(problems, ({ type }) => type)];
  return (
    <section className={`cf-problem-group cf-problem-${severity}`}>
      <h3>
        {title} <span className="cf-problem-count">{problems.length}</span>
      </h3>
      <ul>
        {byType.map(([type, own]) =>
          own.length < manyOfAKind ? (
            own.map(row)
          ) : (
            <li key={type} className="cf-problem-kind">
              <Disclosure
                level={4}
                title={
                  <span>
                    {typeWords[type]} <span className="cf-problem-count">{own.length}</span>
                  </span>
                }
                isOpenAtFirst={own.some(({ key }) => key === heldKey)}
              >
                {severity === "needsReason" && <OneForAll problems={own} onSaid={onSaid} />}
                <ul>{own.map(row)}</ul>
              </Disclosure>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

function OneForAll({
  problems,
  onSaid,
}: {
  readonly problems: readonly LetterProblem[];
  readonly onSaid: (said: string) => void;
}): ReactElement | null {
  const { run } = useLetterDeskContext();
  const me = useContext(OwnPeerContext);
  const [isOpen, setOpen] = useState(false);
  const [first] = problems;
  if (first === undefined) return null;
  if (!isOpen)
    return (
      <Button variant="plain" onPress={() => setOpen(true)}>
        One reason for all {problems.length}
      </Button>
    );
  return (
    <ReasonForm
      label={`${asksFor(first)}: all ${problems.length}`}
      confirmLabel="Record it for all"
      onCancel={() => setOpen(false)}
      onReason={(reason) => {
        onSaid(`The reason is recorded for all ${problems.length}.`);
        void run(recordReasons(problems, reason, me?.id ?? null));
      }}
    />
  );
}
