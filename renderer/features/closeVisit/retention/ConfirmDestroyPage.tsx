import type { ReactElement } from "react";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Notice } from "../../../ui/text/Notice.tsx";
import { ClosePage } from "../ClosePage.tsx";
import { ConfirmForm } from "../ConfirmForm.tsx";

/** The last page before the notes are destroyed: the host’s name, typed. */
export function ConfirmDestroyPage({
  records,
  refusal,
  onBack,
  onConfirm,
}: {
  readonly records: VisitRecords;
  /** Why the last try destroyed nothing. */
  readonly refusal: string | null;
  readonly onBack: () => void;
  readonly onConfirm: () => void;
}): ReactElement {
  return (
    <ClosePage
      above={records.visit.host.name}
      title="Destroy the notes on this laptop"
      back={{ label: "Back", onPress: onBack }}
    >
      {refusal !== null && (
        <Notice tone="problem" title="The notes were not destroyed" isAnnounced>
          {refusal}
        </Notice>
      )}
      <ConfirmForm records={records} onConfirm={onConfirm} button="Destroy the notes">
        <p>
          The team is told first. Then what is kept is sealed anew, and the notes are destroyed:
          that cannot be brought back.
        </p>
      </ConfirmForm>
    </ClosePage>
  );
}
