import { useState, type ReactElement } from "react";
import { assertNever } from "../../../../shared/assertNever.ts";
import type { RemoveError } from "../../../../shared/team/removeMember.ts";
import type { MemberView } from "../../../sync/syncStatus.ts";
import type { TeamSync } from "../../../sync/teamSync.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Dialog } from "../../../ui/overlays/Dialog.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";

/** Says plainly what taking a laptop out of the team does and does not do, then does it. */
export function RemoveLaptop({
  member,
  remove,
  onRemoved,
  onClose,
}: {
  readonly member: MemberView;
  readonly remove: TeamSync["remove"];
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}): ReactElement {
  const [failed, setFailed] = useState<RemoveError | null>(null);
  const { name, device } = member;
  const confirm = async () => {
    const removed = await remove(device);
    if (removed.ok) onRemoved();
    else setFailed(removed.error);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      role="alertdialog"
      title={`Remove ${name} from the team?`}
      actions={
        <>
          <Button variant="danger" onPress={() => void confirm()}>
            Remove {name}
          </Button>
          {/* Enter pressed in haste must do nothing. */}
          <Button autoFocus onPress={onClose}>
            Keep {name} in the team
          </Button>
        </>
      }
    >
      {failed !== null && (
        <Notice tone="problem" title={`${name} was not removed`} isAnnounced>
          {whyNot(failed)}
        </Notice>
      )}
      <ul className="cf-team-effects">
        <li>From now on the team writes under a new key, which {name} does not get.</li>
        <li>What {name} has sent so far stays in the visit.</li>
        <li>What is on {name}’s laptop stays readable there: it cannot be called back.</li>
        <li>
          {name} may still get into the shared place. Change its password or take {name} off its
          list of members too.
        </li>
      </ul>
      <p>It cannot be undone; a new invitation brings {name} back.</p>
    </Dialog>
  );
}

function whyNot(error: RemoveError): string {
  switch (error.type) {
    case "NotLead":
      return "Only the lead’s laptop can remove somebody. Nothing was changed.";
    case "NotAMember":
      return "This laptop is not in the team. Nothing was changed; sync, then look again.";
    case "IsLead":
      return "The lead’s own laptop cannot be removed. Nothing was changed.";
    case "AlreadyRemoved":
      return "This laptop is out of the team already. The others learn of it at their next sync.";
    default:
      return assertNever(error);
  }
}
