import { type ReactElement, useMemo, useState } from "react";
import { changesOf, type RecordNews, rowOfNews } from "../../../shared/ops/news.ts";
import { linesInWords } from "../../../shared/ops/newsInWords.ts";
import type { VisitState } from "../../../shared/ops/visitState.ts";
import type { RecordOf, VisitRecords } from "../../../shared/visit/records.ts";
import { capital } from "../../../shared/words/capital.ts";
import { shortDay } from "../../../shared/words/inWords.ts";
import { RecordLink } from "../../places/RecordLink.tsx";
import { Mark } from "../../ui/evidence/Mark.tsx";
import { Button } from "../../ui/forms/Button.tsx";
import { WordChanges } from "../../ui/text/WordChanges.tsx";
import { asWords } from "./asWords.ts";

/** So many lines give a taste of a session; the others are read when asked for, or there. */
const shownAtFirst = 3;
const shownMore = 50;

/** What was done to lines of one session: how many, and the lines, each of which leads to its place. */
export function NewsOfLines({
  sessionId,
  news,
  state,
  records,
}: {
  readonly sessionId: string | null;
  readonly news: readonly RecordNews[];
  readonly state: VisitState;
  readonly records: VisitRecords;
}): ReactElement {
  const [most, setMost] = useState(shownAtFirst);
  const session = records.sessions.find(({ id }) => id === sessionId);
  const title = session ? session.title || "Untitled session" : "Lines of a session that is gone";
  const first = news.find(({ did }) => did !== "deleted");
  const left = news.length - most;
  return (
    <li>
      {first ? (
        <RecordLink records={records} target={{ table: "notes", row: first.row }}>
          {title}
        </RecordLink>
      ) : (
        <span>{title}</span>
      )}
      <p className="cf-soft">
        {[capital(linesInWords(news)), session?.day ? shortDay(session.day) : ""]
          .filter(Boolean)
          .join(" \u00B7 ")}
      </p>
      <ul className="cf-news-lines" aria-label={`Lines of ${title}`}>
        {news.slice(0, most).map((one) => (
          <Line key={one.row} news={one} state={state} records={records} />
        ))}
      </ul>
      {left > 0 && (
        <Button
          variant="plain"
          aria-label={`Show more lines of ${title}`}
          onPress={() => setMost(most + shownMore)}
        >
          Show {Math.min(left, shownMore)} more of {left.toLocaleString("en-GB")}
        </Button>
      )}
    </li>
  );
}

function Line({
  news,
  state,
  records,
}: {
  readonly news: RecordNews;
  readonly state: VisitState;
  readonly records: VisitRecords;
}): ReactElement | null {
  const { note, text } = useMemo(
    () => ({
      note: rowOfNews(state, news) as RecordOf<"notes"> | undefined, // news of a note
      text: changesOf(state, news).find(({ field }) => field === "text"),
    }),
    [state, news],
  );
  if (note === undefined) return null;
  const words =
    news.did === "changed" && text !== undefined ? (
      <WordChanges before={asWords(text.before)} after={asWords(text.after)} />
    ) : (
      note.text
    );
  return (
    <li>
      <Mark mark={note.mark} isWordHidden />
      {news.did === "deleted" ? (
        <del>
          <span className="cf-visually-hidden">deleted: </span>
          {note.text}
        </del>
      ) : (
        <RecordLink records={records} target={{ table: "notes", row: note.id }}>
          {words}
        </RecordLink>
      )}
    </li>
  );
}
