import { useState, type ReactElement } from "react";
import type { VisitId } from "../../../shared/visit/ids.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { TextArea } from "../../ui/forms/TextArea.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { Stack } from "../../ui/text/Stack.tsx";
import { placeHold } from "./holds.ts";

/** Asks for what and by whom a visit is put on hold. */
export function PlaceHoldDialog({
  visitId,
  onClose,
}: {
  readonly visitId: VisitId;
  readonly onClose: () => void;
}): ReactElement {
  const [reason, setReason] = useState("");
  const [placedBy, setPlacedBy] = useState("");
  const [error, setError] = useState<string>();
  const place = () => {
    if (reason.trim() === "") {
      setError("Say who asked, and for what");
      return;
    }
    void placeHold(visitId, { reason: reason.trim(), placedBy: placedBy.trim() }).then(
      onClose,
      () => setError("The hold could not be written to the disk. Free some room, then try again."),
    );
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Place a disclosure hold"
      actions={
        <>
          <Button variant="primary" onPress={place}>
            Place the hold
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </>
      }
    >
      <Stack gap={4}>
        <p>
          While it holds, no laptop of the team can close or remove the visit. Others learn of it
          with the next sync.
        </p>
        <TextArea
          label="Who asked, and for what"
          hint="For example: request FOI 1482 to Midthorpe Council, 18 October, for the team’s notes"
          maxLength={2_000}
          // The dialog exists for this field.
          autoFocus
          value={reason}
          onChange={setReason}
          error={error}
        />
        <TextField
          label="Placed by"
          hint="A role, not a name"
          isOptional
          maxLength={500}
          value={placedBy}
          onChange={setPlacedBy}
        />
      </Stack>
    </Dialog>
  );
}
