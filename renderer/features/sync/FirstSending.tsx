import type { ReactElement } from "react";
import type { FlaggedField } from "../../../shared/identifiers/identifiersInVisit.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { pathOfRecord } from "../../places/pathOfRecord.ts";
import { ConfirmDialog } from "../../ui/overlays/ConfirmDialog.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";

/** More than these are counted: they are gone through at their places. */
const mostListed = 40;

/** Before a visit is sent for the first time: what in it may tell who somebody is, each with the way there. */
export function FirstSending({
  records,
  found,
  onClose,
  onSend,
}: {
  readonly records: VisitRecords;
  readonly found: readonly FlaggedField[];
  readonly onClose: () => void;
  readonly onSend: () => void;
}): ReactElement {
  const more = found.length - mostListed;
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={`${placesInWords(found.length)} may tell who somebody is`}
      confirmLabel="Send all the same"
      cancelLabel="Go through them first"
      onConfirm={onSend}
    >
      <p>
        Nothing has been sent yet. What is sent is on every laptop of the team, and stays in its
        history when it is taken out later. Write a role instead of a name, or send it knowingly.
      </p>
      <ul className="cf-sync-flagged" aria-label="What may tell who somebody is">
        {found.slice(0, mostListed).map((flagged) => (
          <li key={`${flagged.table} ${flagged.row} ${flagged.field}`}>
            <TextLink href={pathOfRecord(records, flagged)}>{flagged.where}</TextLink>
            <span>
              {flagged.hits.map(({ text, message }) => `“${text}” ${message}`).join("; ")}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{`And ${placesInWords(more).toLowerCase()} more.`}</p>}
    </ConfirmDialog>
  );
}

const placesInWords = (count: number): string =>
  count === 1 ? "One place" : `${count.toLocaleString("en-GB")} places`;
