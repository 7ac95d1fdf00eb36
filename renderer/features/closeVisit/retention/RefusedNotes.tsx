import type { ReactElement } from "react";
import type { VisitId } from "../../../../shared/visit/ids.ts";
import { counted } from "../../../../shared/words/inWords.ts";
import { Notice } from "../../../ui/text/Notice.tsx";
import { useRefusedNotes } from "./reminders.ts";

/** Says that a laptop sent notes to a visit whose notes are destroyed, and that none were taken in; nothing where none did. */
export function RefusedNotes({ visitId }: { readonly visitId: VisitId }): ReactElement | null {
  const count = useRefusedNotes(visitId);
  if (count === 0) return null;
  return (
    <Notice
      tone="warning"
      title={`${counted(count, "change")} with notes came from another laptop, and ${count === 1 ? "was" : "were"} not taken in`}
    >
      That laptop still has the notes of this visit. Ask whose it is to destroy them, or to update
      Critical Friend.
    </Notice>
  );
}
