import { type ReactElement, useState } from "react";
import type { DeviceId } from "../../../shared/ops/action.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { placeOfRow, titleOfRow } from "../../../shared/visit/recordInWords.ts";
import { kindOf } from "../../../shared/visit/records.ts";
import { fieldLabel } from "../../../shared/visit/valueInWords.ts";
import type { HistoryTarget } from "../../places/showHistory.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { restoreVersion, useRecordHistory } from "./recordHistory.ts";
import { VersionItem } from "./VersionItem.tsx";
import "./History.css";

export interface HistoryDialogProps {
  readonly records: VisitRecords;
  readonly target: HistoryTarget;
  /** Whose laptop a device is: "you", or the initials of a member. */
  readonly nameOf: (device: DeviceId) => string;
  readonly onClose: () => void;
}

/** More than this are shown when asked for. */
const shownAtFirst = 20;

/** All that a record has been, the newest first: who changed what and when, with any version to be had back. */
export function HistoryDialog({
  records,
  target,
  nameOf,
  onClose,
}: HistoryDialogProps): ReactElement {
  const { row, versions, isDeleted } = useRecordHistory(records.visit.id, target);
  const [said, setSaid] = useState("");
  const [areAllShown, showAll] = useState(false);
  const { table, field } = target;
  const shown = areAllShown ? versions : versions.slice(0, shownAtFirst);
  const what = field === undefined ? kindOf(table).one : fieldLabel(table, field, records);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isDismissable
      size="wide"
      title={`History: ${what.toLowerCase()}`}
      actions={
        <>
          <Button onPress={onClose}>Close</Button>
          <StatusText>{said}</StatusText>
        </>
      }
    >
      {row !== undefined && field === undefined && (
        <p className="cf-history-of">
          <span>{titleOfRow(table, row, records)}</span>
          <span className="cf-soft">{placeOfRow(table, row, records)}</span>
        </p>
      )}
      {versions.length === 0 ? (
        <p className="cf-soft">Nothing has been changed here since the visit was begun.</p>
      ) : (
        <ol className="cf-history" aria-label="Versions, the newest first">
          {shown.map((version, i) => (
            <VersionItem
              key={`${version.stamp} ${version.isJoined}`}
              table={table}
              version={version}
              records={records}
              who={version.isJoined ? "Joined by the app" : nameOf(version.by)}
              isNow={i === 0 && !isDeleted}
              onRestore={() => {
                void restoreVersion(records.visit.id, target, version).then(
                  () => setSaid("Restored. Ctrl+Z takes that back."),
                  // A refused write is said in the frame.
                  () => setSaid("It could not be restored: the disk refused it."),
                );
              }}
            />
          ))}
        </ol>
      )}
      {versions.length > shown.length && (
        <div>
          <Button variant="plain" onPress={() => showAll(true)}>
            Show {versions.length - shown.length} earlier versions
          </Button>
        </div>
      )}
    </Dialog>
  );
}
