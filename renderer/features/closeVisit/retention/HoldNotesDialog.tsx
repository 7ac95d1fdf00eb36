import { useState, type ReactElement } from "react";
import type { VisitId } from "../../../../shared/visit/ids.ts";
import type { Hold } from "../../../../shared/visit/kinds/hold.ts";
import { addDays } from "../../../../shared/words/inWords.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { DayField } from "../../../ui/forms/DayField.tsx";
import { TextArea } from "../../../ui/forms/TextArea.tsx";
import { TextField } from "../../../ui/forms/TextField.tsx";
import { Dialog } from "../../../ui/overlays/Dialog.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { placeHold } from "../holds.ts";
import { holdOn } from "./retentionCommands.ts";

/** So long a hold is suggested to last: nobody's rule. */
const suggestedDays = 90;

/** Asks why the notes are held, by whom, and until when; `before` is the hold that was asked about again. */
export function HoldNotesDialog({
  visitId,
  before,
  today,
  onClose,
}: {
  readonly visitId: VisitId;
  readonly before: Hold | null;
  /** ISO day. */
  readonly today: string;
  readonly onClose: () => void;
}): ReactElement {
  const [reason, setReason] = useState(before?.reason ?? "");
  const [placedBy, setPlacedBy] = useState(before?.placedBy ?? "");
  const [until, setUntil] = useState<string | null>(addDays(today, suggestedDays));
  const [isAsked, setAsked] = useState(false);
  const [failed, setFailed] = useState(false);
  const missing = {
    reason: reason.trim() === "" ? "Say why the notes have to be kept" : undefined,
    placedBy: placedBy.trim() === "" ? "Say who holds them, as a role" : undefined,
    until:
      until === null
        ? "Say until when: then you are asked again"
        : until <= today
          ? "Give a day that is still to come"
          : undefined,
  };
  const hold = () => {
    setAsked(true);
    if (until === null || Object.values(missing).some((each) => each !== undefined)) return;
    const fields = { reason: reason.trim(), placedBy: placedBy.trim(), until };
    const held = before === null ? placeHold(visitId, fields) : holdOn(before, fields);
    void held.then(onClose, () => setFailed(true));
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={before === null ? "Hold the notes" : "Hold the notes on"}
      actions={
        <>
          <Button variant="primary" onPress={hold}>
            Hold them
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </>
      }
    >
      <Stack gap={4}>
        <p>
          While the hold stands no laptop of the team can destroy the notes, nor close or remove the
          visit. Others learn of it with the next sync. The certificate will say that it was held,
          and why.
        </p>
        <TextArea
          label="Why they have to be kept"
          hint="For example: request FOI 1482 to Midthorpe Council, 18 October, for the team’s notes"
          maxLength={2_000}
          // The dialog exists for this field.
          autoFocus
          value={reason}
          onChange={setReason}
          error={
            failed
              ? "The hold could not be written to the disk. Free some room, then try again."
              : isAsked
                ? missing.reason
                : undefined
          }
        />
        <TextField
          label="Held by"
          hint="A role, not a name"
          maxLength={500}
          value={placedBy}
          onChange={setPlacedBy}
          error={isAsked ? missing.placedBy : undefined}
        />
        <DayField
          label="Until"
          hint="You are asked again on that day; nothing is destroyed by itself"
          value={until}
          onChange={setUntil}
          error={isAsked ? missing.until : undefined}
        />
      </Stack>
    </Dialog>
  );
}
