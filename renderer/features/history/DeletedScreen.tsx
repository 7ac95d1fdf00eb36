import { type ReactElement, useState } from "react";
import type { DeviceId } from "../../../shared/ops/action.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { placeOfRow, titleOfRow } from "../../../shared/visit/recordInWords.ts";
import { kindOf } from "../../../shared/visit/records.ts";
import { whenInWords } from "../../../shared/words/whenInWords.ts";
import { showHistory } from "../../places/showHistory.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { Stack } from "../../ui/text/Stack.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { type Deletion, restoreDeletion, useDeletions, withItInWords } from "./deletions.ts";
import "./History.css";

export interface DeletedScreenProps {
  readonly records: VisitRecords;
  /** Whose laptop a device is: "you", or the initials of a member. */
  readonly nameOf: (device: DeviceId) => string;
}

/** More than this are shown when asked for. */
const shownAtFirst = 50;

/** What was deleted in this visit, each to be had back with what hung on it. */
export function DeletedScreen({ records, nameOf }: DeletedScreenProps): ReactElement {
  const deletions = useDeletions(records.visit.id);
  const [said, setSaid] = useState("");
  const [areAllShown, showAll] = useState(false);
  const shown = areAllShown ? deletions : deletions.slice(0, shownAtFirst);
  const restore = (deletion: Deletion, title: string) => {
    void restoreDeletion(records.visit.id, deletion).then(
      () => setSaid(`“${title}” is back. Ctrl+Z takes that back.`),
      () => setSaid("It could not be restored: the disk refused it."),
    );
  };
  return (
    <Page>
      <Stack gap={1}>
        <PageHeading
          title="Deleted"
          below="Kept until the visit is closed. What is brought back comes with its history."
        />
        <StatusText>{said}</StatusText>
      </Stack>
      {deletions.length === 0 ? (
        <EmptyState title="Nothing is deleted">
          Notes, findings, sessions and everything else that somebody deletes can be brought back
          from here.
        </EmptyState>
      ) : (
        <ul className="cf-deleted" aria-label="Deleted, the newest first">
          {shown.map((deletion) => {
            const { table, row } = deletion.main;
            const title = titleOfRow(table, row, records);
            return (
              <li key={deletion.stamp} className="cf-deletion">
                <div className="cf-deletion-words">
                  <p className="cf-deletion-kind">
                    {[kindOf(table).one, placeOfRow(table, row, records)]
                      .filter(Boolean)
                      .join(" · ")}
                  </p>
                  <p>{title}</p>
                  <p className="cf-deletion-facts">
                    {[
                      `Deleted by ${nameOf(deletion.by)}, ${whenInWords(deletion.at)}`,
                      withItInWords(deletion),
                    ]
                      .filter(Boolean)
                      .join(", ")}
                  </p>
                </div>
                <Stack isRow gap={2}>
                  <Button aria-label={`Restore: ${title}`} onPress={() => restore(deletion, title)}>
                    Restore
                  </Button>
                  {table !== "concerns" && (
                    <Button
                      variant="plain"
                      aria-label={`History: ${title}`}
                      onPress={() => showHistory({ table, row: row.id })}
                    >
                      History
                    </Button>
                  )}
                </Stack>
              </li>
            );
          })}
        </ul>
      )}
      {deletions.length > shown.length && (
        <div>
          <Button variant="plain" onPress={() => showAll(true)}>
            Show {deletions.length - shown.length} more
          </Button>
        </div>
      )}
    </Page>
  );
}
