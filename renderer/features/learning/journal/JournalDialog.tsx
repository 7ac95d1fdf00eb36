import type { ReactElement } from "react";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { goTo, paths } from "../../../places/paths.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Dialog } from "../../../ui/overlays/Dialog.tsx";
import { NewEntry } from "./NewEntry.tsx";

/** The journal over whatever is open: an entry is written and kept, and work goes on where it was. */
export function JournalDialog({
  records,
  onClose,
}: {
  readonly records: VisitRecords;
  readonly onClose: () => void;
}): ReactElement {
  const { id } = records.visit;
  return (
    <Dialog
      isOpen
      isDismissable
      size="wide"
      onClose={onClose}
      title="Write in my journal"
      actions={
        <>
          <Button onPress={onClose}>Close</Button>
          <Button
            variant="plain"
            onPress={() => {
              onClose();
              goTo(paths.journal(id));
            }}
          >
            All entries
          </Button>
        </>
      }
    >
      <p className="cf-soft">
        Only this laptop can read it, until you share it. What you have not kept yet stays here.
      </p>
      <NewEntry visitId={id} autoFocus onKept={onClose} />
    </Dialog>
  );
}
