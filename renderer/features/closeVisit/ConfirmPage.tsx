import { useState, type ReactElement } from "react";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Checkbox } from "../../ui/forms/Checkbox.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/forms/ErrorSummary.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { ClosePage } from "./ClosePage.tsx";
import { type Closing, isNameOfHost } from "./closing.ts";

export interface ConfirmPageProps {
  readonly records: VisitRecords;
  readonly archive: Closing["archive"];
  /** Why the last try destroyed nothing. */
  readonly refusal: string | null;
  readonly onBack: () => void;
  readonly onConfirm: () => void;
}

const nameField = "hostToConfirm";
const handedOverField = "openConcernsHandedOver";

/** The last page before: the host's name, typed. */
export function ConfirmPage({
  records,
  archive,
  refusal,
  onBack,
  onConfirm,
}: ConfirmPageProps): ReactElement {
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
    <ClosePage
      above={`${host} · step 2 of 2`}
      title="Destroy the visit on this laptop"
      back={{ label: "Back", onPress: onBack }}
    >
      {refusal !== null && (
        <Notice tone="problem" title="The visit was not closed" isAnnounced>
          {refusal}
        </Notice>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
      >
        <ErrorSummary problems={problems} attempt={attempt} />
        <p>
          {"of" in archive
            ? `The archive is saved as ${archive.archive.fileName}.`
            : "No archive is kept."}{" "}
          What is destroyed now cannot be brought back.
        </p>
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
            Destroy the visit
          </Button>
        </div>
      </form>
    </ClosePage>
  );
}
