import { type ReactElement, useState } from "react";
import { readClock } from "../../../shared/import/heading/dayAndTime.ts";
import type { SessionReading } from "../../../shared/import/fileReading.ts";
import { groupsOffered } from "../../../shared/visit/enquiries/groupsOffered.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { SessionKind, sessionKindWords } from "../../../shared/visit/kinds/session.ts";
import { CheckboxGroup } from "../../ui/forms/CheckboxGroup.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { NumberField } from "../../ui/forms/NumberField.tsx";
import { Select } from "../../ui/forms/Select.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { Stack } from "../../ui/text/Stack.tsx";
import type { DeskView, FileView } from "./deskMessages.ts";
import type { FileChoices } from "./deskFile.ts";

export interface SessionFieldsProps {
  readonly file: FileView;
  readonly view: DeskView;
  readonly records: VisitRecords;
  readonly session: SessionReading;
  readonly onChoose: (change: Partial<FileChoices>) => void;
}

/** What heading and file name say about the session, to be put right where they were misread. */
export function SessionFields({
  file,
  view,
  records,
  session,
  onChoose,
}: SessionFieldsProps): ReactElement {
  const { choices } = file;
  const set = (change: Partial<SessionReading>) =>
    onChoose({ session: { ...choices.session, ...change } });
  return (
    <Stack gap={4}>
      <Select
        label="Belongs to"
        hint="Two people’s notes of one session are one source, not two"
        options={sessionOptions(file, view, records)}
        value={choices.sameAs ? `${choices.sameAs.type} ${choices.sameAs.id}` : "own"}
        onChange={(key) => onChoose({ sameAs: sameAsOf(key) })}
      />
      {choices.sameAs === null && (
        <>
          <TypedField
            label="Who was met, or what was read"
            value={session.title}
            width="full"
            onDone={(title) => set({ title: title || session.title })}
          />
          <Select
            label="Kind"
            options={kindOptions}
            value={session.kind}
            onChange={(kind) => set({ kind })}
          />
          <div className="cf-bring-when">
            <DayField label="Day" value={session.day} onChange={(day) => set({ day })} isOptional />
            <TypedField
              label="From"
              hint="Such as 09:30"
              value={session.startsAt ?? ""}
              width="number"
              onDone={(text) => isTimeOrEmpty(text) && set({ startsAt: readClock(text) })}
            />
            <TypedField
              label="To"
              hint="Such as 10:45"
              value={session.endsAt ?? ""}
              width="number"
              onDone={(text) => isTimeOrEmpty(text) && set({ endsAt: readClock(text) })}
            />
            <NumberField
              label="People met"
              hint="0 for readings"
              minValue={0}
              maxValue={500}
              value={session.peopleMet}
              onChange={(count) => set({ peopleMet: Number.isNaN(count) ? 0 : count })}
            />
          </div>
          <div className="cf-bring-groups">
            <CheckboxGroup
              label="Source groups"
              options={groupsOffered(records.visit, session.sourceGroups).map(({ key, label }) => ({
                id: key,
                label,
              }))}
              value={[...session.sourceGroups]}
              onChange={(sourceGroups) => set({ sourceGroups })}
            />
          </div>
        </>
      )}
    </Stack>
  );
}

/** A field that counts once it is left, so that the file is not read again with every letter. */
function TypedField({
  value,
  onDone,
  ...words
}: {
  readonly label: string;
  readonly hint?: string;
  readonly width: "full" | "number";
  readonly value: string;
  readonly onDone: (text: string) => unknown;
}): ReactElement {
  const [text, setText] = useState(value);
  return (
    <TextField
      {...words}
      value={text}
      onChange={setText}
      onBlur={() => {
        if (text.trim() !== value) onDone(text.trim());
      }}
    />
  );
}

const isTimeOrEmpty = (text: string) => text === "" || readClock(text) !== null;

const kindOptions = SessionKind.options.map((id) => ({ id, label: sessionKindWords[id] }));

function sessionOptions(file: FileView, view: DeskView, records: VisitRecords) {
  return [
    { id: "own", label: "The session it names itself" },
    ...records.sessions.map(({ id, title, day, startsAt }) => ({
      id: `session ${id}`,
      label: [title, day, startsAt].filter(Boolean).join(", "),
    })),
    ...view.files.flatMap(({ id, fileName, outcome, choices }) =>
      id !== file.id && outcome.type === "read" && outcome.session && choices.sameAs === null
        ? [{ id: `file ${id}`, label: `The session of ${fileName}` }]
        : [],
    ),
  ];
}

function sameAsOf(key: string): FileChoices["sameAs"] {
  const [type, id] = key.split(" ");
  return id !== undefined && (type === "file" || type === "session") ? { type, id } : null;
}
