import { useState, type ReactElement, type ReactNode } from "react";
import { bothSides, isAgreed } from "../../../shared/visit/agreed/bothSides.ts";
import { wordsOfRule } from "../../../shared/visit/agreed/wordsOfRule.ts";
import { checklist, checklistInWords } from "../../../shared/checklist/checklist.ts";
import { inOrder } from "../../../shared/visit/inOrder.ts";
import { capital } from "../../../shared/words/capital.ts";
import {
  counted,
  dayWithWeekday,
  daysInWords,
  listInWords,
  shortDay,
} from "../../../shared/words/inWords.ts";
import { heardByHost } from "../../../shared/letter/heardByHost.ts";
import { countVisit } from "../../../shared/letter/visitCounts.ts";
import { holdsInForce } from "../../../shared/visit/kinds/hold.ts";
import { standingInWords } from "../../../shared/visit/kinds/telling.ts";
import type { Peer } from "../../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { scopeCheck, scopeCheckInWords } from "../../../shared/visit/enquiries/scopeCheck.ts";
import { londonDay, londonTime } from "../../../shared/words/londonTime.ts";
import { goTo, paths } from "../../places/paths.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { FactList } from "../../ui/text/FactList.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { clockInWords, openConcerns } from "./overview.ts";
import { CoverageTable } from "./CoverageTable.tsx";
import { MilestoneLine } from "./MilestoneLine.tsx";
import { ThinPart } from "./ThinPart.tsx";
import { UntilWhen } from "./UntilWhen.tsx";
import { VisitMenu } from "./VisitMenu.tsx";
import type { Trouble } from "./visits.ts";
import "./VisitScreen.css";

/** The visit at a glance: what is due, what is next, what is thin, what was agreed. */
export function VisitScreen({
  records,
  today,
  retention,
}: {
  readonly records: VisitRecords;
  /** ISO day. */
  readonly today: string;
  /** What is due of its notes. */
  readonly retention?: ReactNode;
}): ReactElement {
  const { visit } = records;
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const clock = clockInWords(records, today);
  const concerns = openConcerns(records);
  const holds = holdsInForce(records.holds);
  return (
    <Page width="wide">
      <PageHeading
        above={visit.isSample ? "Sample visit of a council that does not exist" : visit.programme}
        title={visit.host.name}
        below={visit.focus === "" ? undefined : `Focus: ${visit.focus}`}
        actions={
          <>
            <Button variant="primary" onPress={() => goTo(paths.bringIn(visit.id))}>
              Bring in notes
            </Button>
            <Button onPress={() => goTo(paths.evening(visit.id))}>End of the day</Button>
            <VisitMenu records={records} onTrouble={setTrouble} />
          </>
        }
      />
      {trouble !== null && (
        <Notice tone="problem" title={trouble.title} isAnnounced>
          {trouble.text}
        </Notice>
      )}
      {holds.length > 0 && (
        <Notice title="A disclosure hold is on this visit">
          {holds.map(({ reason }) => reason).join("; ")}.{" "}
          <TextLink href={paths.retention(visit.id)}>Look at the hold</TextLink>
        </Notice>
      )}
      {concerns.length > 0 && (
        <Notice
          tone="warning"
          title={
            concerns.length === 1
              ? "One safeguarding concern is open"
              : `${concerns.length} safeguarding concerns are open`
          }
        >
          <p>See that the duty manager and the director know, and record who was told and when.</p>
          <ul className="cf-visit-plain-list">
            {concerns.slice(0, 5).map((concern) => (
              <li key={concern.id}>
                <TextLink href={paths.concerns(visit.id, concern.id)}>
                  {[
                    `Recorded ${londonDay(concern.recordedAt)}, ${londonTime(concern.recordedAt)}`,
                    records.sessions.find(({ id }) => id === concern.sessionId)?.title ?? "",
                  ]
                    .filter(Boolean)
                    .join(", ")}
                </TextLink>{" "}
                <span className="cf-soft">{standingInWords(concern, records.tellings)}</span>
              </li>
            ))}
          </ul>
          {concerns.length > 5 && (
            <TextLink href={paths.concerns(visit.id)}>All {concerns.length} concerns</TextLink>
          )}
        </Notice>
      )}
      {retention}
      <div className="cf-visit-columns">
        <div className="cf-visit-main">
          <section aria-labelledby="visit-due">
            <h2 id="visit-due">{clock.title}</h2>
            <p className="cf-soft">{clock.detail}</p>
            <MilestoneLine records={records} today={today} />
          </section>
          <section aria-labelledby="visit-lines">
            <h2 id="visit-lines">Lines of enquiry</h2>
            <ScopeLine records={records} />
            <CoverageTable records={records} />
            <TextLink href={paths.voices(visit.id)}>What each voice says, side by side</TextLink>
          </section>
          <ThinPart records={records} />
        </div>
        <div className="cf-visit-side">
          <Facts records={records} today={today} />
          <SessionsPart records={records} />
          <HeardPart records={records} />
          <RulesPart records={records} />
        </div>
      </div>
    </Page>
  );
}

/** Whether the lines fit into the days, and where they are changed. */
function ScopeLine({ records }: { readonly records: VisitRecords }): ReactElement {
  const check = scopeCheck(records);
  return (
    <p className="cf-soft">
      {check === null ? "None yet." : scopeCheckInWords(check)}{" "}
      <TextLink href={paths.scope(records.visit.id)}>
        {check === null ? "Add the first line" : "Scope"}
      </TextLink>
    </p>
  );
}

function RulesPart({ records }: { readonly records: VisitRecords }): ReactElement {
  const { visit } = records;
  const rules = visit.groundRules;
  const agreed = rules.filter((rule) => isAgreed(bothSides(wordsOfRule(rule, visit), records)));
  return (
    <section aria-labelledby="visit-rules">
      <h2 id="visit-rules">Ground rules</h2>
      <p className="cf-soft">
        {rules.length === 0
          ? "None yet."
          : agreed.length === rules.length
            ? "All agreed by both sides."
            : agreed.length === 0
              ? `None of the ${rules.length} is agreed by both sides yet: they are proposed.`
              : `${agreed.length} of ${rules.length} agreed by both sides; the others are proposed.`}{" "}
        <TextLink href={paths.groundRules(visit.id)}>
          {rules.length === 0 ? "Add the first rule" : "Look at the rules"}
        </TextLink>
      </p>
      {rules.length > 0 && (
        <Disclosure title="What they say" level={3}>
          <FactList
            facts={rules.map((rule) => ({
              term: agreed.includes(rule) ? rule.topic : `${rule.topic} (proposed)`,
              detail: rule.text,
            }))}
          />
        </Disclosure>
      )}
    </section>
  );
}

function Facts({
  records,
  today,
}: {
  readonly records: VisitRecords;
  readonly today: string;
}): ReactElement {
  const { visit } = records;
  const team = inOrder(records.peers);
  return (
    <section aria-labelledby="visit-facts">
      <h2 id="visit-facts">This visit</h2>
      <FactList
        facts={[
          { term: "Programme", detail: visit.programme },
          {
            term: "On site",
            detail:
              visit.daysOnSite.length > 0 ? (
                `${daysInWords(visit.daysOnSite)} (${weekdays(visit.daysOnSite)})`
              ) : (
                <TextLink href={paths.details(visit.id)}>Set the days on site</TextLink>
              ),
          },
          {
            term: "Team",
            detail:
              team.length > 0 ? (
                <ul className="cf-visit-plain-list">
                  {team.map((peer) => (
                    <li key={peer.id}>{teamMember(peer)}</li>
                  ))}
                </ul>
              ) : (
                <TextLink href={paths.team(visit.id)}>Add the team</TextLink>
              ),
          },
          ...(visit.coordinator === "" ? [] : [{ term: "Coordinator", detail: visit.coordinator }]),
          ...(records.arrangements.length === 0
            ? []
            : [
                {
                  term: "Checklist",
                  detail: (
                    <TextLink href={paths.checklist(visit.id)}>
                      {checklistInWords(checklist(records, today))}
                    </TextLink>
                  ),
                },
              ]),
          ...(visit.feedback.length === 0
            ? []
            : [{ term: "Feedback", detail: visit.feedback.join("; ") }]),
          ...(visit.audiences.length === 0
            ? []
            : [{ term: "For", detail: visit.audiences.join("; ") }]),
          { term: "Notes", detail: <UntilWhen visit={visit} /> },
          ...(visit.reviewDate === "" ? [] : [{ term: "Review", detail: visit.reviewDate }]),
        ]}
      />
    </section>
  );
}

function SessionsPart({ records }: { readonly records: VisitRecords }): ReactElement {
  const counts = countVisit(records);
  const coming = records.sessions
    .filter((session) => session.state === "planned")
    .sort((a, b) => `${a.day}${a.startsAt}`.localeCompare(`${b.day}${b.startsAt}`));
  return (
    <section aria-labelledby="visit-sessions">
      <h2 id="visit-sessions">Sessions</h2>
      {records.sessions.length === 0 ? (
        <p className="cf-soft">
          None yet.{" "}
          <TextLink href={paths.sessions(records.visit.id)}>Add the first session</TextLink>
        </p>
      ) : (
        <p className="cf-soft">
          {counts.sessions} held with {counts.peopleMet} people, {counts.notes} evidence points,{" "}
          {counts.casesDrawn + counts.casesChosen + counts.casesOffered + counts.filesRead} cases
          read; {coming.length} to come.
        </p>
      )}
      {coming.length > 0 && (
        <ul className="cf-visit-plain-list">
          {coming.slice(0, 5).map((session) => (
            <li key={session.id}>
              <TextLink href={paths.session(records.visit.id, session.id)}>
                {session.title}
              </TextLink>{" "}
              <span className="cf-soft">
                {[session.day === null ? null : dayWithWeekday(session.day), session.startsAt]
                  .filter(Boolean)
                  .join(", ")}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function HeardPart({ records }: { readonly records: VisitRecords }): ReactElement {
  const items = heardByHost(records);
  const notYet = items.filter(({ status }) => status === "notYet").length;
  const checkIns = records.checkIns.length;
  return (
    <section aria-labelledby="visit-heard">
      <h2 id="visit-heard">Check-ins with the host</h2>
      <p className="cf-soft">
        {checkIns === 0 ? "None recorded yet." : `${capital(counted(checkIns, "occasion"))}.`}{" "}
        {items.length > 0 &&
          (notYet === 0
            ? "The host has heard all that the letter carries."
            : `Not yet heard: ${notYet} of the ${items.length} messages of the letter.`)}
      </p>
      <TextLink href={paths.checkIns(records.visit.id)}>
        {checkIns === 0 ? "Record a check-in" : "What the host has heard"}
      </TextLink>
    </section>
  );
}

/** "Head of safeguarding, Alderholt Council (CD)"; the initials alone while nothing else is known. */
function teamMember({ role, organisation, initials }: Peer): string {
  const who = [role, organisation].filter(Boolean).join(", ");
  return who === "" ? initials : `${who} (${initials})`;
}

/** "Tue, Wed and Thu" */
const weekdays = (days: readonly string[]): string =>
  listInWords([...new Set(days)].sort().map((day) => shortDay(day).slice(0, 3)));
