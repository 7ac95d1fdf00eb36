import { useState, type ReactElement } from "react";
import { Button } from "../../../ui/forms/Button.tsx";
import { TextArea } from "../../../ui/forms/TextArea.tsx";

export interface ReasonFormProps {
  readonly label: string;
  readonly confirmLabel: string;
  readonly onReason: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks for a reason on the spot; an empty one is not taken. */
export function ReasonForm({
  label,
  confirmLabel,
  onReason,
  onCancel,
}: ReasonFormProps): ReactElement {
  const [reason, setReason] = useState("");
  const [isAsked, setAsked] = useState(false);
  const isMissing = isAsked && reason.trim() === "";
  return (
    <form
      className="cf-reason"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (reason.trim() !== "") onReason(reason.trim());
      }}
    >
      <TextArea
        label={label}
        hint="Kept with the visit; not printed."
        error={isMissing ? "Write the reason in a few words" : undefined}
        value={reason}
        onChange={setReason}
        maxLength={500}
        onKeyDown={(event) => {
          if (event.key === "Escape") onCancel();
        }}
        // The field was asked for by the button pressed just now.
        autoFocus
      />
      <div className="cf-problem-actions">
        <Button type="submit">{confirmLabel}</Button>
        <Button variant="plain" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
