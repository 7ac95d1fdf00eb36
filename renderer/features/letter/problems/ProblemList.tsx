import { useContext, useRef, useState, type ReactElement } from "react";
import { leftOverInWords } from "../../../../shared/letter/problems/leftOverInWords.ts";
import {
  type LetterProblem,
  standsInTheWay,
} from "../../../../shared/letter/problems/letterProblem.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { OwnPeerContext } from "../../../sync/OwnPeerContext.ts";
import { StatusText } from "../../../ui/text/StatusText.tsx";
import { beginReason } from "../letterCommands.ts";
import { useLetterDeskContext } from "../useLetterDesk.ts";
import { ProblemGroup } from "./ProblemGroup.tsx";
import { ProblemRow } from "./ProblemRow.tsx";
import { severityGroups } from "./problemWords.ts";
import "./ProblemList.css";

export interface ProblemListProps {
  readonly records: VisitRecords;
  /** Null until the letter has been measured and read: nobody knows of any, nor that there is none. */
  readonly problems: readonly LetterProblem[] | null;
  readonly onGoTo: (problem: LetterProblem) => void;
}

/** What stands between the draft and its issue, in words, and what can be done about each; what refuses comes first. */
export function ProblemList({ records, problems, onGoTo }: ProblemListProps): ReactElement {
  const { run } = useLetterDeskContext();
  const me = useContext(OwnPeerContext);
  const list = useRef<HTMLElement>(null);
  const [said, setSaid] = useState("");
  // While its reason is typed a problem stays where it was: it must not go from under the hand.
  const [held, setHeld] = useState<LetterProblem | null>(null);
  const close = () => {
    list.current?.focus();
    const now = problems?.find(({ key }) => key === held?.key);
    setHeld(null);
    setSaid(
      now === undefined || now.reason === null
        ? "No reason is recorded: the problem stands."
        : "The reason is recorded. It stands under “Passed with a reason”.",
    );
  };
  const shown = problems?.map((found) =>
    found.key === held?.key ? { found, as: held } : { found, as: found },
  );
  return (
    <section className="cf-problems" ref={list} tabIndex={-1} aria-label="Problems of the letter">
      {shown === undefined && <p className="cf-soft">Looking through the pages and the text.</p>}
      {problems !== null && !problems.some(standsInTheWay) && (
        <p className="cf-problems-clear">
          Nothing stands in the way of issuing the letter. {leftOverInWords(problems)}
        </p>
      )}
      {severityGroups.map(({ severity, title }) => {
        const own = (shown ?? []).filter(({ as }) => as.severity === severity);
        if (own.length === 0) return null;
        return (
          <ProblemGroup
            key={severity}
            severity={severity}
            title={title}
            problems={own.map(({ found }) => found)}
            heldKey={held?.key ?? null}
            onSaid={setSaid}
            row={(problem) => (
              <ProblemRow
                key={problem.key}
                problem={problem}
                records={records}
                isReasoning={problem.key === held?.key}
                onReason={(chosen) => {
                  setSaid("");
                  void run(beginReason(chosen, me?.id ?? null)).then(() => setHeld(chosen));
                }}
                onReasoned={close}
                onGoTo={onGoTo}
                onSettled={() => list.current?.focus()}
              />
            )}
          />
        );
      })}
      <StatusText>{said}</StatusText>
    </section>
  );
}
