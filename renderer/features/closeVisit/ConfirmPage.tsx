import type { ReactElement } from "react";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { Notice } from "../../ui/text/Notice.tsx";
import { ClosePage } from "./ClosePage.tsx";
import type { Closing } from "./closing.ts";
import { ConfirmForm } from "./ConfirmForm.tsx";

export interface ConfirmPageProps {
  readonly records: VisitRecords;
  readonly archive: Closing["archive"];
  /** Why the last try destroyed nothing. */
  readonly refusal: string | null;
  readonly onBack: () => void;
  readonly onConfirm: () => void;
}

/** The last page before: the host's name, typed. */
export function ConfirmPage({
  records,
  archive,
  refusal,
  onBack,
  onConfirm,
}: ConfirmPageProps): ReactElement {
  return (
    <ClosePage
      above={`${records.visit.host.name} · step 2 of 2`}
      title="Destroy the visit on this laptop"
      back={{ label: "Back", onPress: onBack }}
    >
      {refusal !== null && (
        <Notice tone="problem" title="The visit was not closed" isAnnounced>
          {refusal}
        </Notice>
      )}
      <ConfirmForm records={records} onConfirm={onConfirm} button="Destroy the visit">
        <p>
          {"of" in archive
            ? `The archive is saved as ${archive.archive.fileName}.`
            : "No archive is kept."}{" "}
          What is destroyed now cannot be brought back.
        </p>
      </ConfirmForm>
    </ClosePage>
  );
}
