import { useState, type ReactElement } from "react";
import { usualRoles } from "../../../shared/visit/agreed/usualRoles.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { DayField } from "../../ui/forms/DayField.tsx";
import { TextArea } from "../../ui/forms/TextArea.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { FormDialog } from "../../ui/overlays/FormDialog.tsx";
import { Flags } from "../../ui/text/Flags.tsx";
import { useBareRegister } from "../../ui/text/registers.ts";
import { addFoundLine } from "./scopeCommands.ts";

/** A line of enquiry that was found on site: what it asks, why it is worth following, and who of each side agreed. */
export function AddOnSite({
  records,
  today,
  onClose,
}: {
  readonly records: VisitRecords;
  /** ISO day. */
  readonly today: string;
  readonly onClose: () => void;
}): ReactElement {
  const [question, setQuestion] = useState("");
  const [shortName, setShortName] = useState("");
  const [reason, setReason] = useState("");
  // The team proposes it; whether the host has agreed nobody can know but who says so.
  const [host, setHost] = useState("");
  const [team, setTeam] = useState(() => usualRoles(records).team);
  const [day, setDay] = useState<string | null>(today);
  const [isTried, setTried] = useState(false);
  const register = useBareRegister(records);
  const missing = (text: string, message: string) =>
    isTried && text.trim() === "" ? message : undefined;
  const add = async () => {
    setTried(true);
    if (question.trim() === "" || reason.trim() === "" || day === null) return;
    try {
      await addFoundLine(records, {
        question: question.trim().replace(/\s+/gu, " "),
        shortName: shortName.trim(),
        reason: reason.trim(),
        day,
        agreed: { host, team },
      });
    } catch {
      return; // A refused write is said in the frame, and what was typed stays.
    }
    onClose();
  };
  return (
    <FormDialog
      title="A line found on site"
      submit="Add the line"
      onSubmit={() => void add()}
      onClose={onClose}
    >
      <p className="cf-soft">
        Following a new line is what peers are for; both sides agree to it. Until they do it is
        proposed, and the letter’s scope does not name it.
      </p>
      <TextField
        autoFocus
        label="Question"
        width="full"
        maxLength={500}
        value={question}
        onChange={setQuestion}
        error={missing(question, "Say what it asks")}
      />
      <TextField
        label="Short name"
        isOptional
        width="name"
        maxLength={500}
        value={shortName}
        onChange={setShortName}
      />
      <TextArea
        label="Why it is worth following"
        rows={2}
        value={reason}
        onChange={setReason}
        error={missing(reason, "Say why the line is worth following")}
      />
      <TextField
        label="Agreed for the host by"
        hint="A role, not a name. Empty until the host has agreed"
        isOptional
        maxLength={500}
        value={host}
        onChange={setHost}
      />
      <Flags text={host} register={register} />
      <TextField
        label="Agreed for the team by"
        hint="A role, not a name"
        isOptional
        maxLength={500}
        value={team}
        onChange={setTeam}
      />
      <Flags text={team} register={register} />
      <DayField
        label="On"
        value={day}
        onChange={setDay}
        error={isTried && day === null ? "Enter the day" : undefined}
      />
    </FormDialog>
  );
}
