import { useState, type ReactElement } from "react";
import { counted } from "../../../shared/words/inWords.ts";
import { decidingRule } from "../../../shared/visit/agreed/bothSides.ts";
import { standingInWords } from "../../../shared/visit/kinds/telling.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { londonDay, londonTime } from "../../../shared/words/londonTime.ts";
import { paths } from "../../places/paths.ts";
import type { MemberView } from "../../sync/syncStatus.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { RuleHere } from "../../ui/text/RuleHere.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { ClosePage } from "./ClosePage.tsx";
import { laptopInWords, otherLaptops } from "./closing.ts";
import { PlaceHoldDialog } from "./PlaceHoldDialog.tsx";
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

/** What must not be destroyed unseen: concerns that nobody has closed, and matters that are not settled. */
function OpenConcerns({ records }: { readonly records: VisitRecords }): ReactElement | null {
  const concerns = records.concerns.filter(({ closed }) => !closed);
  const matters = records.matters.filter(({ settled }) => !settled);
  const count = concerns.length + matters.length;
  if (count === 0) return null;
  const { id } = records.visit;
  return (
    <Notice
      tone="warning"
      title={
        count === 1 ? "One concern is still open" : `${count.toString()} concerns are still open`
      }
    >
      <p>
        Closing destroys what is recorded of them. See first that the host has each one, and close
        it with what came of it.
      </p>
      <ul>
        {concerns.map((concern) => (
          <li key={concern.id}>
            <TextLink href={paths.concerns(id, concern.id)}>
              {[
                `About a child, recorded ${londonDay(concern.recordedAt)}, ${londonTime(concern.recordedAt)}`,
                records.sessions.find((session) => session.id === concern.sessionId)?.title ?? "",
              ]
                .filter(Boolean)
                .join(", ")}
            </TextLink>
            : {standingInWords(concern, records.tellings)}
          </li>
        ))}
        {matters.map((matter) => (
          <li key={matter.id}>
            <TextLink href={paths.concerns(id, matter.id)}>
              {matter.about === "service" ? "A worry about the service" : "A dispute"}, recorded{" "}
              {londonDay(matter.recordedAt)}
            </TextLink>
            : {matter.raisedWith === "" ? "not raised yet" : `raised with ${matter.raisedWith}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function OtherLaptops({ members }: Pick<WhatWillHappenPageProps, "members">): ReactElement {
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
