import { titleOfRow } from "../visit/recordInWords.ts";
import { kindOf, type Table, type VisitRecords } from "../visit/records.ts";
import { fieldLabel, isProseField, valueInWords } from "../visit/valueInWords.ts";
import { counted, numberInWords } from "../words/inWords.ts";
import type { RecordNews } from "./news.ts";
import type { FieldChange } from "./rowHistory.ts";

/** Kinds of which nobody reads more here than that there is something: each has its own place, and who may read it there. */
const keptApart: ReadonlySet<Table> = new Set([
  "concerns",
  "tellings",
  "matters",
  "caseReadings",
] as const);

/** Whether news of a kind says what was written, and not only that something was. */
export const isToldInNews = (table: Table): boolean => !keptApart.has(table);

/** What a record is called where news of it is read; of what is kept apart only what it is, and of a concern when it was recorded. */
export function titleInNews(
  table: Table,
  row: { readonly id: string },
  records: VisitRecords,
): string {
  const title = titleOfRow(table, row, records);
  if (isToldInNews(table)) return title;
  const { one } = kindOf(table);
  return table === "concerns" ? `${one} ${title}` : one;
}

/** "reworded the finding", "added the comment", "changed the session": what was done to one record. */
export function deedInWords(
  { table, did }: Pick<RecordNews, "table" | "did">,
  changes: readonly FieldChange[],
): string {
  const one = kindOf(table).one.toLowerCase();
  switch (did) {
    case "added":
      return `added the ${one}`;
    case "deleted":
      return `deleted the ${one}`;
    case "restored":
      return `brought back the ${one}`;
    case "changed":
      return isToldInNews(table) && changes.some(({ field }) => isProseField(table, field))
        ? `reworded the ${one}`
        : `changed the ${one}`;
  }
}

/** "two lines added, one reworded": what was done to lines of a session. */
export function linesInWords(news: readonly RecordNews[]): string {
  const of = (did: RecordNews["did"]) => news.filter((one) => one.did === did).length;
  const parts = [
    [of("added"), "added"],
    [of("changed"), "changed"],
    [of("restored"), "brought back"],
    [of("deleted"), "deleted"],
  ] as const;
  const said = parts.filter(([count]) => count > 0);
  return said
    .map(([count, word], i) =>
      i === 0 ? `${counted(count, "line")} ${word}` : `${numberInWords(count)} ${word}`,
    )
    .join(", ");
}

/** What became of fields that are no text: "State: Emerging → Agreed"; those without a value before or now say "nothing". */
export function factsInWords(
  table: Table,
  changes: readonly FieldChange[],
  records: VisitRecords,
): readonly string[] {
  return changes
    .filter(({ field }) => !isProseField(table, field))
    .map(({ field, before, after }) => {
      const [from, to] = [before, after].map((value) =>
        oneLine(valueInWords(table, field, value, records)),
      );
      return `${fieldLabel(table, field, records)}: ${from || "nothing"} → ${to || "nothing"}`;
    });
}

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/gu, " · ");
