import { useState, type ReactElement } from "react";
import type { OwnEntry } from "../../../../shared/journal/sealedEntry.ts";
import type { PeerId } from "../../../../shared/visit/ids.ts";
import { dayWithWeekday } from "../../../../shared/words/inWords.ts";
import { londonTime } from "../../../../shared/words/londonTime.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { DayField } from "../../../ui/forms/DayField.tsx";
import { GlyphButton } from "../../../ui/forms/GlyphButton.tsx";
import { SavedTextArea } from "../../../ui/forms/SavedField.tsx";
import { ConfirmDialog } from "../../../ui/overlays/ConfirmDialog.tsx";
import { FormDialog } from "../../../ui/overlays/FormDialog.tsx";
import { entryText, removeEntry, setDay, shareEntry } from "./journalCommands.ts";

/** One entry: its words, which save themselves, and what can be done with it. */
export function EntryRow({
  own,
  peerId,
  say,
  refused,
}: {
  readonly own: OwnEntry;
  /** Whose point it becomes when it is shared; null where the team’s table does not tell. */
  readonly peerId: PeerId | null;
  readonly say: (words: string) => void;
  /** What other laptops wrote in it and was not taken, in words. */
  readonly refused: readonly string[];
}): ReactElement {
  const [asks, setAsks] = useState<"share" | "day" | null>(null);
  const close = () => setAsks(null);
  const written = londonTime(own.writtenAt);
  return (
    <li className="cf-learning-point">
      <SavedTextArea
        label={`Entry written at ${written}`}
        isLabelHidden
        rows={1}
        draft={entryText(own)}
      />
      {refused.map((words) => (
        <p key={words} className="cf-soft">
          {words}
        </p>
      ))}
      <div className="cf-learning-do">
        <span className="cf-soft cf-journal-time">{written}</span>
        <Button
          variant="plain"
          aria-label={`Share with the team the entry of ${written}`}
          onPress={() => setAsks("share")}
        >
          Share with the team
        </Button>
        <Button
          variant="plain"
          aria-label={`Change the day of the entry of ${written}`}
          onPress={() => setAsks("day")}
        >
          Change the day
        </Button>
        <GlyphButton
          glyph="remove"
          label="Delete this entry"
          onPress={() => void removeEntry(own).then(() => say("Deleted. Ctrl+Z brings it back."))}
        />
      </div>
      {asks === "day" && <DayDialog own={own} onClose={close} />}
      <ConfirmDialog
        isOpen={asks === "share"}
        onClose={close}
        title="Share this entry with the team?"
        confirmLabel="Share it"
        onConfirm={() =>
          void shareEntry(own, peerId).then(() => say("Shared: it stands under What we learned."))
        }
      >
        <p>
          It moves to What we learned, where everybody in the team reads it as it syncs. Ctrl+Z
          takes it back here, and from laptops that sync afterwards; who has read it has read it.
        </p>
      </ConfirmDialog>
    </li>
  );
}

function DayDialog({
  own,
  onClose,
}: {
  readonly own: OwnEntry;
  readonly onClose: () => void;
}): ReactElement {
  const [day, setOther] = useState<string | null>(own.day);
  return (
    <FormDialog
      title="Day it tells of"
      submit="Change the day"
      onClose={onClose}
      onSubmit={() => {
        if (day !== null && day !== own.day) void setDay(own, day);
        onClose();
      }}
    >
      <p className="cf-soft">Now {dayWithWeekday(own.day)}.</p>
      <DayField label="Day" value={day} onChange={setOther} />
    </FormDialog>
  );
}
