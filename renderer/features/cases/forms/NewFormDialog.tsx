import { type ReactElement, useState } from "react";
import { Button } from "../../../ui/forms/Button.tsx";
import { TextField } from "../../../ui/forms/TextField.tsx";
import { Dialog } from "../../../ui/overlays/Dialog.tsx";

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
    <Dialog
      isOpen
      onClose={onClose}
      title="A form of your own"
      actions={
        <>
          <Button variant="primary" type="submit" form="new-form">
            Add form
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </>
      }
    >
      <form
        id="new-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === "") return setTried(true);
          onName(name.trim());
          onClose();
        }}
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
      </form>
    </Dialog>
  );
}
