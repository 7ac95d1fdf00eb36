import { useState, type ReactElement } from "react";
import { decidingRule } from "../../../../shared/visit/agreed/bothSides.ts";
import { KeptPart, keptParts, keptPartWords } from "../../../../shared/visit/keptPart.ts";
import { type Hold, holdsInForce } from "../../../../shared/visit/kinds/hold.ts";
import { isReduced } from "../../../../shared/visit/retention/reducedVisit.ts";
import { retentionClock, suggestedDay } from "../../../../shared/visit/retention/retentionClock.ts";
import {
  holdInWords,
  retentionInWords,
} from "../../../../shared/visit/retention/retentionInWords.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { dayWithWeekday } from "../../../../shared/words/inWords.ts";
import { goTo, paths } from "../../../places/paths.ts";
import { showHistory } from "../../../places/showHistory.ts";
import { useSyncStatus } from "../../../sync/useTeamSync.ts";
import type { TeamSync } from "../../../sync/teamSync.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { CheckboxGroup } from "../../../ui/forms/CheckboxGroup.tsx";
import { DayField } from "../../../ui/forms/DayField.tsx";
import { Page } from "../../../ui/frame/Page.tsx";
import { PageHeading } from "../../../ui/text/PageHeading.tsx";
import { RuleHere } from "../../../ui/text/RuleHere.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { TwoVersions } from "../../../ui/text/TwoVersions.tsx";
import { HoldList } from "../HoldList.tsx";
import { LiftHoldDialog } from "../LiftHoldDialog.tsx";
import { ClockNotice } from "./ClockNotice.tsx";
import { CertificatesPart } from "./CertificatesPart.tsx";
import { HoldNotesDialog } from "./HoldNotesDialog.tsx";
import { LaptopsPart } from "./LaptopsPart.tsx";
import { RefusedNotes } from "./RefusedNotes.tsx";
import { changeRetention } from "./retentionCommands.ts";
import "./retention.css";

export interface RetentionScreenProps {
  readonly records: VisitRecords;
  /** ISO day in England. */
  readonly today: string;
  /** Null while it is opened. */
  readonly sync: TeamSync | null;
}

/** How long the notes are kept, what stays then, what holds them, and which laptops have destroyed theirs. */
export function RetentionScreen({ records, today, sync }: RetentionScreenProps): ReactElement {
  const { visit } = records;
  const clock = retentionClock(records, today);
  const said = retentionInWords(clock);
  const members = useSyncStatus(sync)?.members ?? [];
  const isDue = clock.state === "due" || clock.state === "overdue";
  const mayDestroy = clock.state !== "held" && clock.state !== "done";
  return (
    <Page>
      <PageHeading
        title="Retention"
        below="Notes are kept only as long as both sides agreed. Nothing is destroyed by itself."
        actions={
          <>
            <TwoVersions of={visit.id} />
            <Button
              variant="plain"
              onPress={() => showHistory({ table: "visits", row: visit.id, field: "destroyOn" })}
            >
              History of the day
            </Button>
          </>
        }
      />
      <Stack gap={6}>
        <ClockNotice records={records} today={today} />
        <section aria-labelledby="retention-clock" className="cf-retention">
          <h2 id="retention-clock">{said.title}</h2>
          <p>{said.detail}</p>
          {mayDestroy && (
            <div className="cf-retention-actions">
              <Button
                variant={isDue ? "primary" : "plain"}
                onPress={() => goTo(paths.destroyNotes(visit.id))}
              >
                Destroy the notes…
              </Button>
            </div>
          )}
        </section>
        {!isReduced(records) && <AgreedPart records={records} />}
        {clock.state !== "done" && <HoldsPart records={records} today={today} />}
        <LaptopsPart records={records} members={members} />
        <RefusedNotes visitId={visit.id} />
        <CertificatesPart records={records} />
        <section aria-labelledby="retention-other" className="cf-retention">
          <h2 id="retention-other">What the app cannot reach</h2>
          <ul>
            <li>
              Other laptops of the team: each destroys its own notes and has a certificate of its
              own.
            </li>
            <li>
              The shared place, with its versions and its recycle bin: what is there is encrypted.
              Laptops that still have the notes can open it. Once all have destroyed theirs nobody
              can; ask who runs the place to delete it.
            </li>
            <li>USB sticks, visit files and papers that were saved, printed or sent.</li>
            <li>Copies of a laptop’s disk made before, such as its IT service’s backups.</li>
          </ul>
        </section>
      </Stack>
    </Page>
  );
}

/** The day and what is kept: terms of the ground rule, so that agreeing to it is agreeing to them. */
function AgreedPart({ records }: Pick<RetentionScreenProps, "records">): ReactElement {
  const { visit } = records;
  const suggested = suggestedDay(visit);
  return (
    <section aria-labelledby="retention-agreed" className="cf-retention">
      <h2 id="retention-agreed">What was agreed</h2>
      <RuleHere
        rule={decidingRule(records, "retention")}
        none="No ground rule says how long the notes are kept."
        href={paths.groundRules(visit.id)}
      />
      <DayField
        label="The notes are destroyed on"
        isOptional
        value={visit.destroyOn}
        onChange={(destroyOn) => void changeRetention(visit, { destroyOn }).catch(() => undefined)}
      />
      {visit.destroyOn === null && suggested !== null && (
        <Button
          onPress={() =>
            void changeRetention(visit, { destroyOn: suggested }).catch(() => undefined)
          }
        >
          Set {dayWithWeekday(suggested)}, four weeks after the letter is due
        </Button>
      )}
      <CheckboxGroup
        label="What is kept then"
        hint="The visit’s details, its team and its ground rules stay too. Notes, cases, findings, drafts and the journal never do."
        options={KeptPart.options.map((id) => ({ id, label: keptPartWords[id] }))}
        value={keptParts(visit.keeps)}
        onChange={(keeps) =>
          void changeRetention(visit, { keeps: [...keptParts(keeps)] }).catch(() => undefined)
        }
      />
      <p className="cf-soft">
        They are terms of the ground rule about how long notes are kept: whoever changes them makes
        it proposed again. The register goes by the letter, so that one is kept with it.
      </p>
    </section>
  );
}

function HoldsPart({ records, today }: Omit<RetentionScreenProps, "sync">): ReactElement {
  const { visit } = records;
  const [lifting, setLifting] = useState<Hold | null>(null);
  const [holding, setHolding] = useState<Hold | "new" | null>(null);
  const inForce = holdsInForce(records.holds);
  const lifted = records.holds.filter((hold) => hold.lifted !== null);
  const asked = inForce.filter(({ until }) => until !== null && until <= today);
  return (
    <section aria-labelledby="retention-holds" className="cf-retention">
      <h2 id="retention-holds">Holds</h2>
      {inForce.length === 0 ? (
        <p className="cf-soft">
          Nothing holds the notes. Where somebody has asked for them, or is about to, hold them with
          the reason and until when.
        </p>
      ) : (
        <HoldList holds={inForce} onLift={setLifting} />
      )}
      <div className="cf-retention-actions">
        {asked.map((hold) => (
          <Button key={hold.id} variant="primary" onPress={() => setHolding(hold)}>
            Hold on: {hold.reason.slice(0, 60)}
          </Button>
        ))}
        <Button onPress={() => setHolding("new")}>Hold the notes with a reason…</Button>
      </div>
      {lifted.length > 0 && (
        <ul aria-label="Holds that were lifted" className="cf-soft">
          {lifted.map((hold) => (
            <li key={hold.id}>{holdInWords(hold)}</li>
          ))}
        </ul>
      )}
      {lifting !== null && <LiftHoldDialog hold={lifting} onClose={() => setLifting(null)} />}
      {holding !== null && (
        <HoldNotesDialog
          visitId={visit.id}
          before={holding === "new" ? null : holding}
          today={today}
          onClose={() => setHolding(null)}
        />
      )}
    </section>
  );
}
