import { useMemo, useState, type ReactElement } from "react";
import { inOrder } from "../../../shared/visit/inOrder.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { voiceWords } from "../../../shared/visit/programme/vocabulary.ts";
import {
  type SaidLine,
  type SideBySide,
  type VoiceColumn,
  voicesSideBySide,
} from "../../../shared/visit/enquiries/voicesSideBySide.ts";
import { capital } from "../../../shared/words/capital.ts";
import { listInWords } from "../../../shared/words/inWords.ts";
import { goTo, paths } from "../../places/paths.ts";
import { Mark } from "../../ui/evidence/Mark.tsx";
import { Button } from "../../ui/forms/Button.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { ScrollBox } from "../../ui/lists/ScrollBox.tsx";
import { TabSet } from "../../ui/lists/TabSet.tsx";
import { askToPrint } from "../../ui/paper/askToPrint.ts";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { VoicesPaper } from "./VoicesPaper.tsx";
import { howMuch, whyEmpty } from "./voiceInWords.ts";
import "./Voices.css";

/** On each line of enquiry, what leaders say beside what everybody else says; gaps are seen at once. */
export function VoicesScreen({ records }: { readonly records: VisitRecords }): ReactElement {
  const { visit } = records;
  const lines = useMemo(() => {
    const sideBySide = voicesSideBySide(records);
    return inOrder(records.enquiries).map(sideBySide);
  }, [records]);
  const [shown, setShown] = useState<string | null>(null);
  const [first] = lines;
  if (first === undefined)
    return (
      <Page>
        <PageHeading title="Voices side by side" />
        <EmptyState
          title="The visit has no lines of enquiry yet"
          action={
            <Button onPress={() => goTo(paths.details(visit.id))}>Add a line of enquiry</Button>
          }
        >
          On each line, what leaders say stands here beside what the front line, partners, families
          and children say.
        </EmptyState>
      </Page>
    );
  return (
    <Page width="wide">
      <VoicesPaper lines={lines} />
      <PageHeading
        title="Voices side by side"
        below="What each says on a line of enquiry: evidence marked with the line, or linked to a finding of it."
        actions={<Button onPress={askToPrint}>Print</Button>}
      />
      <TabSet
        label="Lines of enquiry"
        tabs={lines.map((line) => ({
          id: line.enquiry.id,
          label: line.enquiry.shortName || line.enquiry.question || "Unnamed line",
          content: <OneLine line={line} records={records} />,
        }))}
        selected={
          lines.some(({ enquiry }) => enquiry.id === shown) ? (shown ?? "") : first.enquiry.id
        }
        onSelect={setShown}
      />
    </Page>
  );
}

function OneLine({
  line,
  records,
}: {
  readonly line: SideBySide;
  readonly records: VisitRecords;
}): ReactElement {
  return (
    <>
      <p className="cf-said-question">{line.enquiry.question}</p>
      <p className="cf-soft">{heardFrom(line)}</p>
      <ScrollBox
        className="cf-said-scroll"
        label={`${line.enquiry.shortName || line.enquiry.question}: voices`}
      >
        <div className="cf-said">
          {line.columns.map((column) => (
            <OneVoice key={column.voice} column={column} records={records} />
          ))}
        </div>
      </ScrollBox>
      {line.together.length > 0 && (
        <Disclosure title={`Several voices together (${line.together.length})`}>
          <p className="cf-soft">
            Where they sat together, or answered one questionnaire, nobody can tell whose line it
            is. Say of a line which group it comes from, in its session, and it moves to its column.
          </p>
          <Lines lines={line.together} records={records} isGroupSaid />
        </Disclosure>
      )}
      {line.papers.length > 0 && (
        <Disclosure title={`Files, documents and data (${line.papers.length})`}>
          <Lines lines={line.papers} records={records} isGroupSaid={false} />
        </Disclosure>
      )}
    </>
  );
}

function OneVoice({
  column,
  records,
}: {
  readonly column: VoiceColumn;
  readonly records: VisitRecords;
}): ReactElement {
  const isGap = column.lines.length === 0;
  return (
    <section
      className={isGap ? "cf-said-voice cf-said-gap" : "cf-said-voice"}
      aria-label={capital(voiceWords[column.voice])}
    >
      <h2>{capital(voiceWords[column.voice])}</h2>
      <p className="cf-said-amount">{howMuch(column)}</p>
      {isGap && <p className="cf-said-why">{whyEmpty(column)}</p>}
      {column.toCome.map(({ id, title }) => (
        <p key={id} className="cf-said-why">
          <TextLink href={paths.session(records.visit.id, id)}>
            {title || "Untitled session"}
          </TextLink>
        </p>
      ))}
      <Lines lines={column.lines} records={records} isGroupSaid={false} />
    </section>
  );
}

const Lines = ({
  lines,
  records,
  isGroupSaid,
}: {
  readonly lines: readonly SaidLine[];
  readonly records: VisitRecords;
  readonly isGroupSaid: boolean;
}): ReactElement | null =>
  lines.length === 0 ? null : (
    <ul className="cf-said-lines">
      {lines.map(({ note, session, groups }) => (
        <li key={note.id}>
          <Mark mark={note.mark} isWordHidden />
          <div>
            <p>{note.text}</p>
            <p className="cf-said-source">
              <TextLink href={paths.session(records.visit.id, session.id)}>
                {session.title || "Untitled session"}
              </TextLink>{" "}
              {[isGroupSaid ? groups.join(", ") : "", note.kind].filter(Boolean).join(" \u00B7 ")}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );

/** Who is heard on a line and who is not, in a sentence. */
function heardFrom({ columns }: SideBySide): string {
  const named = (isHeard: boolean) =>
    listInWords(
      columns
        .filter(({ lines }) => lines.length > 0 === isHeard)
        .map(({ voice }) => voiceWords[voice]),
    );
  const heard = named(true);
  const silent = named(false);
  if (heard === "") return "Nobody is heard on this line yet.";
  return silent === "" ? "Every voice is heard." : `Heard: ${heard}. Not yet: ${silent}.`;
}
