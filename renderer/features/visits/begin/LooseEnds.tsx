import { useState, type ReactElement } from "react";
import { londonDay, londonTime } from "../../../../shared/words/londonTime.ts";
import { paths } from "../../../places/paths.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import { type Loose, type LostVisit, rebuildVisit } from "./visitsOnLaptop.ts";

/** What this laptop keeps beside its visits: lost ones with their backups first, then certificates and remains. */
export function LooseEnds({ loose }: { readonly loose: Loose }): ReactElement {
  return (
    <>
      {loose.lost.map((lost) => (
        <LostVisitNotice key={lost.visitId} lost={lost} />
      ))}
      {loose.certificates.map(({ visitId, host }) => (
        <Notice key={visitId} title={`${host} is closed, and its certificate is not saved yet`}>
          <TextLink href={paths.closeVisit(visitId)}>Show the certificate</TextLink>
        </Notice>
      ))}
      {loose.unfinished > 0 && (
        <Notice tone="warning" title="Something of a removed visit is still on this laptop">
          Its keys are gone, so it cannot be read here. Critical Friend tries again to remove it at
          each start.
        </Notice>
      )}
    </>
  );
}

function LostVisitNotice({ lost }: { readonly lost: LostVisit }): ReactElement {
  const [state, setState] = useState<"found" | "rebuilding" | "unread" | "failed">("found");
  const rebuild = async () => {
    setState("rebuilding");
    const count = await rebuildVisit(lost.visitId).catch(() => null);
    // A visit that is back leaves this list by itself.
    if (count === null) setState("unread");
    else if (count === 0) setState("failed");
  };
  return (
    <Notice
      tone="problem"
      title="The records of a visit are lost from this laptop’s database"
      actions={
        <Button variant="primary" onPress={() => void rebuild()}>
          Rebuild the visit
        </Button>
      }
    >
      <p>
        Its keys are here, and so is a backup of {londonDay(lost.backedUpAt)},{" "}
        {londonTime(lost.backedUpAt)}. Rebuilding puts together what the backups, the journal and
        the team’s segments hold.
      </p>
      {state === "unread" && (
        <p role="alert">
          Some of the copies cannot be read just now; another program may be holding them, such as a
          virus scanner. Wait a moment, then press again: what can be read is put together then, and
          what is missing is said.
        </p>
      )}
      {state === "failed" && (
        <p role="alert">
          Nothing that opens was found. Leave everything as it is, and ask a peer of the team for a
          copy of the team’s files.
        </p>
      )}
    </Notice>
  );
}
