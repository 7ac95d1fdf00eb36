import type { ReactElement } from "react";
import { counted } from "../../../shared/words/inWords.ts";
import { Notice } from "../../ui/text/Notice.tsx";

/** Warns that the team does not have everything of this laptop; nothing when it does. */
export function UnsentNotice({ unsent }: { readonly unsent: number }): ReactElement | null {
  if (unsent === 0) return null;
  const changes = counted(unsent, "change");
  return (
    <Notice
      tone="warning"
      title={`${changes.charAt(0).toUpperCase()}${changes.slice(1)} of this laptop ${unsent === 1 ? "has" : "have"} not reached the team`}
    >
      Once the visit is closed here, only the archive has {unsent === 1 ? "it" : "them"}. Go back
      and sync first if the team still works on the visit.
    </Notice>
  );
}
