import { type ReactElement, useState } from "react";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { TextArea } from "../../../ui/forms/TextArea.tsx";
import { Dialog } from "../../../ui/overlays/Dialog.tsx";
import { parkFinding } from "./findingCommands.ts";

export interface ParkDialogProps {
  readonly finding: Finding;
  readonly onClose: () => void;
}

/** Asks why a finding is put aside. */
export function ParkDialog({ finding, onClose }: ParkDialogProps): ReactElement {
  const [reason, setReason] = useState(finding.parkedReason);
  const [error, setError] = useState<string>();
  const park = () => {
    if (reason.trim() === "") {
      setError("Say why, so that the team knows later why it is not in the letter.");
      return;
    }
    void parkFinding(finding, reason);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Park this finding"
      actions={
        <>
          <Button variant="primary" onPress={park}>
            Park finding
          </Button>
          <Button onPress={onClose}>Keep it on the board</Button>
        </>
      }
    >
      <p>{finding.sentence}</p>
      <TextArea
        label="Why it is parked"
        hint={
          finding.inspectorWouldRaise
            ? "An inspector would raise this. It stays in sight at the foot of the board."
            : "It leaves the letter and stays in sight at the foot of the board."
        }
        error={error}
        // A dialog takes the focus, and this is where its answer goes.
        autoFocus
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  );
}
