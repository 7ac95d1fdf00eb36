import { useState, type ReactElement } from "react";
import { Button } from "../../ui/forms/Button.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { useOnce } from "../../ui/forms/useOnce.ts";

/** One line that a decision needs, typed in the meeting: Enter keeps it, Esc goes back. It stays until it is kept. */
export function MeetingAsk({
  label,
  isOptional,
  onDone,
  onClose,
}: {
  readonly label: string;
  readonly isOptional: boolean;
  readonly onDone: (text: string) => Promise<void>;
  readonly onClose: () => void;
}): ReactElement {
  const [text, setText] = useState("");
  const keep = useOnce(onDone);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc, wherever in it one is
    <form
      className="cf-meeting-ask"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isOptional || text.trim() !== "") void keep(text.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <TextField
        // It was asked for by a key.
        autoFocus
        label={label}
        isOptional={isOptional}
        value={text}
        onChange={setText}
        width="full"
      />
      <Button type="submit" variant="primary">
        Keep
      </Button>
      <Button onPress={onClose}>Cancel</Button>
    </form>
  );
}
