import type { ReactElement } from "react";
import type { Visit } from "../../../../shared/visit/kinds/visit.ts";
import { goTo, paths } from "../../../places/paths.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { ConfirmDialog } from "../../../ui/overlays/ConfirmDialog.tsx";
import { Dialog } from "../../../ui/overlays/Dialog.tsx";
import type { BeforeRemoval } from "./visitsOnLaptop.ts";

export interface RemoveVisitDialogProps {
  readonly visit: Visit;
  readonly before: BeforeRemoval;
  readonly onClose: () => void;
  readonly onRemove: () => void;
}

/** Asks before a visit is destroyed on this laptop, or says which hold keeps it here. */
export function RemoveVisitDialog({
  visit,
  before,
  onClose,
  onRemove,
}: RemoveVisitDialogProps): ReactElement {
  if (before.type === "OnHold")
    return (
      <Dialog
        isOpen
        onClose={onClose}
        title={`${visit.host.name} is on hold`}
        actions={
          <>
            <Button variant="primary" onPress={onClose}>
              Keep the visit
            </Button>
            <Button onPress={() => goTo(paths.closeVisit(visit.id))}>Look at the hold</Button>
          </>
        }
      >
        <p>
          It must not be removed from any laptop of the team until the disclosure hold is lifted.
        </p>
        <ul>
          {before.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </Dialog>
    );
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={`Remove ${visit.host.name} from this laptop?`}
      confirmLabel="Remove the visit"
      isDanger
      onConfirm={onRemove}
    >
      Its keys are destroyed, then its notes, cases, findings, letters and backups on this laptop.
      They cannot be brought back unless you have saved a visit file. For a certificate of what was
      destroyed, close the visit instead.
      {before.type === "Unreadable" &&
        " The visit cannot be read, so nobody can tell whether a disclosure hold is on it: ask the team first."}
    </ConfirmDialog>
  );
}
