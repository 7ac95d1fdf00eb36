import { useState, type ReactElement } from "react";
import type { Hold } from "../../../shared/visit/kinds/hold.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { TextArea } from "../../ui/forms/TextArea.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { liftHold } from "./holds.ts";

/** Asks why a hold no longer holds. */
export function LiftHoldDialog({
  hold,
  onClose,
}: {
  readonly hold: Hold;
  readonly onClose: () => void;
}): ReactElement {
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string>();
  const lift = () => {
    if (reason.trim() === "") {
      setError("Say why the hold is lifted");
      return;
    }
    void liftHold(hold, reason.trim()).then(onClose, () =>
      setError("The change could not be written to the disk. Free some room, then try again."),
    );
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Lift this hold"
      actions={
        <>
          <Button variant="primary" onPress={lift}>
            Lift the hold
          </Button>
          <Button onPress={onClose}>Keep it</Button>
        </>
      }
    >
      <p>It is lifted for the whole team. What you write stays in the visit’s records.</p>
      <TextArea
        label="Why it is lifted"
        hint="For example: the request was answered on 12 November, and the time to appeal is over"
        maxLength={2_000}
        // The dialog exists for this field.
        autoFocus
        value={reason}
        onChange={setReason}
        error={error}
      />
    </Dialog>
  );
}
