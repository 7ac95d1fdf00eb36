import { useContext, useId, useMemo, type ReactElement } from "react";
import { documentKindWords } from "../../../shared/visit/kinds/reviewDocument.ts";
import { placeOfRow } from "../../../shared/visit/recordInWords.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { waitingFor, type WaitingFor } from "../../../shared/visit/waitingFor.ts";
import { counted, dayWithWeekday } from "../../../shared/words/inWords.ts";
import { whenInWords } from "../../../shared/words/whenInWords.ts";
import { paths } from "../../places/paths.ts";
import { RecordLink } from "../../places/RecordLink.tsx";
import type { RecordTarget } from "../../places/showRecord.ts";
import { OwnPeerContext } from "../../sync/OwnPeerContext.ts";
import { Page } from "../../ui/frame/Page.tsx";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import "./WaitingScreen.css";

/** What the team waits for the peer at this laptop to do, each a link to where it is done. */
export function WaitingScreen({ records }: { readonly records: VisitRecords }): ReactElement {
  const me = useContext(OwnPeerContext);
  const { id } = records.visit;
  const waiting = useMemo(() => (me === null ? null : waitingFor(me, records)), [me, records]);
  if (me === null || waiting === null)
    return (
      <Page>
        <PageHeading title="Waiting for me" />
        <EmptyState
          title="It is not known who of the team sits here"
          action={<TextLink href={paths.team(id)}>Go to Team</TextLink>}
        >
          The team’s table needs a peer with the initials that this laptop has in the team.
        </EmptyState>
      </Page>
    );
  const summary = summaryOf(waiting);
  return (
    <Page>
      <PageHeading title="Waiting for me" below={[me.initials, ...summary].join(" \u00B7 ")} />
      {summary.length === 0 && (
        <EmptyState title="Nothing waits for you">
          Comments to you, findings on which you have not said where you stand, minority views for
          the lead to answer, tests for tomorrow and documents to read come here.
        </EmptyState>
      )}
      <Part
        title="Comments to you"
        records={records}
        items={waiting.comments.map((comment) => ({
          id: comment.id,
          text: comment.text,
          target: { table: "comments", row: comment.id },
          about: [
            records.peers.find((peer) => peer.id === comment.by)?.initials ?? "",
            whenInWords(comment.at),
            `on: ${placeOfRow("comments", comment, records)}`,
          ],
        }))}
      />
      <Part
        title="Where do you stand?"
        records={records}
        way={<TextLink href={paths.stand(id)}>Go through the board, a key a finding</TextLink>}
        items={waiting.findings.map((finding) => ({
          id: finding.id,
          text: finding.sentence,
          target: { table: "findings", row: finding.id },
          about: [
            records.positions.some(
              ({ peerId, findingId }) => peerId === me.id && findingId === finding.id,
            )
              ? "Reworded since you said"
              : "",
          ],
        }))}
      />
      <Part
        title="Minority views to answer"
        records={records}
        items={waiting.dissents.map((position) => ({
          id: position.id,
          text: position.remark || "Without a word why",
          target: { table: "positions", row: position.id },
          about: [
            records.peers.find((peer) => peer.id === position.peerId)?.initials ?? "",
            `on: ${records.findings.find(({ id: of }) => of === position.findingId)?.sentence ?? ""}`,
          ],
        }))}
      />
      <Part
        title="Tests for tomorrow"
        records={records}
        items={waiting.tests.map((test) => ({
          id: test.id,
          text: test.text,
          target: { table: "tomorrowTests", row: test.id },
          about: [test.day === null ? "" : dayWithWeekday(test.day)],
        }))}
      />
      <Part
        title="To read"
        records={records}
        items={waiting.documents.map((document) => ({
          id: document.id,
          text: document.title,
          target: { table: "documents", row: document.id },
          about: [
            documentKindWords[document.kind],
            document.pages === 0 ? "" : counted(document.pages, "page"),
          ],
        }))}
      />
    </Page>
  );
}

interface Item {
  readonly id: string;
  readonly text: string;
  readonly target: RecordTarget;
  /** What stands under it; what is empty is left out. */
  readonly about: readonly string[];
}

/** One kind of what waits; nothing where none of it does. */
function Part({
  title,
  way,
  records,
  items,
}: {
  readonly title: string;
  /** How all of it is done in one go. */
  readonly way?: ReactElement;
  readonly records: VisitRecords;
  readonly items: readonly Item[];
}): ReactElement | null {
  const headingId = useId();
  if (items.length === 0) return null;
  return (
    <section className="cf-waiting" aria-labelledby={headingId}>
      <h2 id={headingId}>{title}</h2>
      {way !== undefined && <p>{way}</p>}
      <ul>
        {items.map(({ id, text, target, about }) => {
          const under = about.filter(Boolean).join(" \u00B7 ");
          return (
            <li key={id}>
              <RecordLink records={records} target={target}>
                {text.trim() || "Without words yet"}
              </RecordLink>
              {under !== "" && <p className="cf-soft">{under}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** "two comments", "one finding", …; nothing where nothing waits. */
const summaryOf = ({
  comments,
  findings,
  dissents,
  tests,
  documents,
}: WaitingFor): readonly string[] =>
  [
    [comments.length, "comment"] as const,
    [findings.length, "finding"] as const,
    [dissents.length, "minority view"] as const,
    [tests.length, "test"] as const,
    [documents.length, "document"] as const,
  ].flatMap(([count, one]) => (count === 0 ? [] : [counted(count, one)]));
