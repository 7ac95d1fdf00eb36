import type { ReactElement } from "react";
import type { FindingId } from "../../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { ChangeNotesDialog } from "./ChangeNotesDialog.tsx";
import { MakeFindingDialog } from "./MakeFindingDialog.tsx";
import type { ManyErrand } from "./ManyErrand.ts";

export interface ManyDialogProps {
  readonly errand: ManyErrand | null;
  readonly records: VisitRecords;
  readonly onClose: () => void;
  readonly onMade: (id: FindingId) => void;
}

/** What is asked before several pieces of evidence become a finding or are changed. */
export function ManyDialog(props: ManyDialogProps): ReactElement | null {
  const { errand, records, onClose, onMade } = props;
  if (errand === null) return null;
  return errand.to === "make" ? (
    <MakeFindingDialog errand={errand} records={records} onClose={onClose} onMade={onMade} />
  ) : (
    <ChangeNotesDialog of={errand.to} points={errand.points} records={records} onClose={onClose} />
  );
}
