import { type ReactElement, useId, useState } from "react";
import type { NewsItem, PeerNews } from "../../../shared/ops/newsByPeer.ts";
import type { VisitState } from "../../../shared/ops/visitState.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { capital } from "../../../shared/words/capital.ts";
import { counted } from "../../../shared/words/inWords.ts";
import { whenInWords } from "../../../shared/words/whenInWords.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { NewsOfLines } from "./NewsOfLines.tsx";
import { NewsOfRecord } from "./NewsOfRecord.tsx";

/** More than these are read when asked for. */
const shownAtFirst = 20;
const shownMore = 100;

/** What one peer changed. */
export function NewsOfPeer({
  news,
  name,
  state,
  records,
  onRead,
}: {
  readonly news: PeerNews;
  readonly name: string;
  readonly state: VisitState;
  readonly records: VisitRecords;
  readonly onRead: () => void;
}): ReactElement {
  const headingId = useId();
  const [most, setMost] = useState(shownAtFirst);
  const left = news.items.length - most;
  return (
    <section className="cf-news-peer" aria-labelledby={headingId}>
      <header className="cf-news-head">
        <h2 id={headingId}>{capital(name)}</h2>
        <p className="cf-soft">
          {counted(news.count, "change")} · the last {whenInWords(news.at)}
        </p>
        <Button variant="plain" aria-label={`Mark as read: ${name}`} onPress={onRead}>
          Mark as read
        </Button>
      </header>
      <ul className="cf-news-list">
        {news.items
          .slice(0, most)
          .map((item) =>
            item.type === "lines" ? (
              <NewsOfLines
                key={keyOf(item)}
                news={item.news}
                sessionId={item.sessionId}
                state={state}
                records={records}
              />
            ) : (
              <NewsOfRecord key={keyOf(item)} news={item.news} state={state} records={records} />
            ),
          )}
      </ul>
      {left > 0 && (
        <div>
          <Button variant="plain" onPress={() => setMost(most + shownMore)}>
            Show {Math.min(left, shownMore)} more of {left.toLocaleString("en-GB")}
          </Button>
        </div>
      )}
    </section>
  );
}

const keyOf = (item: NewsItem): string =>
  item.type === "lines" ? `lines ${item.sessionId}` : `${item.news.table} ${item.news.row}`;
