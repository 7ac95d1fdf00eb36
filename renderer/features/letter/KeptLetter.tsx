import { useState, type ReactElement } from "react";
import { type IssuedLetter, issuedVersions } from "../../../shared/letter/issuedVersions.ts";
import type { DeviceId } from "../../../shared/ops/action.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { londonDay } from "../../../shared/words/londonTime.ts";
import { Page } from "../../ui/frame/Page.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { IssuedPages } from "./pages/PagesPane.tsx";
import { IssuedVersions } from "./problems/IssuedVersions.tsx";
import { useStandingOfVisit } from "./useStandingOfVisit.ts";
import "./LetterEditor.css";
import "./KeptLetter.css";

/** The issued versions of a visit whose notes are destroyed: to read, to check and to save again. Nothing of them can be changed. */
export function KeptLetter({
  records,
  nameOf,
}: {
  readonly records: VisitRecords;
  readonly nameOf: (device: DeviceId) => string;
}): ReactElement {
  const versions = issuedVersions(records.letters);
  const [chosen, setChosen] = useState<IssuedLetter | null>(null);
  const { notTaken } = useStandingOfVisit(records);
  const shown = chosen ?? versions[0];
  return (
    <Page>
      <PageHeading
        title="Letter"
        below={
          shown === undefined
            ? "No letter was issued, and drafts were destroyed with the notes."
            : `Kept as it was issued. The notes behind it were destroyed on ${londonDay(records.visit.notesDestroyedAt ?? shown.issued.at)}.`
        }
      />
      {shown !== undefined && (
        <div className="cf-kept-letter">
          <IssuedVersions
            records={records}
            draft={null}
            notTaken={notTaken}
            nameOf={nameOf}
            shownVersion={shown.version}
            onShow={setChosen}
          />
          <IssuedPages key={shown.id} issued={shown} />
        </div>
      )}
    </Page>
  );
}
