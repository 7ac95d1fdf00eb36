import { useState, type ReactElement } from "react";
import type { BackupFile } from "../../../shared/bridge/segmentFolder.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { AsItWasThen } from "./AsItWasThen.tsx";
import { backUpNow, restoreBackup, useBackupList } from "./backupsOfVisit.ts";
import { BackupRows } from "./BackupRows.tsx";
import "./BackupsDialog.css";

/** Backups of the visit on this laptop: what each held, and restoring from it. */
export function BackupsDialog({
  records,
  onClose,
}: {
  readonly records: VisitRecords;
  readonly onClose: () => void;
}): ReactElement {
  const { files, trouble, readAgain } = useBackupList(records.visit.id);
  const [shown, setShown] = useState<BackupFile | null>(null);
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const restore = async ({ name }: BackupFile) => {
    setSaid("");
    setProblem(null);
    const restored = await restoreBackup(records, name);
    if (restored.ok) setSaid(restoredInWords(restored.value));
    else setProblem(restored.error);
  };
  const backUp = async () => {
    setProblem(null);
    setSaid(await backUpNow(records.visit.id));
    readAgain();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Backups"
      size="wide"
      isDismissable
      actions={
        <>
          <Button onPress={onClose}>Done</Button>
          <Button onPress={() => void backUp()}>Back up now</Button>
        </>
      }
    >
      <p>
        Made by themselves, sealed, on this laptop only: the last ten, and one an hour for three
        days. Restoring puts back what is missing. What was changed or deleted since stays as it is;
        the history of a record takes that back.
      </p>
      {(problem ?? trouble) !== null && (
        <Notice tone="problem" title="The backup was not opened" isAnnounced>
          {problem ?? trouble}
        </Notice>
      )}
      {shown === null ? (
        <BackupRows
          files={files}
          onShow={(file) => {
            setSaid("");
            setProblem(null);
            setShown(file);
          }}
          onRestore={(file) => void restore(file)}
        />
      ) : (
        <AsItWasThen
          key={shown.name}
          file={shown}
          records={records}
          onBack={() => setShown(null)}
          onRestore={() => void restore(shown)}
        />
      )}
      <StatusText>{said}</StatusText>
    </Dialog>
  );
}

const restoredInWords = (count: number): string =>
  count === 0
    ? "Nothing was missing: the visit has everything that this backup has."
    : `${count.toLocaleString("en-GB")} ${count === 1 ? "change was" : "changes were"} missing and ${count === 1 ? "is" : "are"} back.`;
