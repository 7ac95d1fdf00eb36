import { type ReactElement, useMemo } from "react";
import { changesOf, type RecordNews, rowOfNews } from "../../../shared/ops/news.ts";
import {
  deedInWords,
  factsInWords,
  isToldInNews,
  titleInNews,
} from "../../../shared/ops/newsInWords.ts";
import type { FieldChange } from "../../../shared/ops/rowHistory.ts";
import type { VisitState } from "../../../shared/ops/visitState.ts";
import type { Table, VisitRecords } from "../../../shared/visit/records.ts";
import { placeOfRow } from "../../../shared/visit/recordInWords.ts";
import { fieldLabel, isProseField, valueInWords } from "../../../shared/visit/valueInWords.ts";
import { capital } from "../../../shared/words/capital.ts";
import { RecordLink } from "../../places/RecordLink.tsx";
import { WordChanges } from "../../ui/text/WordChanges.tsx";
import { asWords } from "./asWords.ts";

/** More fields than these are read in the record's history. */
const mostFields = 4;

/** What was done to one record: its title, which leads there, and what changed in it, word by word. */
export function NewsOfRecord({
  news,
  state,
  records,
}: {
  readonly news: RecordNews;
  readonly state: VisitState;
  readonly records: VisitRecords;
}): ReactElement {
  const { table, row, did } = news;
  const told = useMemo(() => {
    const known = rowOfNews(state, news);
    return {
      row: known,
      changes: did === "changed" && isToldInNews(table) ? changesOf(state, news) : [],
    };
  }, [state, news, did, table]);
  const title = told.row === undefined ? "" : titleInNews(table, told.row, records);
  const place = told.row === undefined ? "" : placeOfRow(table, told.row, records);
  const field = told.changes.find((change) => isProseField(table, change.field))?.field;
  // A reworded sentence that is the title is read once.
  const retitled = told.changes.find(({ after }) => after === title && title !== "");
  const shown = retitled ? (
    <WordChanges before={asWords(retitled.before)} after={title} />
  ) : (
    title || "It cannot be read any more"
  );
  return (
    <li>
      {did === "deleted" ? (
        <span>{shown}</span>
      ) : (
        <RecordLink records={records} target={{ table, row, field }}>
          {shown}
        </RecordLink>
      )}
      <p className="cf-soft">
        {[capital(deedInWords(news, told.changes)), place].filter(Boolean).join(" \u00B7 ")}
      </p>
      <Changes
        table={table}
        changes={told.changes.filter((change) => change !== retitled)}
        records={records}
      />
    </li>
  );
}

/** What became of the fields of a record: texts word by word, all else from and to. */
function Changes({
  table,
  changes,
  records,
}: {
  readonly table: Table;
  readonly changes: readonly FieldChange[];
  readonly records: VisitRecords;
}): ReactElement | null {
  const prose = changes.filter(({ field }) => isProseField(table, field)).slice(0, mostFields);
  const facts = factsInWords(table, changes, records).slice(0, mostFields - prose.length);
  const left = changes.length - prose.length - facts.length;
  if (changes.length === 0) return null;
  return (
    <div className="cf-news-changes">
      {prose.map(({ field, before, after }) => (
        <p key={field}>
          <span className="cf-soft">{fieldLabel(table, field, records)}: </span>
          <WordChanges
            before={valueInWords(table, field, before, records)}
            after={valueInWords(table, field, after, records)}
          />
        </p>
      ))}
      {facts.map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      {left > 0 && <p className="cf-soft">and {left} more, in its history</p>}
    </div>
  );
}
