import type { ReactElement } from "react";
import { assertNever } from "../../../shared/assertNever.ts";
import type { FindingId } from "../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import type { Errand } from "./board/BoardActions.ts";
import { MergeDialog } from "./finding/MergeDialog.tsx";
import { ParkDialog } from "./finding/ParkDialog.tsx";
import { SplitDialog } from "./finding/SplitDialog.tsx";
import type { FindingsView } from "./useFindings.ts";

export interface ErrandDialogProps {
  readonly errand: Errand | null;
  readonly records: VisitRecords;
  readonly view: FindingsView;
  readonly onClose: () => void;
  /** The finding to go on with. */
  readonly onCameTo: (id: FindingId) => void;
}

/** The question that a menu of a finding has asked for, if any. */
export function ErrandDialog(props: ErrandDialogProps): ReactElement | null {
  const { errand, records, view, onClose, onCameTo } = props;
  if (!errand) return null;
  const { type, finding } = errand;
  switch (type) {
    case "park":
      return <ParkDialog finding={finding} onClose={onClose} />;
    case "merge":
      return (
        <MergeDialog
          finding={finding}
          records={records}
          view={view}
          onClose={onClose}
          onMerged={onCameTo}
        />
      );
    case "split":
      return <SplitDialog finding={finding} view={view} onClose={onClose} onSplit={onCameTo} />;
    default:
      return assertNever(type);
  }
}
