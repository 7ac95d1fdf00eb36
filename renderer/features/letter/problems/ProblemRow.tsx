import { useId, useState, type ReactElement } from "react";
import type { LetterProblem } from "../../../../shared/letter/problems/letterProblem.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import {
  carryFinding,
  type LetterCommand,
  mayBeNobody,
  sayNotAPerson,
  settleSession,
} from "../letterCommands.ts";
import { useLetterDeskContext } from "../useLetterDesk.ts";
import { ReasonField } from "./ReasonField.tsx";
import { ReasonForm } from "./ReasonForm.tsx";

export interface ProblemRowProps {
  readonly problem: LetterProblem;
  readonly records: VisitRecords;
  /** Its reason is being typed. */
  readonly isReasoning: boolean;
  readonly onReason: (problem: LetterProblem) => void;
  readonly onReasoned: () => void;
  readonly onGoTo: (problem: LetterProblem) => void;
  /** The row is about to go; the focus must go somewhere else. */
  readonly onSettled: () => void;
}

/** One problem: what is wrong, the way to its place, and what can be done about it here. */
export function ProblemRow({
  problem,
  records,
  isReasoning,
  onReason,
  onReasoned,
  onGoTo,
  onSettled,
}: ProblemRowProps): ReactElement {
  const { run } = useLetterDeskContext();
  const [isNamingNobody, setNamingNobody] = useState(false);
  const textId = useId();
  const { hit, reason, target } = problem;
  const settle = (command: LetterCommand) => {
    onSettled();
    void run(command);
  };
  const goesSomewhere =
    problem.sectionId !== null || problem.part !== null || problem.shown !== null;
  return (
    <li className="cf-problem">
      <p id={textId}>{problem.text}</p>
      {reason !== null && !isReasoning && (
        <p className="cf-problem-reason">
          <span className="cf-soft">Reason: </span>
          {reason}
        </p>
      )}
      <div className="cf-problem-actions">
        {goesSomewhere && (
          <Button variant="plain" aria-describedby={textId} onPress={() => onGoTo(problem)}>
            Go to it
          </Button>
        )}
        {target !== null && !isReasoning && (
          <Button variant="plain" aria-describedby={textId} onPress={() => onReason(problem)}>
            {reason === null ? "Record a reason" : "Change the reason"}
          </Button>
        )}
        {hit !== null && mayBeNobody(problem) && !isNamingNobody && (
          <Button variant="plain" aria-describedby={textId} onPress={() => setNamingNobody(true)}>
            This is not a person
          </Button>
        )}
        {waysOut(problem).map(({ label, command }) => (
          <Button
            key={label}
            variant="plain"
            aria-describedby={textId}
            onPress={() => settle(command)}
          >
            {label}
          </Button>
        ))}
      </div>
      {target !== null && isReasoning && (
        <ReasonField problem={problem} records={records} onDone={onReasoned} />
      )}
      {hit !== null && isNamingNobody && (
        <ReasonForm
          label={`What “${hit.text}” is`}
          confirmLabel="Not a person"
          onCancel={() => setNamingNobody(false)}
          onReason={(what) => settle(sayNotAPerson(hit.text, what))}
        />
      )}
    </li>
  );
}

interface WayOut {
  readonly label: string;
  readonly command: LetterCommand;
}

/** What mends a problem on the spot. */
function waysOut({ type, severity, findingId, target }: LetterProblem): readonly WayOut[] {
  if (severity === "reasoned") return [];
  if (type === "notAgreed" && findingId !== null)
    return [
      { label: "Take out of the letter", command: carryFinding(findingId, { inLetter: false }) },
    ];
  if (type === "leftOut" && findingId !== null)
    return [{ label: "Put in the letter", command: carryFinding(findingId, { inLetter: true }) }];
  if (type === "sessionNotHeld" && target !== null)
    return [
      { label: "It was held", command: settleSession(target, "held") },
      { label: "It was cancelled", command: settleSession(target, "cancelled") },
    ];
  return [];
}
