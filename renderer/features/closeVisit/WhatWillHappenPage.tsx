import { useState, type ReactElement } from "react";
import { decidingRule } from "../../../shared/visit/agreed/bothSides.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { paths } from "../../places/paths.ts";
import type { MemberView } from "../../sync/syncStatus.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { RuleHere } from "../../ui/text/RuleHere.tsx";
import { ClosePage } from "./ClosePage.tsx";
import { OpenConcerns } from "./OpenConcerns.tsx";
import { OtherLaptops } from "./OtherLaptops.tsx";
import { PlaceHoldDialog } from "./PlaceHoldDialog.tsx";
import { PrivateEntries } from "./PrivateEntries.tsx";
import { UnsentNotice } from "./UnsentNotice.tsx";

export interface WhatWillHappenPageProps {
  readonly records: VisitRecords;
  readonly unsent: number;
  readonly members: readonly MemberView[];
  readonly onContinue: () => void;
}

/** The first page: what closing does, what it leaves, and who else holds the visit. */
export function WhatWillHappenPage({
  records,
  unsent,
  members,
  onContinue,
}: WhatWillHappenPageProps): ReactElement {
  const { visit } = records;
  const [isPlacingHold, setPlacingHold] = useState(false);
  return (
    <ClosePage
      above={visit.host.name}
      title="Close this visit"
      back={{ label: "Back to the visit", href: paths.visit(visit.id) }}
    >
      <UnsentNotice unsent={unsent} />
      <OpenConcerns records={records} />
      <PrivateEntries records={records} />
      <p>
        Closing destroys everything of the visit on this laptop: notes, cases, findings, letters,
        history and backups. Nobody can bring it back afterwards, neither with the passphrase nor
        with the recovery code.
      </p>
      <RuleHere
        rule={decidingRule(records, "retention")}
        none="No ground rule says how long the notes are kept: ask the host before they are gone."
        href={paths.groundRules(visit.id)}
      />
      <ol className="cf-close-list">
        <li>You save an archive, or say why there is none.</li>
        <li>You type the council’s name.</li>
        <li>The keys are destroyed first, then records and files, and the laptop is checked.</li>
        <li>You get a certificate of what was destroyed.</li>
      </ol>
      <p>
        To keep the issued letters and the register and destroy the rest, go by{" "}
        <TextLink href={paths.retention(visit.id)}>Retention</TextLink> instead.
      </p>
      <OtherLaptops members={members} />
      <p>
        Files you have saved, printed or sent stay where they are. What is in the team’s store stays
        there, encrypted.
      </p>
      <div className="cf-close-actions">
        <Button variant="primary" onPress={onContinue}>
          Continue
        </Button>
        <Button onPress={() => setPlacingHold(true)}>Place a disclosure hold instead</Button>
      </div>
      {isPlacingHold && (
        <PlaceHoldDialog visitId={visit.id} onClose={() => setPlacingHold(false)} />
      )}
    </ClosePage>
  );
}
