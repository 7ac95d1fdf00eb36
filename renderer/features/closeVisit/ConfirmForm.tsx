import { useState, type ReactElement, type ReactNode } from "react";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Checkbox } from "../../ui/forms/Checkbox.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/forms/ErrorSummary.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { isNameOfHost } from "./closing.ts";

const nameField = "hostToConfirm";
const handedOverField = "openConcernsHandedOver";

/** Asks for the host’s name, and that the host has what is still open, before something is destroyed. */
export function ConfirmForm({
  records,
  button,
  onConfirm,
  children,
}: {
  readonly records: VisitRecords;
  /** The verb, "Destroy the visit". */
  readonly button: string;
  readonly onConfirm: () => void;
  /** What happens then. */
  readonly children: ReactNode;
}): ReactElement {
  const host = records.visit.host.name;
  const open =
    records.concerns.filter(({ closed }) => !closed).length +
    records.matters.filter(({ settled }) => !settled).length;
  const [isHandedOver, setHandedOver] = useState(false);
  const [typed, setTyped] = useState("");
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const confirm = () => {
    const found: readonly FieldProblem[] = [
      ...(open > 0 && !isHandedOver
        ? [
            {
              fieldId: handedOverField,
              message:
                "Concerns are still open: go back and close them, or tick that the host has them",
            },
          ]
        : []),
      ...(isNameOfHost(typed, host)
        ? []
        : [{ fieldId: nameField, message: `Type “${host}”, as it is here` }]),
    ];
    setProblems(found);
    setAttempt((before) => before + 1);
    if (found.length === 0) onConfirm();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <ErrorSummary problems={problems} attempt={attempt} />
      {children}
      {open > 0 && (
        <Checkbox id={handedOverField} isSelected={isHandedOver} onChange={setHandedOver}>
          {open === 1
            ? "The host has the concern that is still open"
            : `The host has the ${open.toString()} concerns that are still open`}
        </Checkbox>
      )}
      <TextField
        id={nameField}
        label={`Type “${host}” to confirm`}
        value={typed}
        onChange={setTyped}
        autoComplete="off"
        spellCheck="false"
        error={problems.find(({ fieldId }) => fieldId === nameField)?.message}
      />
      <div className="cf-close-actions">
        <Button type="submit" variant="danger">
          {button}
        </Button>
      </div>
    </form>
  );
}
