import { useContext, useId, useMemo, type ReactElement } from "react";
import { tableOfCommented } from "../../../shared/visit/kinds/comment.ts";
import { documentKindWords } from "../../../shared/visit/kinds/reviewDocument.ts";
import { placeOfRow } from "../../../shared/visit/recordInWords.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { waitingFor, type WaitingFor } from "../../../shared/visit/waitingFor.ts";
import { counted, dayWithWeekday } from "../../../shared/words/inWords.ts";
import { whenInWords } from "../../../shared/words/whenInWords.ts";
import { pathOfRecord } from "../../places/pathOfRecord.ts";
import { paths } from "../../places/paths.ts";
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
          Comments to you, findings on which you have not said where you stand, tests for tomorrow
          and documents to read come here.
        </EmptyState>
      )}
      <Part
        title="Comments to you"
        items={waiting.comments.map((comment) => ({
          id: comment.id,
          text: comment.text,
          href: pathOfRecord(records, {
            table: tableOfCommented[comment.of.type],
            row: comment.of.id,
          }),
          about: [
            records.peers.find((peer) => peer.id === comment.by)?.initials ?? "",
            whenInWords(comment.at),
            `on: ${placeOfRow("comments", comment, records)}`,
          ],
        }))}
      />
      <Part
        title="Where do you stand?"
        items={waiting.findings.map((finding) => ({
          id: finding.id,
          text: finding.sentence,
          href: paths.findings(id, finding.id),
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
        title="Tests for tomorrow"
        items={waiting.tests.map((test) => ({
          id: test.id,
          text: test.text,
          href: paths.evening(id),
          about: [test.day === null ? "" : dayWithWeekday(test.day)],
        }))}
      />
      <Part
        title="To read"
        items={waiting.documents.map((document) => ({
          id: document.id,
          text: document.title,
          href: paths.preReading(id),
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
  readonly href: string;
  /** What stands under it; what is empty is left out. */
  readonly about: readonly string[];
}

/** One kind of what waits; nothing where none of it does. */
function Part({
  title,
  items,
}: {
  readonly title: string;
  readonly items: readonly Item[];
}): ReactElement | null {
  const headingId = useId();
  if (items.length === 0) return null;
  return (
    <section className="cf-waiting" aria-labelledby={headingId}>
      <h2 id={headingId}>{title}</h2>
      <ul>
        {items.map(({ id, text, href, about }) => {
          const under = about.filter(Boolean).join(" \u00B7 ");
          return (
            <li key={id}>
              <TextLink href={href}>{text.trim() || "Without words yet"}</TextLink>
              {under !== "" && <p className="cf-soft">{under}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** "two comments", "one finding", …; nothing where nothing waits. */
const summaryOf = ({ comments, findings, tests, documents }: WaitingFor): readonly string[] =>
  [
    [comments.length, "comment"] as const,
    [findings.length, "finding"] as const,
    [tests.length, "test"] as const,
    [documents.length, "document"] as const,
  ].flatMap(([count, one]) => (count === 0 ? [] : [counted(count, one)]));
