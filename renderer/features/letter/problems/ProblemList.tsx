import { useRef, type ReactElement } from "react";
import type { LetterProblem } from "../../../../shared/letter/problems/letterProblem.ts";
import { ProblemRow } from "./ProblemRow.tsx";
import "./ProblemList.css";

export interface ProblemListProps {
  readonly problems: readonly LetterProblem[];
  readonly onGoTo: (problem: LetterProblem) => void;
}

const groups = [
  { severity: "refuses", title: "To mend before issue" },
  { severity: "needsReason", title: "To mend, or to give a reason for" },
  { severity: "advice", title: "Worth a look" },
] as const;

/** What stands between the draft and its issue, in words; what refuses comes first. */
export function ProblemList({ problems, onGoTo }: ProblemListProps): ReactElement {
  const list = useRef<HTMLElement>(null);
  return (
    <section className="cf-problems" ref={list} tabIndex={-1} aria-label="Problems of the letter">
      {groups.map(({ severity, title }) => {
        const own = problems.filter((problem) => problem.severity === severity);
        if (own.length === 0) return null;
        return (
          <section key={severity} className={`cf-problem-group cf-problem-${severity}`}>
            <h3>
              {title} <span className="cf-problem-count">{own.length}</span>
            </h3>
            <ul>
              {own.map((problem) => (
                <ProblemRow
                  key={`${problem.type} ${problem.findingId ?? ""} ${problem.text}`}
                  problem={problem}
                  onGoTo={onGoTo}
                  onSettled={() => list.current?.focus()}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {problems.length === 0 && (
        <p className="cf-soft">Nothing stands in the way of issuing the letter.</p>
      )}
    </section>
  );
}
