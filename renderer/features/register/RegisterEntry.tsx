import type { ReactElement } from "react";
import type { RegisterRow } from "../../../shared/register/register.ts";
import { hostColumns } from "../../../shared/register/registerTable.ts";
import {
  type HostAction,
  type HostResponse,
  responseFields,
  responseOf,
  responseWords,
} from "../../../shared/visit/kinds/hostAction.ts";
import { type ProgressNote, progressWords } from "../../../shared/visit/kinds/progressNote.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { GlyphButton } from "../../ui/forms/GlyphButton.tsx";
import { SavedTextArea, SavedTextField } from "../../ui/forms/SavedField.tsx";
import { Select } from "../../ui/forms/Select.tsx";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { Stack } from "../../ui/text/Stack.tsx";
import { TwoVersions } from "../../ui/text/TwoVersions.tsx";
import { ImpactFields } from "./ImpactFields.tsx";
import {
  actionText,
  addImpact,
  addProgress,
  changeAction,
  changeProgress,
  progressText,
  removeRow,
} from "./registerCommands.ts";
import { recordPlace } from "../../places/showRecord.ts";

interface EntryProps {
  readonly row: RegisterRow;
  readonly records: VisitRecords;
  /** ISO day. */
  readonly today: string;
}

const responses = (Object.keys(responseWords) as HostResponse[]) // keys of a record over the responses
  .map((id) => ({ id, label: responseWords[id] }));

const states = (Object.keys(progressWords) as ProgressNote["state"][]) // keys of a record over the states
  .map((id) => ({ id, label: progressWords[id] }));

/** One recommendation: the host's answer, how far it is, and what has changed. */
export function RegisterEntry({ row, records, today }: EntryProps): ReactElement {
  const { action, number, text, progress, impacts } = row;
  const isAnswered = records.actions.some(({ id }) => id === action.id);
  return (
    <li className="cf-register-entry" {...recordPlace(action.id)}>
      <h2 className="cf-register-text">
        <span className="cf-register-number">{number}</span>
        <span>{text}</span>
      </h2>
      <div className="cf-register-body">
        <div className="cf-register-answer">
          <Select
            label="The host’s response"
            options={responses}
            value={responseOf(action)}
            onChange={(said) => void changeAction(records, row, responseFields(said))}
          />
          {progress[0] !== undefined && (
            <p className="cf-register-standing">{progressWords[progress[0].state]}</p>
          )}
          {row.isLate && <p className="cf-register-late">Late</p>}
          <TwoVersions of={action.id} />
        </div>
        {isAnswered && (
          <Disclosure title={whoAndWhen(action)} isOpenAtFirst={action.owner === ""}>
            <Stack gap={4}>
              {(["partly", "declined"].includes(responseOf(action)) || action.reason !== "") && (
                <SavedTextArea
                  label={hostColumns.reason}
                  rows={2}
                  draft={actionText(action, "reason")}
                />
              )}
              <div className="cf-register-pair">
                <SavedTextField
                  label={hostColumns.owner}
                  hint="Never a name"
                  draft={actionText(action, "owner")}
                />
                <DayField
                  label={hostColumns.due}
                  value={action.due}
                  onChange={(due) => void changeAction(records, row, { due })}
                />
              </div>
              <SavedTextArea
                label={hostColumns.measure}
                rows={2}
                draft={actionText(action, "measure")}
              />
              <SavedTextField
                label={hostColumns.plan}
                hint="By its name; empty where it stands alone"
                isOptional
                draft={actionText(action, "plan")}
              />
              <div className="cf-register-pair">
                <SavedTextArea
                  label={hostColumns.supportOffered}
                  isOptional
                  rows={2}
                  draft={actionText(action, "supportOffered")}
                />
                <SavedTextArea
                  label={hostColumns.supportTakenUp}
                  isOptional
                  rows={2}
                  draft={actionText(action, "supportTakenUp")}
                />
              </div>
            </Stack>
          </Disclosure>
        )}
        {progress.length > 0 && (
          <ul className="cf-register-rows" aria-label={`Progress on recommendation ${number}`}>
            {progress.map((note) => (
              <li key={note.id} className="cf-register-progress" {...recordPlace(note.id)}>
                <DayField
                  label="On"
                  value={note.on}
                  onChange={(on) => on !== null && void changeProgress(note, { on })}
                />
                <Select
                  label="How far it is"
                  options={states}
                  value={note.state}
                  onChange={(state) => void changeProgress(note, { state })}
                />
                <SavedTextArea label="What was done" rows={1} draft={progressText(note)} />
                <GlyphButton
                  glyph="remove"
                  label="Delete this progress note"
                  onPress={() => void removeRow(records, "progressNotes", note.id)}
                />
              </li>
            ))}
          </ul>
        )}
        {impacts.length > 0 && (
          <ul
            className="cf-register-rows"
            aria-label={`What changed after recommendation ${number}`}
          >
            {impacts.map((impact) => (
              <ImpactFields key={impact.id} impact={impact} records={records} />
            ))}
          </ul>
        )}
        <Stack isRow gap={3}>
          <Button
            variant="plain"
            glyph="add"
            onPress={() => void addProgress(records, row.recommendationId, today)}
          >
            Progress
          </Button>
          <Button
            variant="plain"
            glyph="add"
            onPress={() => void addImpact(records, row.recommendationId, today)}
          >
            What has changed
          </Button>
        </Stack>
      </div>
    </li>
  );
}

const whoAndWhen = ({ owner }: HostAction): string =>
  owner === "" ? "Who, by when, and how you will know" : `Owner: ${owner}`;
