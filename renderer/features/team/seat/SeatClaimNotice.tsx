import type { ReactElement } from "react";
import { listInWords } from "../../../../shared/words/inWords.ts";
import { whenInWords } from "../../../../shared/words/whenInWords.ts";
import type { SeatClaimView } from "../../../sync/syncStatus.ts";
import type { SeatAct } from "../../../sync/teamSync.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";

/** Somebody asks for the seat because the lead's laptop is lost: everybody sees it, others agree, the lead objects. */
export function SeatClaimNotice({
  claim: { id, name, isMine, at, agreed, iAgreed, ends, isObjected },
  lead,
  isLead,
  mayAgree,
  act,
}: {
  readonly claim: SeatClaimView;
  readonly lead: string;
  readonly isLead: boolean;
  readonly mayAgree: boolean;
  readonly act: (act: SeatAct) => void;
}): ReactElement {
  const who = isMine ? "You" : name;
  if (isObjected)
    return (
      <Notice title={`${lead} says that the lead’s laptop is there`}>
        {who} asked for the lead’s seat at {whenInWords(at)}. The seat stays where it is.
      </Notice>
    );
  return (
    <Notice
      tone="warning"
      title={`${who} ${isMine ? "ask" : "asks"} for the lead’s seat: ${lead}’s laptop is lost`}
      actions={
        isLead ? (
          <Button onPress={() => act({ act: "object", claim: id })}>
            This laptop is not lost: keep the seat
          </Button>
        ) : (
          mayAgree &&
          !isMine &&
          !iAgreed && (
            <Button onPress={() => act({ act: "agree", claim: id })}>
              Agree that {name} leads
            </Button>
          )
        )
      }
    >
      <p>{standing({ agreed, ends, name: isMine ? "you have" : `${name} has`, lead })}</p>
      {!isLead && !isMine && !iAgreed && (
        <p>
          Ring {lead}, and speak with {name}, before you agree.
        </p>
      )}
    </Notice>
  );
}

function standing({
  agreed,
  ends,
  name,
  lead,
}: Pick<SeatClaimView, "agreed" | "ends"> & { readonly name: string; readonly lead: string }) {
  if (ends !== null)
    return `${listInWords(agreed)} agree. Unless ${lead} objects before, ${name} the seat once their laptops have synced after ${whenInWords(ends)}.`;
  return agreed.length === 0
    ? "Two others have to agree, and then a day goes by in which the lead can object."
    : `${listInWords(agreed)} agrees. One more has to, and then a day goes by in which the lead can object.`;
}
