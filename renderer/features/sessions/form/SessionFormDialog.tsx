import { zodResolver } from "@hookform/resolvers/zod";
import { type ReactElement, useState } from "react";
import { Controller, useForm, useWatch } from "react-hook-form";
import { likelyDay, type SessionInWords } from "../../../../shared/import/sessionInWords.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { enquiriesInTree } from "../../../../shared/visit/enquiries/enquiryTree.ts";
import { groupsOffered } from "../../../../shared/visit/enquiries/groupsOffered.ts";
import type { Session, SessionKind } from "../../../../shared/visit/kinds/session.ts";
import { sessionKindWords } from "../../../../shared/visit/kinds/session.ts";
import { goTo, paths } from "../../../places/paths.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Checkbox } from "../../../ui/forms/Checkbox.tsx";
import { CheckboxGroup } from "../../../ui/forms/CheckboxGroup.tsx";
import { DayField } from "../../../ui/forms/DayField.tsx";
import { ErrorSummary } from "../../../ui/forms/ErrorSummary.tsx";
import { PeersField } from "../../../ui/forms/PeersField.tsx";
import { Select } from "../../../ui/forms/Select.tsx";
import { useOnce } from "../../../ui/forms/useOnce.ts";
import { TextField } from "../../../ui/forms/TextField.tsx";
import { FormDialog } from "../../../ui/overlays/FormDialog.tsx";
import { Flags } from "../../../ui/text/Flags.tsx";
import { useKnownRegister } from "../../../ui/text/registers.ts";
import { today } from "../../../ui/today.ts";
import { CountField } from "./CountField.tsx";
import {
  formOf,
  SessionForm,
  type SessionFormInput,
  type SessionFormOutput,
} from "./sessionForm.ts";
import { cancelSession, reinstateSession, saveSession } from "../sessions.ts";
import { exampleGroup } from "./exampleGroup.ts";
import { TitleFlags } from "./TitleFlags.tsx";
import "../SessionsScreen.css";

export interface SessionFormDialogProps {
  readonly records: VisitRecords;
  /** Null for a new one. */
  readonly session: Session | null;
  /** What of a new one is known already. */
  readonly beginWith?: SessionInWords | undefined;
  readonly onClose: () => void;
  /** Called with a session that was added or changed, once it is saved. */
  readonly onSaved?: (session: Session) => void;
}

/** Who is met, when and where; one form for a new session and for a change. */
export function SessionFormDialog({
  records,
  session: live,
  beginWith,
  onClose,
  onSaved,
}: SessionFormDialogProps): ReactElement {
  // As it was when the form was opened: what comes in meanwhile is neither shown nor overwritten.
  const [session] = useState(live);
  const register = useKnownRegister(records);
  const { control, handleSubmit, formState } = useForm<
    SessionFormInput,
    unknown,
    SessionFormOutput
  >({
    resolver: zodResolver(SessionForm),
    defaultValues: { ...formOf(session, likelyDay(records, today())), ...known(beginWith) },
    reValidateMode: "onBlur",
    shouldFocusError: false,
  });
  const [title, room] = useWatch({ control, name: ["title", "room"] });
  const kind = useWatch({ control, name: "kind" });
  const { errors, submitCount } = formState;
  const keep = useOnce(async (fields: SessionFormOutput) => {
    const saved = await saveSession(fields, session, records);
    onSaved?.(saved);
    onClose();
  });
  const save = handleSubmit(keep);
  const problems = Object.entries(errors).flatMap(([field, error]) =>
    error.message === undefined ? [] : [{ fieldId: `session-${field}`, message: error.message }],
  );

  return (
    <FormDialog
      title={session ? "Edit session" : "Add a session"}
      size="wide"
      submit={session ? "Keep changes" : "Add session"}
      onSubmit={() => void save()}
      onClose={onClose}
      more={
        session && (
          <>
            <Button onPress={() => goTo(paths.session(records.visit.id, session.id))}>
              Go to its notes
            </Button>
            <Button
              onPress={() => {
                void (session.state === "cancelled"
                  ? reinstateSession(session)
                  : cancelSession(session));
                onClose();
              }}
            >
              {session.state === "cancelled" ? "It takes place after all" : "Mark as cancelled"}
            </Button>
          </>
        )
      }
    >
      <ErrorSummary problems={problems} attempt={submitCount} />
      <Controller
        control={control}
        name="title"
        render={({ field }) => (
          <TextField
            {...field}
            // The dialog was opened to fill this in.
            autoFocus
            id="session-title"
            label="Who was met, or what was read"
            hint={`A role group, such as ${exampleGroup(records)}. Never a name`}
            error={errors.title?.message}
            width="full"
          />
        )}
      />
      <TitleFlags title={title} register={register} />
      <Controller
        control={control}
        name="kind"
        render={({ field: { value, onChange } }) => (
          <Select
            id="session-kind"
            label="Kind"
            options={kindOptions}
            value={value}
            onChange={onChange}
          />
        )}
      />
      <div className="cf-session-when">
        <Controller
          control={control}
          name="day"
          render={({ field: { value, onChange, onBlur } }) => (
            <DayField
              id="session-day"
              label="Day"
              value={value}
              onChange={onChange}
              onBlur={onBlur}
              error={errors.day?.message}
              isOptional
            />
          )}
        />
        <Controller
          control={control}
          name="startsAt"
          render={({ field: { value, ...field } }) => (
            <TextField
              {...field}
              value={value}
              id="session-startsAt"
              label="From"
              hint="Such as 09:30"
              width="number"
              error={errors.startsAt?.message}
              isOptional
            />
          )}
        />
        <Controller
          control={control}
          name="endsAt"
          render={({ field: { value, ...field } }) => (
            <TextField
              {...field}
              value={value}
              id="session-endsAt"
              label="To"
              hint="Such as 10:45"
              width="number"
              error={errors.endsAt?.message}
              isOptional
            />
          )}
        />
        <Controller
          control={control}
          name="room"
          render={({ field }) => (
            <TextField
              {...field}
              id="session-room"
              label="Room"
              hint="Where it takes place"
              width="day"
              isOptional
            />
          )}
        />
      </div>
      <Flags text={room} register={register} />
      <Controller
        control={control}
        name="sourceGroups"
        render={({ field: { value, onChange } }) => (
          <div className="cf-session-groups">
            <CheckboxGroup
              id="session-sourceGroups"
              label="Source groups"
              hint="Whose view the evidence is; counted when a finding is weighed"
              options={groupsOffered(records.visit, value).map(({ key, label }) => ({
                id: key,
                label,
              }))}
              value={value}
              onChange={(keys) => onChange([...keys])}
            />
          </div>
        )}
      />
      {records.enquiries.length > 0 && (
        <Controller
          control={control}
          name="enquiryIds"
          render={({ field: { value, onChange } }) => (
            <CheckboxGroup
              id="session-enquiryIds"
              label="Lines of enquiry"
              hint="What it is for; the timetable says which line no session is for"
              options={enquiriesInTree(records.enquiries).map(({ id, shortName, question }) => ({
                id,
                label: shortName || question || "Unnamed line",
              }))}
              value={value}
              onChange={onChange}
            />
          )}
        />
      )}
      <CountField
        {...{ control, errors }}
        name="peopleMet"
        label="People met"
        hint="0 for readings"
        most={500}
      />
      <CountField
        {...{ control, errors }}
        name="roleHolders"
        label="How many people hold this role here?"
        hint="What only few could have said points at them; the letter is checked for it"
        most={10_000}
        isOptional
      />
      {kind === "caseReading" && (
        <CountField
          {...{ control, errors }}
          name="filesRead"
          label="Case files read"
          hint="Only those that are not among the cases; the letter counts both"
          most={500}
        />
      )}
      <Controller
        control={control}
        name="peerIds"
        render={({ field: { value, onChange } }) => (
          <PeersField
            id="session-peerIds"
            label="Peers"
            peers={records.peers}
            value={value}
            onChange={onChange}
          />
        )}
      />
      {kind !== "checkIn" && (
        <Controller
          control={control}
          name="isEvidence"
          render={({ field: { value, onChange } }) => (
            <Checkbox
              isSelected={value}
              onChange={onChange}
              hint="Not for the scoping paper, the team’s own feedback and the like"
            >
              What is noted in it is evidence
            </Checkbox>
          )}
        />
      )}
      <Controller
        control={control}
        name="isHeld"
        render={({ field: { value, onChange } }) => (
          <Checkbox
            isSelected={value}
            onChange={onChange}
            hint="Ticks itself with the first line noted"
          >
            It has taken place
          </Checkbox>
        )}
      />
    </FormDialog>
  );
}

const known = (words: SessionInWords | undefined) =>
  words && {
    ...words,
    startsAt: words.startsAt ?? "",
    endsAt: words.endsAt ?? "",
    sourceGroups: [...words.sourceGroups],
    peerIds: [...words.peerIds],
  };

const kindOptions = (Object.keys(sessionKindWords) as SessionKind[]) // keys of a record over SessionKind
  .map((id) => ({ id, label: sessionKindWords[id] }));
