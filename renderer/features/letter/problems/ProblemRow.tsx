import { useId, useState, type ReactElement } from "react";
import type { LetterProblem } from "../../../../shared/letter/problems/letterProblem.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import {
  carryFinding,
  guardOf,
  mayBeNobody,
  recordReason,
  sayNotAPerson,
  type LetterCommand,
} from "../letterCommands.ts";
import { useLetterDeskContext } from "../useLetterDesk.ts";
import { ReasonForm } from "./ReasonForm.tsx";

export interface ProblemRowProps {
  readonly problem: LetterProblem;
  readonly onGoTo: (problem: LetterProblem) => void;
  /** The row is about to go; the focus must go somewhere else. */
  readonly onSettled: () => void;
}

/** One problem: what is wrong, the way to its place, and what can be done about it here. */
export function ProblemRow({ problem, onGoTo, onSettled }: ProblemRowProps): ReactElement {
  const { run } = useLetterDeskContext();
  const [isGivingReason, setGivingReason] = useState(false);
  const textId = useId();
  const reasoned = reasonFor(problem);
  const { findingId } = problem;
  const settle = (command: LetterCommand) => {
    onSettled();
    void run(command);
  };
  return (
    <li className="cf-problem">
      <p id={textId}>{problem.text}</p>
      <div className="cf-problem-actions">
        {(problem.sectionId !== null || problem.part !== null) && (
          <Button variant="plain" aria-describedby={textId} onPress={() => onGoTo(problem)}>
            Go to it
          </Button>
        )}
        {reasoned && !isGivingReason && (
          <Button variant="plain" aria-describedby={textId} onPress={() => setGivingReason(true)}>
            {reasoned.open}
          </Button>
        )}
        {problem.type === "notAgreed" && findingId !== null && (
          <Button
            variant="plain"
            aria-describedby={textId}
            onPress={() => settle(carryFinding(findingId, { inLetter: false }))}
          >
            Take out of the letter
          </Button>
        )}
        {problem.type === "leftOut" && findingId !== null && (
          <Button
            variant="plain"
            aria-describedby={textId}
            onPress={() => settle(carryFinding(findingId, { inLetter: true }))}
          >
            Put in the letter
          </Button>
        )}
      </div>
      {reasoned && isGivingReason && (
        <ReasonForm
          label={reasoned.label}
          confirmLabel={reasoned.confirm}
          onCancel={() => setGivingReason(false)}
          onReason={(reason) => settle(reasoned.command(reason))}
        />
      )}
    </li>
  );
}

interface Reasoned {
  readonly open: string;
  readonly label: string;
  readonly confirm: string;
  readonly command: (reason: string) => LetterCommand;
}

function reasonFor(problem: LetterProblem): Reasoned | null {
  const guard = guardOf(problem);
  const { findingId, hit } = problem;
  if (guard !== null && findingId !== null)
    return {
      open: "Record a reason",
      label: guard === "leftOut" ? "Why it stays out of the letter" : "Why it goes in all the same",
      confirm: "Record the reason",
      command: (reason) => recordReason(findingId, guard, reason),
    };
  if (hit !== null && mayBeNobody(problem))
    return {
      open: "This is not a person",
      label: `What “${hit.text}” is`,
      confirm: "Not a person",
      command: (reason) => sayNotAPerson(hit.text, reason),
    };
  return null;
}
