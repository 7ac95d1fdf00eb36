import { useState, type ReactElement } from "react";
import { decidingRule } from "../../../../shared/visit/agreed/bothSides.ts";
import {
  countFacts,
  goneFacts,
} from "../../../../shared/visit/retention/destructionCertificate.ts";
import type { VisitId } from "../../../../shared/visit/ids.ts";
import type { DestructionCertificate } from "../../../../shared/visit/kinds/destruction.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { isReduced } from "../../../../shared/visit/retention/reducedVisit.ts";
import { retentionClock } from "../../../../shared/visit/retention/retentionClock.ts";
import {
  keptInWords,
  retentionInWords,
} from "../../../../shared/visit/retention/retentionInWords.ts";
import { counted, dayWithWeekday } from "../../../../shared/words/inWords.ts";
import { paths } from "../../../places/paths.ts";
import { useSyncStatus } from "../../../sync/useTeamSync.ts";
import type { TeamSync } from "../../../sync/teamSync.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { FactList } from "../../../ui/text/FactList.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import { Progress } from "../../../ui/text/Progress.tsx";
import { RuleHere } from "../../../ui/text/RuleHere.tsx";
import { CertificatePage } from "../CertificatePage.tsx";
import { ClosePage } from "../ClosePage.tsx";
import { useVisitToClose } from "../closing.ts";
import { OnHoldPage } from "../OnHoldPage.tsx";
import { OpenConcerns } from "../OpenConcerns.tsx";
import { OtherLaptops } from "../OtherLaptops.tsx";
import { ClockNotice } from "./ClockNotice.tsx";
import { PrivateEntries } from "../PrivateEntries.tsx";
import { VisitNotHere } from "../VisitNotHere.tsx";
import { ConfirmDestroyPage } from "./ConfirmDestroyPage.tsx";
import { destroyNotes, goesAndStays, tellTeam } from "./destroyNotes.ts";
import { HoldNotesDialog } from "./HoldNotesDialog.tsx";

export interface DestroyNotesScreenProps {
  readonly visitId: VisitId;
  /** ISO day in England. */
  readonly today: string;
  /** Null for a visit without a team here; undefined while it is opened. */
  readonly sync: TeamSync | null | undefined;
  /** Why a sync did not go through. */
  readonly syncErrorInWords: Parameters<typeof tellTeam>[2];
}

/** Destroying the notes and keeping what was agreed, page by page: what goes and what stays, the host’s name, then the certificate. */
export function DestroyNotesScreen(props: DestroyNotesScreenProps): ReactElement {
  const [made, setMade] = useState<DestructionCertificate | null>(null);
  // The other part is taken away with its records: the notes must not stay in memory beside the certificate.
  return made === null ? (
    <BeforeDestroying {...props} onDestroyed={setMade} />
  ) : (
    <CertificatePage certificate={made} />
  );
}

type Step = "what" | "confirm" | "telling" | "untold" | "destroying";

function BeforeDestroying({
  visitId,
  today,
  sync,
  syncErrorInWords,
  onDestroyed,
}: DestroyNotesScreenProps & {
  readonly onDestroyed: (certificate: DestructionCertificate) => void;
}): ReactElement | null {
  const records = useVisitToClose(visitId);
  const members = useSyncStatus(sync)?.members ?? [];
  const [step, setStep] = useState<Step>("what");
  const [untold, setUntold] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  if (records === undefined || sync === undefined) return null;
  if (records === null) return <VisitNotHere above="Destroy the notes" />;
  const host = records.visit.host.name;
  const clock = retentionClock(records, today);
  const destroy = async (told: string) => {
    setStep("destroying");
    const done = await destroyNotes({ visitId, members, told });
    if (done.ok) return onDestroyed(done.value);
    setRefusal(done.error);
    setStep("confirm");
  };
  const begin = async () => {
    setRefusal(null);
    setStep("telling");
    if (sync === null || isReduced(records))
      return destroy("The team was not told: none is known on this laptop.");
    const told = await tellTeam(visitId, sync, syncErrorInWords).catch((fault: unknown) => ({
      ok: false as const,
      error: `the disk did not take it (${fault instanceof Error ? fault.name : "unknown"})`,
    }));
    if (told.ok) return destroy(told.value);
    setUntold(told.error);
    setStep("untold");
  };
  if (step === "telling" || step === "destroying")
    return (
      <ClosePage above={host} title="Destroying the notes">
        <Progress
          label={
            step === "telling"
              ? "Saying so to the team"
              : "Sealing what is kept, destroying keys, records and files"
          }
          delay={0}
        />
      </ClosePage>
    );
  if (clock.state === "held")
    return <OnHoldPage visit={records.visit} holds={clock.holds} refusal={refusal} />;
  if (clock.state === "done")
    return (
      <ClosePage
        above={host}
        title="The notes of this visit are destroyed"
        back={{ label: "To what is kept", href: paths.visit(visitId) }}
      >
        <p>{retentionInWords(clock).detail}</p>
      </ClosePage>
    );
  if (step === "untold")
    return (
      <ClosePage
        above={host}
        title="The team could not be told"
        back={{ label: "Back", onPress: () => setStep("confirm") }}
      >
        <p>
          Other laptops learn from the last sync that this one destroys its notes. That did not go
          out: {untold}. Nothing is destroyed yet.
        </p>
        <div className="cf-close-actions">
          <Button variant="primary" onPress={() => void begin()}>
            Try again
          </Button>
          <Button
            variant="danger"
            onPress={() => void destroy(`The team was not told by sync: ${untold}.`)}
          >
            Destroy the notes without telling
          </Button>
        </div>
        <p className="cf-soft">Without it you tell them yourself. The certificate says so.</p>
      </ClosePage>
    );
  if (step === "confirm")
    return (
      <ConfirmDestroyPage
        records={records}
        refusal={refusal}
        onBack={() => setStep("what")}
        onConfirm={() => void begin()}
      />
    );
  return (
    <WhatGoesPage
      records={records}
      today={today}
      members={members}
      onContinue={() => setStep("confirm")}
    />
  );
}

/** The first page: what goes, what stays, by what that was agreed, and what must not be destroyed unseen. */
function WhatGoesPage({
  records,
  today,
  members,
  onContinue,
}: {
  readonly records: VisitRecords;
  readonly today: string;
  readonly members: Parameters<typeof OtherLaptops>[0]["members"];
  readonly onContinue: () => void;
}): ReactElement {
  const { visit } = records;
  const [isHolding, setHolding] = useState(false);
  const { kept, gone } = goesAndStays(records, today);
  const clock = retentionClock(records, today);
  return (
    <ClosePage
      above={visit.host.name}
      title="Destroy the notes"
      back={{ label: "Retention", href: paths.retention(visit.id) }}
    >
      <ClockNotice records={records} today={today} />
      {clock.state === "coming" && (
        <Notice
          tone="warning"
          title={`The agreed day is still ${counted(clock.daysLeft, "day")} off`}
        >
          It is {dayWithWeekday(clock.day)}. Whoever destroys the notes earlier should have agreed
          it with the host.
        </Notice>
      )}
      {clock.state === "noDay" && (
        <Notice tone="warning" title="No day was agreed for it">
          Set one under Retention, or be sure that both sides want it now.
        </Notice>
      )}
      <OpenConcerns records={records} />
      <PrivateEntries records={records} />
      {!isReduced(records) && !records.letters.some(({ issued }) => issued !== null) && (
        <Notice tone="warning" title="No letter was issued">
          What is not issued is a draft, and goes with the notes.
        </Notice>
      )}
      <RuleHere
        rule={decidingRule(records, "retention")}
        none="No ground rule says how long the notes are kept: ask the host before they are gone."
        href={paths.groundRules(visit.id)}
      />
      <section aria-labelledby="destroy-gone">
        <h2 id="destroy-gone">What is destroyed on this laptop</h2>
        <FactList facts={goneFacts(gone, visit.keeps)} />
        <p>
          With its whole history, its backups, and what is half typed. Nobody can bring it back
          afterwards, neither with the passphrase nor with the recovery code.
        </p>
      </section>
      <section aria-labelledby="destroy-kept">
        <h2 id="destroy-kept">What is kept</h2>
        <FactList facts={countFacts(kept)} />
        <p>
          As agreed: {keptInWords(visit.keeps)}. It is sealed anew under new keys, as a team of its
          own: a laptop that still has the notes cannot bring them back by sync. Whoever goes on
          working on the register with you is invited anew.
        </p>
      </section>
      <OtherLaptops members={members} />
      <div className="cf-close-actions">
        <Button variant="primary" onPress={onContinue}>
          Continue
        </Button>
        <Button onPress={() => setHolding(true)}>Hold the notes instead…</Button>
      </div>
      {isHolding && (
        <HoldNotesDialog
          visitId={visit.id}
          before={null}
          today={today}
          onClose={() => setHolding(false)}
        />
      )}
    </ClosePage>
  );
}
