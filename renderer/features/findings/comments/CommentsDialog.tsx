import type { ReactElement } from "react";
import { type Comment, tableOfCommented } from "../../../../shared/visit/kinds/comment.ts";
import { placeOfRow, titleOfRow } from "../../../../shared/visit/recordInWords.ts";
import { type AnyRow, kindOf, type VisitRecords } from "../../../../shared/visit/records.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Dialog } from "../../../ui/overlays/Dialog.tsx";
import { CommentsOn } from "./CommentsOn.tsx";

/** What the team says about one record, over the screen where it stands: for lines and cases, which have no room for it. */
export function CommentsDialog({
  records,
  of,
  onClose,
}: {
  readonly records: VisitRecords;
  readonly of: Comment["of"];
  readonly onClose: () => void;
}): ReactElement | null {
  const table = tableOfCommented[of.type];
  const rows: readonly AnyRow[] = records[table];
  const row = rows.find(({ id }) => id === of.id);
  // Deleted meanwhile, by a peer: its comments went with it.
  if (row === undefined) return null;
  const one = kindOf(table).one.toLowerCase();
  const place = placeOfRow(table, row, records);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="wide"
      title="Comments"
      actions={<Button onPress={onClose}>Close</Button>}
    >
      <p className="cf-comments-of">
        <span>{titleOfRow(table, row, records)}</span>
        {place !== "" && <span className="cf-soft">{place}</span>}
      </p>
      <CommentsOn key={of.id} of={of} name={`this ${one}`} records={records} />
    </Dialog>
  );
}
