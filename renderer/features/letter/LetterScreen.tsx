import type { ReactElement } from "react";
import { draftLetter } from "../../../shared/letter/inLetter.ts";
import { issuedVersions } from "../../../shared/letter/issuedVersions.ts";
import type { DeviceId } from "../../../shared/ops/action.ts";
import type { Peer } from "../../../shared/visit/kinds/peer.ts";
import type { SectionId } from "../../../shared/visit/programme/letterSections.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { isReduced } from "../../../shared/visit/retention/reducedVisit.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { beginDraft } from "./beginDraft.ts";
import { KeptLetter } from "./KeptLetter.tsx";
import { LetterEditor } from "./LetterEditor.tsx";
import { NoLetter } from "./NoLetter.tsx";

export interface LetterScreenProps {
  readonly records: VisitRecords;
  /** The section to go to at once. */
  readonly sectionId?: SectionId | undefined;
  /** Who of the team sits at this laptop; null when the team's table does not tell. */
  readonly me: Peer | null;
  /** Whose laptop a device is: "you", or the initials of a member. */
  readonly nameOf: (device: DeviceId) => string;
}

/** The letter of a visit: its text, its pages, what stands in its way, and its issue. */
export function LetterScreen({ records, sectionId, me, nameOf }: LetterScreenProps): ReactElement {
  const draft = draftLetter(records);
  if (isReduced(records)) return <KeptLetter records={records} nameOf={nameOf} />;
  if (!records.visit.outputs.includes("letter") && issuedVersions(records.letters).length === 0)
    return <NoLetter records={records} />;
  if (draft) {
    return (
      <LetterEditor
        key={draft.id}
        records={records}
        draft={draft}
        sectionId={sectionId ?? null}
        me={me}
        nameOf={nameOf}
      />
    );
  }
  return (
    <Page>
      <PageHeading title="Letter" />
      <EmptyState
        title="The letter has not been begun"
        action={
          <Button
            variant="primary"
            onPress={() => {
              // A refused write is said in the frame.
              beginDraft(records).catch(() => undefined);
            }}
          >
            Begin the letter
          </Button>
        }
      >
        It starts from the programme’s wording. How you worked is counted from the visit, and agreed
        findings and recommendations that are marked for the letter stand in it at once.
      </EmptyState>
    </Page>
  );
}
