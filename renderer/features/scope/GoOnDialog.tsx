import { useState, type ReactElement } from "react";
import type { BroadScope } from "../../../shared/visit/agreed/broadScope.ts";
import { usualRoles } from "../../../shared/visit/agreed/usualRoles.ts";
import type { PeerId } from "../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { DayField } from "../../ui/forms/DayField.tsx";
import { TextArea } from "../../ui/forms/TextArea.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { FormDialog } from "../../ui/overlays/FormDialog.tsx";
import { Flags } from "../../ui/text/Flags.tsx";
import { useBareRegister } from "../../ui/text/registers.ts";
import { goOn } from "./goingOn.ts";

/** Why the team goes on with a scope that is too broad, and who of each side agreed to exactly these numbers. */
export function GoOnDialog({
  records,
  scope,
  today,
  me,
  onClose,
}: {
  readonly records: VisitRecords;
  readonly scope: BroadScope;
  /** ISO day. */
  readonly today: string;
  readonly me: PeerId | null;
  readonly onClose: () => void;
}): ReactElement {
  const { sides } = scope;
  const [reason, setReason] = useState(scope.reason?.reason ?? "");
  // Whether the host has agreed nobody can know but who says so.
  const [host, setHost] = useState(sides.host?.role ?? "");
  const [team, setTeam] = useState(() => sides.team?.role ?? usualRoles(records).team);
  const [day, setDay] = useState<string | null>(sides.host?.on ?? sides.team?.on ?? today);
  const [isTried, setTried] = useState(false);
  const register = useBareRegister(records);
  const add = async () => {
    setTried(true);
    if (reason.trim() === "" || day === null) return;
    try {
      await goOn(records, { reason, day, by: me, agreed: { host, team }, seen: scope.sum });
    } catch {
      return; // A refused write is said in the frame, and what was typed stays.
    }
    onClose();
  };
  return (
    <FormDialog
      title="Go on although it is too broad"
      submit="Record it"
      onSubmit={() => void add()}
      onClose={onClose}
    >
      <p className="cf-soft">{scope.sum}</p>
      <TextArea
        autoFocus
        label="Why the team goes on all the same"
        hint="Once both sides have agreed it stands in the letter, after “although it is more than the days allow for”"
        rows={2}
        value={reason}
        onChange={setReason}
        error={isTried && reason.trim() === "" ? "Say why the team goes on" : undefined}
      />
      <Flags text={reason} register={register} />
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
