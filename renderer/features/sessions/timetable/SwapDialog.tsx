import { useState, type ReactElement } from "react";
import { sessionsByDay } from "../sessions.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { shortDay } from "../../../../shared/words/inWords.ts";
import { Select } from "../../../ui/forms/Select.tsx";
import { FormDialog } from "../../../ui/overlays/FormDialog.tsx";
import { swapSessions } from "./timetableCommands.ts";

/** Two sessions that take each other's day and time. */
export function SwapDialog({
  records,
  today,
  onClose,
}: {
  readonly records: VisitRecords;
  /** ISO day. */
  readonly today: string;
  readonly onClose: () => void;
}): ReactElement {
  const planned = sessionsByDay(
    records.sessions.filter(
      ({ state, day, startsAt }) => state === "planned" && day !== null && startsAt !== null,
    ),
  ).flatMap(({ sessions }) => sessions);
  const [one, setOne] = useState<string | null>(null);
  const [other, setOther] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const a = planned.find(({ id }) => id === one);
  const b = planned.find(({ id }) => id === other);
  const options = planned.map(({ id, title, day, startsAt }) => ({
    id,
    label: `${day === null ? "" : shortDay(day)}, ${startsAt}: ${title || "Untitled session"}`,
  }));
  return (
    <FormDialog
      title="Swap two sessions"
      submit={planned.length < 2 ? null : "Swap them"}
      onSubmit={() => {
        setTried(true);
        if (a === undefined || b === undefined || a === b) return;
        void swapSessions(records.visit, a, b, today);
        onClose();
      }}
      onClose={onClose}
    >
      {planned.length < 2 ? (
        <p>
          Two sessions with a day and a time that have not taken place are needed; there are not as
          many.
        </p>
      ) : (
        <>
          <p className="cf-soft">Each takes the day and time of the other; rooms and peers stay.</p>
          <Select label="This session" options={options} value={one} onChange={setOne} />
          <Select
            label="With"
            options={options}
            value={other}
            onChange={setOther}
            error={
              isTried && (a === undefined || b === undefined || a === b)
                ? "Choose two different sessions"
                : undefined
            }
          />
        </>
      )}
    </FormDialog>
  );
}
