import { useState, type ReactElement } from "react";
import type { VisitId } from "../../../../shared/visit/ids.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { DayField } from "../../../ui/forms/DayField.tsx";
import { TextArea } from "../../../ui/forms/TextArea.tsx";
import { useTextToAdd } from "../../../ui/forms/useTextToAdd.ts";
import { today } from "../../../ui/today.ts";
import { addEntry, newEntryText } from "./journalCommands.ts";

export const newEntryId = "journal-new";

/** Where an entry is written: its words and the day it tells of, kept by Ctrl+Enter or the button. */
export function NewEntry({
  visitId,
  autoFocus = false,
  onKept,
}: {
  readonly visitId: VisitId;
  readonly autoFocus?: boolean;
  readonly onKept: () => void;
}): ReactElement {
  const [day, setDay] = useState<string | null>(today);
  const { field, tried, empty } = useTextToAdd("learning", "text", {
    missing: "Write the entry first",
    draft: newEntryText(visitId),
  });
  const keep = () => {
    const text = tried();
    if (text === null) return;
    void addEntry(visitId, { day: day ?? today(), text }).then(() => {
      empty();
      setDay(today());
      onKept();
    });
  };
  return (
    <form
      className="cf-journal-new"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextArea
        {...field}
        id={newEntryId}
        label="New entry"
        hint="What struck you, what you would do differently, what you want to look up"
        rows={4}
        // Opened in order to be written in.
        autoFocus={autoFocus}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          keep();
        }}
      />
      <DayField label="Day it tells of" value={day} onChange={setDay} />
      <div>
        <Button variant="primary" type="submit" shortcut="Ctrl+Enter">
          Keep it
        </Button>
      </div>
    </form>
  );
}
