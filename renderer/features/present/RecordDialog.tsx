import { useState, type ReactElement } from "react";
import { type Deck, messagesOf } from "../../../shared/visit/deck.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Checkbox } from "../../ui/forms/Checkbox.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { recordPresentation } from "./presented.ts";

export interface RecordDialogProps {
  readonly deck: Deck;
  readonly records: VisitRecords;
  readonly onClose: () => void;
  readonly onRecorded: (words: string) => void;
}

/** Asks what came of the session: what was shown is kept, and what the host heard is marked only when somebody says so. */
export function RecordDialog({
  deck,
  records,
  onClose,
  onRecorded,
}: RecordDialogProps): ReactElement {
  const isHost = deck.audience === "leaders";
  const [isHeard, setHeard] = useState(isHost);
  const [whom, setWhom] = useState("Director and senior leaders");
  const count = messagesOf(deck).length;
  const record = async () => {
    const heardBy = isHeard ? whom.trim() || deck.name : null;
    try {
      await recordPresentation(records, deck, { now: new Date(), heardBy });
    } catch {
      // A refused write is said in the frame.
      return onClose();
    }
    onRecorded(
      `Recorded: ${deck.name}, ${deck.slides.length} slides.${isHeard ? ` ${count} messages are marked as heard under Check-ins.` : ""}`,
    );
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Record that it was given"
      actions={
        <>
          <Button variant="primary" onPress={() => void record()}>
            Record it
          </Button>
          <Button onPress={onClose}>Not yet</Button>
        </>
      }
    >
      <p>The slides are kept as they are now, with the fingerprint of what they say.</p>
      <Checkbox
        isSelected={isHeard}
        onChange={setHeard}
        hint="As a check-in of now, in the words of the slides. How each was taken can be written down there."
      >
        {`The host heard these ${count} messages`}
      </Checkbox>
      {isHeard && <TextField label="With whom (roles)" value={whom} onChange={setWhom} />}
    </Dialog>
  );
}
