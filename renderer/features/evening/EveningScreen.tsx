import { useMemo, useState, type ReactElement } from "react";
import {
  dayOfEvening,
  type EveningPack,
  eveningPack,
} from "../../../shared/evening/eveningPack.ts";
import { messageOf } from "../../../shared/visit/kinds/finding.ts";
import { initialsOfPeers } from "../../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { capital } from "../../../shared/words/capital.ts";
import { counted, dayWithWeekday } from "../../../shared/words/inWords.ts";
import { goTo, paths } from "../../places/paths.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Select } from "../../ui/forms/Select.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { askToPrint } from "../../ui/paper/askToPrint.ts";
import { Notice } from "../../ui/text/Notice.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { EveningPaper } from "./EveningPaper.tsx";
import { EvidenceOfDay } from "./EvidenceOfDay.tsx";
import { whyToTalkOver } from "./findingInWords.ts";
import { gapsInWords } from "./gapsInWords.ts";
import { heardWhen } from "./heardWhen.ts";
import { whereItStands } from "./toTestInWords.ts";
import { TestsPart } from "./TestsPart.tsx";
import "./Evening.css";

/** What the team brings to its table in the evening, on one screen and one printed paper. */
export function EveningScreen({
  records,
  today,
}: {
  readonly records: VisitRecords;
  /** ISO day. */
  readonly today: string;
}): ReactElement {
  const { visit } = records;
  const [chosen, setChosen] = useState<string | null>(null);
  const day = chosen ?? dayOfEvening(records, today);
  const pack = useMemo(() => eveningPack(records, day), [records, day]);
  const days = [...new Set([...visit.daysOnSite, day])].sort();
  return (
    <Page width="wide">
      <EveningPaper pack={pack} records={records} />
      <PageHeading
        above="End of the day"
        title={dayWithWeekday(day)}
        below={summary(pack)}
        actions={
          <>
            <Button variant="primary" onPress={() => goTo(paths.meeting(visit.id))}>
              Begin the team meeting
            </Button>
            <Button onPress={askToPrint}>Print</Button>
          </>
        }
      />
      {days.length > 1 && (
        <Select
          label="Day"
          options={days.map((id) => ({ id, label: dayWithWeekday(id) }))}
          value={day}
          onChange={setChosen}
        />
      )}
      {pack.openConcerns > 0 && (
        <Notice
          tone="warning"
          title={
            pack.openConcerns === 1
              ? "One safeguarding concern is open"
              : `${pack.openConcerns} safeguarding concerns are open`
          }
          actions={<TextLink href={paths.concerns(visit.id)}>See who was told</TextLink>}
        />
      )}
      <div className="cf-evening">
        <div className="cf-evening-main">
          <section aria-labelledby="evening-evidence">
            <h2 id="evening-evidence">Evidence of the day</h2>
            <ul className="cf-evening-lines">
              {pack.lines.map((line) => (
                <EvidenceOfDay key={line.enquiry?.id ?? "none"} line={line} records={records} />
              ))}
            </ul>
          </section>
          <FindingsPart pack={pack} records={records} />
        </div>
        <div className="cf-evening-side">
          <TestsPart pack={pack} records={records} />
          <ToTestPart pack={pack} records={records} />
          <NextPart pack={pack} records={records} />
          <GapsPart pack={pack} />
          <HeardPart pack={pack} records={records} />
        </div>
      </div>
    </Page>
  );
}

interface PartProps {
  readonly pack: EveningPack;
  readonly records: VisitRecords;
}

function FindingsPart({ pack, records: { visit, findings } }: PartProps): ReactElement {
  return (
    <section aria-labelledby="evening-findings">
      <h2 id="evening-findings">Findings to talk over</h2>
      {pack.toTalkOver.length === 0 && (
        <p className="cf-soft">
          {findings.length === 0
            ? "No findings yet. They are made from the day’s evidence, on the board."
            : "Every finding has the evidence the team asks for, and nobody questions one."}
        </p>
      )}
      <ul className="cf-evening-findings">
        {pack.toTalkOver.map((row) => (
          <li key={row.finding.id}>
            <TextLink href={paths.findings(visit.id, row.finding.id)}>
              {messageOf(row.finding)}
            </TextLink>
            <span className="cf-soft"> {whyToTalkOver(row)}</span>
          </li>
        ))}
      </ul>
      {pack.fresh.length > 0 && (
        <>
          <h3>New on this day</h3>
          <ul className="cf-evening-findings">
            {pack.fresh.map((finding) => (
              <li key={finding.id}>
                <TextLink href={paths.findings(visit.id, finding.id)}>
                  {messageOf(finding)}
                </TextLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function ToTestPart({ pack: { toTest }, records: { visit } }: PartProps): ReactElement | null {
  if (toTest.length === 0) return null;
  return (
    <section aria-labelledby="evening-to-test">
      <h2 id="evening-to-test">Still to be tested</h2>
      <ul className="cf-evening-plain">
        {toTest.map((one) => (
          <li key={one.statement.id}>
            {one.statement.text} <span className="cf-soft">{whereItStands(one)}</span>
          </li>
        ))}
      </ul>
      <TextLink href={paths.statements(visit.id)}>Hypotheses and claims</TextLink>
    </section>
  );
}

function NextPart({ pack, records: { visit, peers } }: PartProps): ReactElement | null {
  if (pack.next === null) return null;
  return (
    <section aria-labelledby="evening-next">
      <h2 id="evening-next">Sessions on {dayWithWeekday(pack.next)}</h2>
      {pack.sessionsNext.length === 0 ? (
        <p className="cf-soft">None is planned.</p>
      ) : (
        <ul className="cf-evening-plain">
          {pack.sessionsNext.map((session) => (
            <li key={session.id}>
              <span className="cf-evening-time">{session.startsAt ?? ""}</span>{" "}
              <TextLink href={paths.session(visit.id, session.id)}>
                {session.title || "Untitled session"}
              </TextLink>{" "}
              <span className="cf-soft">
                {initialsOfPeers(session.peerIds, { peers }) || "nobody named yet"}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const GapsPart = ({ pack: { gaps } }: { readonly pack: EveningPack }): ReactElement => (
  <section aria-labelledby="evening-gaps">
    <h2 id="evening-gaps">Not covered</h2>
    <ul className="cf-evening-plain">
      {gapsInWords(gaps).map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  </section>
);

const HeardPart = ({ pack, records: { visit } }: PartProps): ReactElement => (
  <section aria-labelledby="evening-heard">
    <h2 id="evening-heard">What the host has not heard</h2>
    {pack.notHeard.length === 0 ? (
      <p className="cf-soft">Nothing of the letter is new to the host.</p>
    ) : (
      <ul className="cf-evening-plain">
        {pack.notHeard.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    )}
    {pack.heard.length > 0 && (
      <Disclosure title={`What it has heard: ${pack.heard.length}`}>
        <ul className="cf-evening-plain">
          {pack.heard.map((item) => (
            <li key={item.key}>
              {item.text} <span className="cf-soft">{heardWhen(item)}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
    )}
    <TextLink href={paths.checkIns(visit.id)}>Check-ins with the host</TextLink>
  </section>
);

function summary({ lines, toTalkOver, tests }: EveningPack): string {
  const points = lines.reduce((sum, { notes }) => sum + notes.length, 0);
  return [
    capital(counted(points, "evidence point")),
    `${counted(toTalkOver.length, "finding")} to talk over`,
    `${counted(tests.next.length + tests.carriedOver.length, "test")} open`,
  ].join(" \u00B7 ");
}
