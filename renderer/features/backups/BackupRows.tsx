import type { ReactElement } from "react";
import type { BackupFile } from "../../../shared/bridge/segmentFolder.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { backupTime, sizeInWords } from "./backupWords.ts";

export interface BackupRowsProps {
  /** Undefined while the list is read. */
  readonly files: readonly BackupFile[] | undefined;
  readonly onShow: (file: BackupFile) => void;
  readonly onRestore: (file: BackupFile) => void;
}

/** Each backup with when it was made, its size and what can be done with it. */
export function BackupRows({ files, onShow, onRestore }: BackupRowsProps): ReactElement | null {
  if (files === undefined) return null;
  if (files.length === 0)
    return (
      <p className="cf-soft">
        There is no backup yet. The first is made within an hour of a change, and whenever you lock
        the app.
      </p>
    );
  return (
    <ul className="cf-backups" aria-label="Backups, the newest first">
      {files.map((file) => (
        <li key={file.name}>
          <span className="cf-backups-time">{backupTime(file.at)}</span>
          <span className="cf-backups-size">{sizeInWords(file.bytes)}</span>
          <span className="cf-backups-actions">
            <Button
              variant="plain"
              aria-label={`See it as it was then, at ${backupTime(file.at)}`}
              onPress={() => onShow(file)}
            >
              See it as it was then
            </Button>
            <Button
              variant="plain"
              aria-label={`Restore from ${backupTime(file.at)}`}
              onPress={() => onRestore(file)}
            >
              Restore
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
