import { useEffect, useState, type ReactElement } from "react";
import { assertNever } from "../../../../shared/assertNever.ts";
import type { Result } from "../../../../shared/result.ts";
import type { Peer } from "../../../../shared/visit/kinds/peer.ts";
import { dayWithWeekday } from "../../../../shared/words/inWords.ts";
import { londonDate, londonTime } from "../../../../shared/words/londonTime.ts";
import type { InviteError, NewInvitation, TeamSync } from "../../../sync/teamSync.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Dialog } from "../../../ui/overlays/Dialog.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import { Progress } from "../../../ui/text/Progress.tsx";
import { StatusText } from "../../../ui/text/StatusText.tsx";
import { QrCode } from "./QrCode.tsx";
import { saveInvitation } from "./saveInvitation.ts";
import "./InviteDialog.css";

/** One invitation for one person: a file to give and six words to say. */
export function InviteDialog({
  visitName,
  peer,
  invite,
  onClose,
}: {
  readonly visitName: string;
  readonly peer: Pick<Peer, "id" | "initials">;
  readonly invite: TeamSync["invite"];
  readonly onClose: () => void;
}): ReactElement {
  const written = useInvitation(invite, peer);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="wide"
      title={`Invite ${peer.initials}`}
      actions={<Button onPress={onClose}>Done</Button>}
    >
      {written === null && <Progress label="Writing the invitation" />}
      {written?.ok === false && (
        <Notice tone="problem" title="There is no invitation" isAnnounced>
          {whyNot(written.error)}
        </Notice>
      )}
      {written?.ok === true && <Invitation visitName={visitName} invitation={written.value} />}
    </Dialog>
  );
}

function Invitation({
  visitName,
  invitation,
}: {
  readonly visitName: string;
  readonly invitation: NewInvitation;
}): ReactElement {
  const { file, words, expires } = invitation;
  const [said, setSaid] = useState("");
  return (
    <div className="cf-invite">
      <section aria-labelledby="invite-file" className="cf-invite-part">
        <h3 id="invite-file">1. Give the file</h3>
        <p>By e-mail, chat or USB stick; or let them photograph the code.</p>
        <QrCode bytes={file} alt="QR code of the invitation, the same as the file" />
        <div>
          <Button
            variant="primary"
            onPress={() => void saveInvitation(visitName, file).then(setSaid)}
          >
            Save invitation file
          </Button>
          <StatusText>{said}</StatusText>
        </div>
      </section>
      <section aria-labelledby="invite-words" className="cf-invite-part">
        <h3 id="invite-words">2. Say the six words</h3>
        <p>Face to face or by phone. Never write them in the message that carries the file.</p>
        <ol className="cf-invite-words" aria-label="Six words to say">
          {words.map((word, place) => (
            // A word may be drawn twice.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={place}>
              <span className="cf-invite-number" aria-hidden="true">
                {place + 1}
              </span>
              {word}
            </li>
          ))}
        </ol>
        <p className="cf-soft">
          They are shown this once. The invitation is for one person and is good until{" "}
          {dayWithWeekday(londonDate(expires))}, {londonTime(expires)}.
        </p>
      </section>
    </div>
  );
}

/** Null while it is written. Once for as long as the dialog is open. */
function useInvitation(
  invite: TeamSync["invite"],
  { id, initials }: Pick<Peer, "id" | "initials">,
): Result<NewInvitation, InviteError> | null {
  const [written, setWritten] = useState<Result<NewInvitation, InviteError> | null>(null);
  useEffect(() => {
    let isOpen = true;
    void invite({ id, initials }).then((result) => isOpen && setWritten(result));
    return () => void (isOpen = false);
  }, [invite, id, initials]);
  return written;
}

function whyNot(error: InviteError): string {
  switch (error.type) {
    case "NotLead":
      return "Only the lead’s laptop can invite. Nothing was changed; ask the lead.";
    case "TooLarge":
      return "The name of the shared place is too long for an invitation. Give the folder a shorter name or choose the place anew, then invite again.";
    default:
      return assertNever(error);
  }
}
