import { useState, type ReactElement } from "react";
import type { PeerId } from "../../../shared/visit/ids.ts";
import type { Concern } from "../../../shared/visit/kinds/concern.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { PeerField } from "../../ui/forms/PeerField.tsx";
import { TextArea } from "../../ui/forms/TextArea.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { recordTelling, today } from "./concerns.ts";
import { readClock } from "./readClock.ts";

/** Who was told, by role, and when: without both nobody counts as told. */
export function TellingForm({
  records,
  concern,
  onDone,
}: {
  readonly records: VisitRecords;
  readonly concern: Concern;
  readonly onDone: () => void;
}): ReactElement {
  const [role, setRole] = useState("");
  const [day, setDay] = useState<string | null>(today);
  const [time, setTime] = useState("");
  const [answer, setAnswer] = useState("");
  const [toldBy, setToldBy] = useState<PeerId | null>(null);
  const [isTried, setTried] = useState(false);
  const at = readClock(time);
  const submit = () => {
    setTried(true);
    if (role.trim() === "" || day === null || at === null) return;
    void recordTelling(concern, {
      role: role.trim(),
      day,
      at,
      answer: answer.trim(),
      toldBy,
    });
    onDone();
  };
  return (
    <form
      className="cf-telling-form"
      aria-label="Record who was told"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="cf-telling-fields">
        <TextField
          label="Who was told"
          hint="A role, not a name"
          // The form was just asked for, to be filled in from here.
          autoFocus
          maxLength={500}
          value={role}
          onChange={setRole}
          error={isTried && role.trim() === "" ? "Say who, by role" : undefined}
        />
        <TextField
          label="Time"
          hint="For example, 14:05"
          width="number"
          value={time}
          onChange={setTime}
          error={isTried && at === null ? "Enter the time, such as 14:05" : undefined}
        />
        <DayField
          label="Day"
          value={day}
          onChange={setDay}
          error={isTried && day === null ? "Enter the day" : undefined}
        />
        <PeerField
          label="Told by"
          isOptional
          peers={records.peers}
          value={toldBy}
          onChange={setToldBy}
        />
      </div>
      <TextArea
        label="What they answered"
        hint="What they will do, and by when"
        isOptional
        rows={1}
        value={answer}
        onChange={setAnswer}
      />
      <div className="cf-telling-do">
        <Button type="submit" variant="primary">
          Record that they were told
        </Button>
        <Button onPress={onDone}>Cancel</Button>
      </div>
    </form>
  );
}
