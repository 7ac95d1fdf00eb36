import { useEffect, useRef, useState, type ReactElement } from "react";
import type { BackupFile } from "../../../shared/bridge/segmentFolder.ts";
import type { Result } from "../../../shared/result.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Table } from "../../ui/lists/Table.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { lookIntoBackup, type ThenAndNow } from "./backupsOfVisit.ts";
import { backupTime } from "./backupWords.ts";

export interface AsItWasThenProps {
  readonly file: BackupFile;
  readonly records: VisitRecords;
  readonly onBack: () => void;
  readonly onRestore: () => void;
}

/** How many records of each kind a backup holds, beside those of now. */
export function AsItWasThen({
  file,
  records,
  onBack,
  onRestore,
}: AsItWasThenProps): ReactElement | null {
  const [seen, setSeen] = useState<Result<ThenAndNow, string>>();
  const heading = useRef<HTMLHeadingElement>(null);
  const { name } = file;
  useEffect(() => {
    let isCurrent = true;
    void lookIntoBackup(records, name).then((found) => isCurrent && setSeen(found));
    return () => void (isCurrent = false);
  }, [records, name]);
  const isSeen = seen !== undefined;
  useEffect(() => {
    if (isSeen) heading.current?.focus();
  }, [isSeen]);
  if (seen === undefined) return null;
  return (
    <section className="cf-backups-then" aria-labelledby="backup-then">
      <h3 id="backup-then" ref={heading} tabIndex={-1}>
        The visit as it was at {backupTime(file.at)}
      </h3>
      {seen.ok ? (
        <>
          <p>{missingInWords(seen.value.missing)}</p>
          <Table
            caption="Records then and now"
            isCaptionHidden
            columns={[
              { id: "name", heading: "Records", cell: (row) => row.name, isRowHeading: true },
              { id: "then", heading: "Then", cell: (row) => figure(row.was), isNumeric: true },
              { id: "now", heading: "Now", cell: (row) => figure(row.is), isNumeric: true },
            ]}
            rows={seen.value.rows}
            rowKey={(row) => row.name}
          />
        </>
      ) : (
        <Notice tone="problem" title="The backup cannot be opened" isAnnounced>
          {seen.error}
        </Notice>
      )}
      <div className="cf-backups-buttons">
        <Button onPress={onBack}>Back to the list</Button>
        {seen.ok && <Button onPress={onRestore}>Restore from this backup</Button>}
      </div>
    </section>
  );
}

const missingInWords = (missing: number): string =>
  missing === 0
    ? "The visit has everything of this backup. Restoring would change nothing."
    : `${figure(missing)} ${missing === 1 ? "change" : "changes"} of this backup ${missing === 1 ? "is" : "are"} missing from the visit now. Restoring puts ${missing === 1 ? "it" : "them"} back.`;

const figure = (count: number): string => count.toLocaleString("en-GB");
