import { type ReactElement, useState } from "react";
import { TextField } from "../../../ui/forms/TextField.tsx";
import { FormDialog } from "../../../ui/overlays/FormDialog.tsx";

/** Asks what a form of the team's own is called. */
export function NewFormDialog({
  onName,
  onClose,
}: {
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}): ReactElement {
  const [name, setName] = useState("");
  const [isTried, setTried] = useState(false);
  return (
    <FormDialog
      title="A form of your own"
      submit="Add form"
      onSubmit={() => {
        if (name.trim() === "") return setTried(true);
        onName(name.trim());
        onClose();
      }}
      onClose={onClose}
    >
      <TextField
        // The dialog was opened to fill this in.
        autoFocus
        label="What it is called"
        maxLength={200}
        error={isTried && name.trim() === "" ? "Enter a name" : undefined}
        value={name}
        onChange={setName}
      />
    </FormDialog>
  );
}
