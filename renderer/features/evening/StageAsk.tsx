import { useState, type ReactElement } from "react";
import { Button } from "../../ui/forms/Button.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { useOnce } from "../../ui/forms/useOnce.ts";

export interface StageAskProps {
  readonly label: string;
  readonly isOptional: boolean;
  readonly onDone: (text: string) => Promise<void>;
  readonly onClose: () => void;
}

/** One line that a decision needs, typed on the stage: Enter keeps it. It stays until it is kept. */
export function StageAsk({ label, isOptional, onDone, onClose }: StageAskProps): ReactElement {
  const [text, setText] = useState("");
  const keep = useOnce(onDone);
  return (
    <form
      className="cf-meeting-ask"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isOptional || text.trim() !== "") void keep(text.trim());
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
