import type { ReactElement } from "react";
import { othersNeeded } from "../../../../shared/team/seat/seats.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Dialog } from "../../../ui/overlays/Dialog.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";

/** Asks for the seat after the lead's laptop was lost, once it was said what follows. */
export function LostLaptopDialog({
  lead,
  others,
  ask,
  onClose,
}: {
  readonly lead: string;
  /** How many besides this one could agree. */
  readonly others: number;
  readonly ask: () => void;
  readonly onClose: () => void;
}): ReactElement {
  const isEnough = others >= othersNeeded;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Is ${lead}’s laptop lost?`}
      actions={
        <>
          {isEnough && (
            <Button variant="primary" onPress={ask}>
              Ask for the lead’s seat
            </Button>
          )}
          <Button autoFocus={isEnough} variant="plain" onPress={onClose}>
            Leave the seat with {lead}
          </Button>
        </>
      }
    >
      {isEnough ? (
        <Effects lead={lead} />
      ) : (
        <Notice tone="warning" title="The seat cannot be moved in a team of this size">
          It takes two members besides you and the lead. Save a visit file and begin a new team with
          it: every note is in it.
        </Notice>
      )}
    </Dialog>
  );
}

const Effects = ({ lead }: { readonly lead: string }): ReactElement => (
  <ul className="cf-team-effects">
    <li>Everybody in the team sees at their next sync that you ask.</li>
    <li>Two others have to agree, each on their own laptop. Let them ring {lead} first.</li>
    <li>Then a day goes by. If {lead}’s laptop is heard of, the lead can keep the seat.</li>
    <li>After that this laptop invites, lets in and removes: take the lost laptop out then.</li>
    <li>Nothing that was written is touched by any of this.</li>
  </ul>
);
