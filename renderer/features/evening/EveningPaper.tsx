import type { ReactElement } from "react";
import type { EveningPack } from "../../../shared/evening/eveningPack.ts";
import { messageOf } from "../../../shared/visit/kinds/finding.ts";
import { initialsOfPeers } from "../../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { dayWithWeekday } from "../../../shared/words/inWords.ts";
import { Paper } from "../../ui/paper/Paper.tsx";
import { PaperLines, signsInWords } from "../../ui/paper/PaperLines.tsx";
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
  <Paper title={`End of ${dayWithWeekday(pack.day)}`}>
    {() => <EveningOnPaper pack={pack} records={records} />}
  </Paper>
);

function EveningOnPaper({
  pack,
  records,
}: {
  readonly pack: EveningPack;
  readonly records: VisitRecords;
}): ReactElement {
  const titles = new Map(records.sessions.map(({ id, title }) => [id, title]));
  const tests = [...pack.tests.carriedOver, ...pack.tests.next];
  const all = pack.lines.flatMap(({ notes }) => notes);
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
        rows={pack.toTalkOver.map((row) => ({
          id: row.finding.id,
          words: messageOf(row.finding),
          facts: whyToTalkOver(row),
        }))}
      />
      <List
        title="New on this day"
        rows={pack.fresh.map((finding) => ({
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
        rows={pack.toTest.map((one) => ({
          id: one.statement.id,
          words: one.statement.text,
          facts: whereItStands(one),
        }))}
      />
      <List
        title="Not covered"
        rows={gapsInWords(pack.gaps).map((words) => ({ id: words, words, facts: "" }))}
      />
      <List
        title="What the host has not heard"
        rows={pack.notHeard.map(({ key, text }) => ({ id: key, words: text, facts: "" }))}
      />
      <List
        title="What the host has heard"
        rows={pack.heard.map((item) => ({
          id: item.key,
          words: item.text,
          facts: heardWhen(item),
        }))}
      />
      {pack.next !== null && (
        <List
          title={`Sessions on ${dayWithWeekday(pack.next)}`}
          rows={pack.sessionsNext.map(({ id, startsAt, title, peerIds }) => ({
            id,
            words: [startsAt ?? "", title || "Untitled session"].filter(Boolean).join(" "),
            facts: initialsOfPeers(peerIds, records) || "nobody named yet",
          }))}
        />
      )}
      {pack.lines
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
