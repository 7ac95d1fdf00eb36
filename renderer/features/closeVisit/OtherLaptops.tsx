import type { ReactElement } from "react";
import { counted } from "../../../shared/words/inWords.ts";
import type { MemberView } from "../../sync/syncStatus.ts";
import { Notice } from "../../ui/text/Notice.tsx";
import { laptopInWords, otherLaptops } from "./closing.ts";

/** Which other laptops of the team may still hold the visit. */
export function OtherLaptops({
  members,
}: {
  readonly members: readonly MemberView[];
}): ReactElement {
  const others = otherLaptops(members);
  const isLead = members.some((member) => member.isMe && member.isLead);
  if (others.length === 0)
    return (
      <p>Other laptops are not touched: each one that holds the visit has to close it itself.</p>
    );
  return (
    <Notice
      tone={isLead ? "warning" : "information"}
      title={`${counted(others.length, "other laptop").replace(/^./u, (first) => first.toUpperCase())} of the team may still hold this visit`}
    >
      <ul>
        {others.map((member) => (
          <li key={member.device}>{laptopInWords(member)}</li>
        ))}
      </ul>
      <p>
        {isLead
          ? "Ask each of them to close it as well, and to send you the certificate."
          : "Closing it here does not touch theirs."}
      </p>
    </Notice>
  );
}
