import type { ReactElement } from "react";
import type { EveningPack } from "../../../shared/evening/eveningPack.ts";
import { messageOf } from "../../../shared/visit/kinds/finding.ts";
import { initialsOfPeers } from "../../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { dayWithWeekday } from "../../../shared/words/inWords.ts";
import { Paper } from "../../ui/paper/Paper.tsx";
import { PaperLines, signsInWords } from "../../ui/paper/PaperLines.tsx";
import type { PaperPart } from "../../ui/paper/papersOnScreen.ts";
import { lineInWords, nameOfLine } from "./EvidenceOfDay.tsx";
import { whyToTalkOver } from "./findingInWords.ts";
import { gapsInWords } from "./gapsInWords.ts";
import { heardWhen } from "./heardWhen.ts";
import { whereItStands } from "./toTestInWords.ts";
import { whoAndWhere } from "./TestRow.tsx";

/** The evening on paper, for the middle of the table. Of concerns it says how many, and nothing else. */
export const EveningPaper = ({
  pack,
  records,
}: {
  readonly pack: EveningPack;
  readonly records: VisitRecords;
}): ReactElement => (
  <Paper title={`End of ${dayWithWeekday(pack.day)}`} parts={partsOf(pack)}>
    {(shows) => <EveningOnPaper pack={pack} records={records} shows={shows} />}
  </Paper>
);

const partsOf = (pack: EveningPack): readonly PaperPart[] =>
  [
    { id: "toTalkOver", label: "Findings to talk over", isThere: pack.toTalkOver.length > 0 },
    { id: "fresh", label: "New on this day", isThere: pack.fresh.length > 0 },
    { id: "tests", label: "Tests", isThere: testsOf(pack).length > 0 },
    { id: "toTest", label: "Still to be tested", isThere: pack.toTest.length > 0 },
    { id: "gaps", label: "Not covered", isThere: gapsInWords(pack.gaps).length > 0 },
    { id: "notHeard", label: "What the host has not heard", isThere: pack.notHeard.length > 0 },
    { id: "heard", label: "What the host has heard", isThere: pack.heard.length > 0 },
    { id: "sessions", label: "Sessions of the next day", isThere: pack.sessionsNext.length > 0 },
    { id: "evidence", label: "Evidence of the day", isThere: evidenceOf(pack).length > 0 },
  ].filter(({ isThere }) => isThere);

const testsOf = ({ tests }: EveningPack) => [...tests.carriedOver, ...tests.next];
const evidenceOf = ({ lines }: EveningPack) => lines.flatMap(({ notes }) => notes);

function EveningOnPaper({
  pack,
  records,
  shows,
}: {
  readonly pack: EveningPack;
  readonly records: VisitRecords;
  readonly shows: (part: string) => boolean;
}): ReactElement {
  const titles = new Map(records.sessions.map(({ id, title }) => [id, title]));
  const tests = shows("tests") ? testsOf(pack) : [];
  const all = shows("evidence") ? evidenceOf(pack) : [];
  const chosen = <T,>(part: string, rows: readonly T[]): readonly T[] => (shows(part) ? rows : []);
  return (
    <>
      {all.length > 0 && <p className="cf-paper-below cf-paper-small">{signsInWords(all)}</p>}
      {pack.openConcerns > 0 && (
        <p className="cf-paper-below">
          Safeguarding concerns that are open: {pack.openConcerns}. See the app.
        </p>
      )}
      <List
        title="Findings to talk over"
        rows={chosen("toTalkOver", pack.toTalkOver).map((row) => ({
          id: row.finding.id,
          words: messageOf(row.finding),
          facts: whyToTalkOver(row),
        }))}
      />
      <List
        title="New on this day"
        rows={chosen("fresh", pack.fresh).map((finding) => ({
          id: finding.id,
          words: messageOf(finding),
          facts: "",
        }))}
      />
      <List
        title={pack.next === null ? "Still to find out" : `Tests for ${dayWithWeekday(pack.next)}`}
        rows={tests.map((test) => ({
          id: test.id,
          words: test.text,
          facts: whoAndWhere(test, records),
        }))}
      />
      <List
        title="Still to be tested"
        rows={chosen("toTest", pack.toTest).map((one) => ({
          id: one.statement.id,
          words: one.statement.text,
          facts: whereItStands(one),
        }))}
      />
      <List
        title="Not covered"
        rows={chosen("gaps", gapsInWords(pack.gaps)).map((words) => ({
          id: words,
          words,
          facts: "",
        }))}
      />
      <List
        title="What the host has not heard"
        rows={chosen("notHeard", pack.notHeard).map(({ key, text }) => ({
          id: key,
          words: text,
          facts: "",
        }))}
      />
      <List
        title="What the host has heard"
        rows={chosen("heard", pack.heard).map((item) => ({
          id: item.key,
          words: item.text,
          facts: heardWhen(item),
        }))}
      />
      {pack.next !== null && (
        <List
          title={`Sessions on ${dayWithWeekday(pack.next)}`}
          rows={chosen("sessions", pack.sessionsNext).map(({ id, startsAt, title, peerIds }) => ({
            id,
            words: [startsAt ?? "", title || "Untitled session"].filter(Boolean).join(" "),
            facts: initialsOfPeers(peerIds, records) || "nobody named yet",
          }))}
        />
      )}
      {chosen("evidence", pack.lines)
        .filter(({ notes }) => notes.length > 0)
        .map((line) => (
          <section key={line.enquiry?.id ?? "none"}>
            <h2>{nameOfLine(line)}</h2>
            <p className="cf-paper-under">{lineInWords(line)}</p>
            <PaperLines
              lines={line.notes.map(({ id, mark, level, text, sessionId }) => ({
                id,
                at: null,
                mark,
                level,
                text,
                facts: [titles.get(sessionId) ?? ""].filter(Boolean),
              }))}
            />
          </section>
        ))}
    </>
  );
}

const List = ({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: readonly { readonly id: string; readonly words: string; readonly facts: string }[];
}): ReactElement | null =>
  rows.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <ul className="cf-paper-lines">
        {rows.map(({ id, words, facts }) => (
          <li key={id} className="cf-paper-line">
            <span className="cf-paper-sign">·</span>
            <span>
              {words}
              {facts !== "" && <span className="cf-paper-facts">{` ${facts}`}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
