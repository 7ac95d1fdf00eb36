import { type ReactElement, useState } from "react";
import type { DeviceId } from "../../../shared/ops/action.ts";
import type { PeerNews } from "../../../shared/ops/newsByPeer.ts";
import type { Stamp } from "../../../shared/ops/stamp.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { capital } from "../../../shared/words/capital.ts";
import { counted } from "../../../shared/words/inWords.ts";
import { londonDay } from "../../../shared/words/londonTime.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { Stack } from "../../ui/text/Stack.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { NewsOfPeer } from "./NewsOfPeer.tsx";
import { type UnreadNews, useUnreadNews } from "./unreadNews.ts";
import "./NewsScreen.css";

export interface NewsScreenProps {
  readonly records: VisitRecords;
  /** Whose laptop a device is: the initials of a member. */
  readonly nameOf: (device: DeviceId) => string;
}

/** What others changed since somebody last looked on this laptop, by peer and record, each a link to where it is. */
export function NewsScreen({ records, nameOf }: NewsScreenProps): ReactElement | null {
  const unread = useUnreadNews(records);
  return unread ? <News unread={unread} records={records} nameOf={nameOf} /> : null;
}

function News({
  unread,
  records,
  nameOf,
}: NewsScreenProps & { readonly unread: UnreadNews }): ReactElement {
  const { peers } = unread;
  const [read, setRead] = useState<readonly Stamp[]>([]);
  // What the disk refuses stays as it was, in sight.
  const markRead = (stamps: readonly Stamp[]) =>
    void unread.mark(stamps, "read").then(
      () => setRead(stamps),
      () => undefined,
    );
  const showAgain = () =>
    void unread.mark(read, "unread").then(
      () => setRead([]),
      () => undefined,
    );
  return (
    <Page>
      <Stack gap={1}>
        <PageHeading
          title="News"
          below={peers.length === 0 ? undefined : inWords(peers)}
          actions={
            peers.length > 0 && (
              // Also what is no more than book-keeping, of which nothing is shown.
              <Button onPress={() => markRead([...unread.stamps])}>Mark all as read</Button>
            )
          }
        />
        <div className="cf-news-said">
          <StatusText>{read.length > 0 ? "Marked as read." : ""}</StatusText>
          {read.length > 0 && (
            <Button variant="plain" glyph="undo" onPress={showAgain}>
              Show it again
            </Button>
          )}
        </div>
      </Stack>
      {peers.length === 0 ? (
        <EmptyState title="Nothing new">
          {unread.since === null
            ? "What others of the team write, reword or delete is told here when it arrives, by peer and record, until you have read it. What is there already counts as read."
            : `You have read all that the team has changed since ${londonDay(unread.since)}.`}
        </EmptyState>
      ) : (
        peers.map((news) => (
          <NewsOfPeer
            key={news.by}
            news={news}
            name={nameOf(news.by)}
            state={unread.state}
            records={records}
            onRead={() => markRead(news.stamps)}
          />
        ))
      )}
    </Page>
  );
}

/** "14 changes by two peers since you last looked". */
function inWords(peers: readonly PeerNews[]): string {
  const count = peers.reduce((sum, news) => sum + news.count, 0);
  return `${capital(counted(count, "change"))} by ${counted(peers.length, "peer")} since you last looked`;
}
