import { useState, type ReactElement } from "react";
import type { SeatView } from "../../../sync/syncStatus.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { RadioGroup } from "../../../ui/forms/RadioGroup.tsx";
import { Dialog } from "../../../ui/overlays/Dialog.tsx";

/** Offers the lead's seat to somebody, after it was said what moves and what does not. */
export function HandOverDialog({
  to,
  offer,
  onClose,
}: {
  readonly to: SeatView["mayTake"];
  readonly offer: (device: string) => void;
  readonly onClose: () => void;
}): ReactElement {
  const [chosen, setChosen] = useState<string | null>(null);
  const name = to.find(({ device }) => device === chosen)?.name;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Hand over the lead’s seat"
      actions={
        <>
          <Button
            variant="primary"
            isDisabled={name === undefined}
            onPress={() => {
              if (chosen !== null) offer(chosen);
            }}
          >
            {name === undefined ? "Offer the seat" : `Offer the seat to ${name}`}
          </Button>
          <Button variant="plain" onPress={onClose}>
            Keep the seat
          </Button>
        </>
      }
    >
      <RadioGroup
        label="Who is to lead"
        options={to.map(({ device, name: label }) => ({ id: device, label }))}
        value={chosen}
        onChange={setChosen}
      />
      <ul className="cf-team-effects">
        <li>Nothing changes before they take it on their own laptop, at their next sync.</li>
        <li>From then on their laptop invites, lets in and removes, and this one does not.</li>
        <li>Who was let in or taken out stays so, and letters that were issued keep your name.</li>
        <li>Invitations that nobody has used by then end: the new lead writes others.</li>
        <li>It cannot be taken back by you: the new lead can hand it to you again.</li>
      </ul>
    </Dialog>
  );
}
