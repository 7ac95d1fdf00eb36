import { type ReactElement, useState } from "react";
import type { Concern } from "../../../shared/visit/kinds/concern.ts";
import { showHistory } from "../../places/showHistory.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { TextArea } from "../../ui/forms/TextArea.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { Stack } from "../../ui/text/Stack.tsx";
import { londonTime } from "../../../shared/words/londonTime.ts";

export interface ConcernDialogProps {
  readonly concern: Concern;
  /** What both sides agreed about a child at risk; empty when nothing was. */
  readonly agreed: string;
  /** With the concern as it was when this opened. */
  readonly onKeep: (concern: Concern, base: Concern) => void;
  readonly onDelete: (concern: Concern) => void;
  readonly onClose: () => void;
}

/** A concern is saved before this opens: here it is said who was told, now or later. */
export function ConcernDialog({
  concern: live,
  agreed,
  onKeep,
  onDelete,
  onClose,
}: ConcernDialogProps): ReactElement {
  const [concern] = useState(live);
  const [text, setText] = useState(concern.text);
  const [told, setTold] = useState(concern.told);
  const keep = () => {
    const next = { ...concern, text: text.trim() || concern.text, told: told.trim() };
    if (next.text !== concern.text || next.told !== concern.told) onKeep(next, concern);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Safeguarding concern"
      actions={
        <>
          <Button variant="primary" type="submit" form="concern">
            Keep
          </Button>
          <Button onPress={onClose}>Fill in later</Button>
          <Button
            variant="plain"
            onPress={() => {
              keep();
              showHistory({ table: "concerns", row: concern.id });
            }}
          >
            History
          </Button>
          <Button
            variant="plain"
            onPress={() => {
              onDelete(concern);
              onClose();
            }}
          >
            Delete, it was a slip
          </Button>
        </>
      }
    >
      <form
        id="concern"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <Stack gap={4}>
          <p>
            Recorded {londonTime(concern.recordedAt)} and saved. It is kept apart from the notes and
            never reaches the letter.
          </p>
          {agreed !== "" && <p className="cf-soft">Agreed with the host: {agreed}</p>}
          <TextField
            label="Who was told, and when"
            hint="Roles, not names. For example, duty manager 14:05, director 14:20"
            width="full"
            // The dialog exists for this field.
            autoFocus
            isOptional
            maxLength={500}
            value={told}
            onChange={setTold}
          />
          <TextArea
            label="What was seen or heard"
            hint="No names. A reference only if the duty manager needs it"
            value={text}
            onChange={setText}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
