import { contentHash } from "../../visit/issued/letterHash.ts";
import type { SentParagraph } from "../../visit/kinds/factualRound.ts";
import { likeness, plainWords } from "./numberParagraphs.ts";

/** What a returned document holds, as far as a reply can stand in it. */
export interface ReturnedDocument {
  /** Rows of cells; of cells that were merged only the first has the words, but each row of a first column. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** Everything outside the tables, a paragraph each. */
  readonly paragraphs: readonly string[];
}

/** One thing the council says, as it came. */
export interface ReplyRow {
  /** The paragraphs that are meant, as far as that can be told. */
  readonly paragraphs: readonly number[];
  readonly notAccurate: string;
  readonly shouldSay: string;
  readonly evidence: string;
  /** The same for the same row of the same or another copy of the document. */
  readonly cameAs: string;
}

/** The columns of the reply table, as they are headed. */
export const replyColumns = [
  "Paragraph",
  "What is not accurate",
  "What it should say",
  "Evidence",
] as const;

/**
 * What the council says in the returned document, each thing once: the rows of its reply tables, however
 * they were reordered, merged or pasted again, and the paragraphs of the letter that it reworded in place.
 */
export function readReply(
  { tables, paragraphs }: ReturnedDocument,
  sent: readonly SentParagraph[],
): readonly ReplyRow[] {
  const headed = tables.filter((table) => columnsOf(table) !== null);
  const replies =
    headed.length > 0
      ? headed.flatMap((table) => rowsOf(table, sent))
      : tables
          .filter((table) => table.every((row) => row.length === replyColumns.length))
          .flatMap((table) => rowsUnder(asSent, table, sent));
  const rows = [...replies, ...rewordedInPlace(paragraphs, sent)];
  return [...new Map(rows.map((row) => [row.cameAs, row])).values()];
}

type Columns = Readonly<Record<"paragraph" | "notAccurate" | "shouldSay" | "evidence", number>>;
const asSent: Columns = { paragraph: 0, notAccurate: 1, shouldSay: 2, evidence: 3 };

const heads: readonly (readonly [keyof Columns, RegExp])[] = [
  [
    "shouldSay",
    /should|suggest|amend|propos|correction|correct(?:ed)? (?:text|wording)|read instead/u,
  ],
  ["notAccurate", /not accurate|accura|incorrect|wrong|error|comment|issue/u],
  ["evidence", /evidence|source|support|proof|document/u],
  ["paragraph", /^(?:para|number|no\b|ref|§|¶)/u],
];

/** Where a row names the columns of the table; null where it names fewer than two of them. */
function columnsOfRow(row: readonly string[]): Columns | null {
  const found: Partial<Record<keyof Columns, number>> = {};
  for (const [at, cell] of row.entries()) {
    const words = plainWords(cell);
    // What people write in a row is longer than what heads it.
    if (words === "" || words.length > 60) continue;
    const name = heads.find(([of, says]) => found[of] === undefined && says.test(words))?.[0];
    if (name !== undefined) found[name] = at;
  }
  if (Object.keys(found).length < 2 || (found.notAccurate ?? found.shouldSay) === undefined)
    return null;
  const { paragraph = -1, notAccurate = -1, shouldSay = -1, evidence = -1 } = found;
  return { paragraph, notAccurate, shouldSay, evidence };
}

const columnsOf = (table: ReturnedDocument["tables"][number]): Columns | null =>
  table.slice(0, 3).reduce<Columns | null>((found, row) => found ?? columnsOfRow(row), null);

/** The rows of a table with its heading, which may stand in it again where it was pasted twice. */
function rowsOf(
  table: ReturnedDocument["tables"][number],
  sent: readonly SentParagraph[],
): readonly ReplyRow[] {
  let columns = asSent;
  return table.flatMap((row) => {
    const named = columnsOfRow(row);
    if (named !== null && isHeading(row)) {
      columns = named;
      return [];
    }
    return rowsUnder(columns, [row], sent);
  });
}

/** A heading names its columns and holds no paragraph's number. */
const isHeading = (row: readonly string[]): boolean =>
  row.every((cell) => plainWords(cell).length <= 60) && !/\d/u.test(row[0] ?? "");

const rowsUnder = (
  columns: Columns,
  rows: ReturnedDocument["tables"][number],
  sent: readonly SentParagraph[],
): readonly ReplyRow[] =>
  rows.flatMap((row) => {
    const cell = (at: number): string => (row[at] ?? "").trim();
    const words = {
      notAccurate: cell(columns.notAccurate),
      shouldSay: cell(columns.shouldSay),
      evidence: cell(columns.evidence),
    };
    if (Object.values(words).every((text) => !saysSomething(text))) return [];
    return [replyRow(paragraphsMeant(cell(columns.paragraph), words, sent), words)];
  });

const saysSomething = (text: string): boolean =>
  /[\p{L}\p{N}]/u.test(text) && !/^(?:none|nil|n\/?a|no comments?)[\s.]*$/iu.test(text.trim());

const replyRow = (
  paragraphs: readonly number[],
  words: Pick<ReplyRow, "notAccurate" | "shouldSay" | "evidence">,
): ReplyRow => ({
  paragraphs,
  ...words,
  cameAs: contentHash([
    paragraphs,
    plainWords(words.notAccurate),
    plainWords(words.shouldSay),
    plainWords(words.evidence),
  ]),
});

/** The paragraphs a row is about: by their numbers, a recommendation by its own, otherwise by words it quotes. */
function paragraphsMeant(
  cell: string,
  { notAccurate, shouldSay }: Pick<ReplyRow, "notAccurate" | "shouldSay">,
  sent: readonly SentParagraph[],
): readonly number[] {
  const byNumber = numbersIn(cell, sent);
  return byNumber.length > 0 ? byNumber : paragraphsQuoted([cell, notAccurate, shouldSay], sent);
}

/** "7", "Para. 7", "7 and 9", "7-9", "page 2, paragraph 7", "Recommendation 3"; what no paragraph has is left out. */
function numbersIn(cell: string, sent: readonly SentParagraph[]): readonly number[] {
  const text = plainWords(cell);
  const known = new Map(sent.map((paragraph) => [paragraph.number, paragraph]));
  const recommended = [...text.matchAll(/\b(?:recommendation|recomm?|rec|r)\.? ?(\d{1,3})\b/gu)]
    .flatMap(([, number]) =>
      sent.filter(({ reference }) => reference === `Recommendation ${number}`),
    )
    .map(({ number }) => number);
  const rest = text
    .replaceAll(/\b(?:recommendation|recomm?|rec|r)\.? ?\d{1,3}\b/gu, " ")
    .replaceAll(/\b(?:page|pp?|line|section|bullet)\.? ?\d{1,3}\b/gu, " ")
    // A second figure behind a point is a sentence of the paragraph.
    .replaceAll(/(\d)\.\d+/gu, "$1");
  const found = new Set(recommended);
  for (const [, from, to] of rest.matchAll(/(\d{1,3})(?: ?(?:-|to) ?(\d{1,3}))?/gu)) {
    const first = Number(from);
    const last = to === undefined ? first : Number(to);
    for (let number = first; number <= last && number - first < 30; number += 1)
      if (known.has(number)) found.add(number);
  }
  return [...found].sort((a, b) => a - b);
}

const wordsInARow = 6;

/** The one paragraph from which six words in a row are quoted; none when there are several. */
function paragraphsQuoted(
  texts: readonly string[],
  sent: readonly SentParagraph[],
): readonly number[] {
  const runsOf = (text: string): readonly string[] => {
    const words = plainWords(text).match(/[\p{L}\p{N}']+/gu) ?? [];
    return words
      .slice(0, Math.max(0, words.length - wordsInARow + 1))
      .map((_, at) => words.slice(at, at + wordsInARow).join(" "));
  };
  for (const text of texts) {
    const runs = new Set(runsOf(text));
    if (runs.size === 0) continue;
    const quoted = sent.filter((paragraph) => runsOf(paragraph.text).some((run) => runs.has(run)));
    if (quoted.length === 1) return quoted.map(({ number }) => number);
  }
  return [];
}

/** Paragraphs of the letter in which the council changed the words themselves, with or without marking it. */
function rewordedInPlace(
  paragraphs: readonly string[],
  sent: readonly SentParagraph[],
): readonly ReplyRow[] {
  const known = new Map(sent.map((paragraph) => [paragraph.number, paragraph]));
  return paragraphs.flatMap((line) => {
    const [, number, text = ""] = /^\s*(\d{1,3})[.)]?\s+(\S[\s\S]*)$/u.exec(line) ?? [];
    const was = known.get(Number(number));
    if (was === undefined || plainWords(was.text) === plainWords(text)) return [];
    // Another line that begins with a figure is none of the letter's.
    if (likeness(was.text, text) < 1 / 3) return [];
    return [replyRow([was.number], { notAccurate: "", shouldSay: text.trim(), evidence: "" })];
  });
}
