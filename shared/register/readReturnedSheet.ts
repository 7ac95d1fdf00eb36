import { type HostAction, responseFields, responseOf } from "../visit/kinds/hostAction.ts";
import { folded } from "../words/folded.ts";
import type { Register, RegisterRow } from "./register.ts";
import { counted } from "../words/inWords.ts";
import { cellOf, type HostColumn, hostColumns, registerTable } from "./registerTable.ts";
import { dueIn, responseIn } from "./responseIn.ts";

/** What the host wrote of one recommendation, where it is not what the register has. */
export interface ReturnedRow {
  readonly row: RegisterRow;
  readonly fields: Partial<Pick<HostAction, HostColumn | "inPart">>;
  /** In the sheet's words: the column, what the register has, what the host wrote. */
  readonly changes: readonly {
    readonly heading: string;
    readonly before: string;
    readonly after: string;
  }[];
}

/** A returned sheet as it was read. */
export interface ReturnedSheet {
  readonly rows: readonly ReturnedRow[];
  /** What could not be taken, each with its place, in words. */
  readonly leftOut: readonly string[];
  /** Numbers of recommendations whose response neither the register nor the sheet says. */
  readonly unanswered: readonly number[];
}

/**
 * Reads the sheet that came back from the host, cell by cell, whatever was done to its layout: the header
 * is the row that names recommendation and response, a row is known by the words of its recommendation,
 * else by its number; several rows of one are read as one. Empty cells change nothing, and whatever else
 * was written into the sheet is said as left out. Null where no header can be found.
 */
export function readReturnedSheet(
  cells: readonly (readonly string[])[],
  register: Register,
): ReturnedSheet | null {
  const headerAt = cells.findIndex((row) => {
    const names = row.map(folded);
    return names.some(isRecommendation) && names.some((name) => isColumn(name, "response"));
  });
  const header = cells[headerAt];
  if (header === undefined) return null;
  const names = header.map(folded);
  const places = (Object.keys(hostColumns) as HostColumn[]).flatMap((column) => {
    const at = columnAt(names, column);
    return at === -1 ? [] : [{ column, at }];
  });
  const textAt = names.findIndex(isRecommendation);
  const numberAt = names.findIndex((name) => /^(?:(?:no|number|ref)\b|#)/u.test(name));
  const responseAt = places.find(({ column }) => column === "response")?.at ?? -1;
  const given = givenLines(register);
  const beside = new Map<string, number>();
  const leftOut: string[] = [];
  const rows = new Map<RegisterRow, ReturnedRow>();
  const answeredRows = new Set<RegisterRow>();
  for (const [i, row] of cells.slice(headerAt + 1).entries()) {
    const known = rowOf(register, row[textAt] ?? "", row[numberAt] ?? "");
    for (const heading of headingsBeside(header, row, { places, textAt, numberAt }, (text) =>
      text.split("\n").every((line) => given.has(folded(line))),
    ))
      beside.set(heading, (beside.get(heading) ?? 0) + 1);
    const answered = places.some(({ at }) => (row[at] ?? "").trim() !== "");
    if (!answered) continue;
    if (known === null) {
      leftOut.push(`Row ${headerAt + i + 2} is of no recommendation of the letter.`);
      continue;
    }
    if ((row[responseAt] ?? "").trim() !== "") answeredRows.add(known);
    const before = rows.get(known);
    const changes = places
      .flatMap(({ column, at }) => readCell(known, column, (row[at] ?? "").trim(), leftOut) ?? [])
      .filter((cell) => !isSaidTwice(cell, known, before, leftOut));
    if (changes.length > 0)
      rows.set(known, {
        row: known,
        fields: Object.assign({}, before?.fields, ...changes.map(({ fields }) => fields)),
        changes: [
          ...(before?.changes ?? []),
          ...changes.map(({ heading, before: was, after }) => ({ heading, before: was, after })),
        ],
      });
  }
  for (const [heading, count] of beside)
    leftOut.push(
      `The column “${heading}” is not taken from a sheet; ${counted(count, "row says", "rows say")} something there that the register did not.`,
    );
  return {
    rows: [...rows.values()],
    leftOut,
    unanswered: register.rows
      .filter((row) => responseOf(row.action) === "awaited" && !answeredRows.has(row))
      .map(({ number }) => number),
  };
}

/** What the register itself puts into a sheet, line by line: one that came back may be of before the last line. */
const givenLines = (register: Register): ReadonlySet<string> =>
  new Set(registerTable(register).flatMap((row) => row.join("\n").split("\n").map(folded)));

/** Headings of a row’s cells that hold something and are none of the columns that are read, nor as they were given. */
const headingsBeside = (
  header: readonly string[],
  row: readonly string[],
  {
    places,
    textAt,
    numberAt,
  }: {
    readonly places: readonly { readonly at: number }[];
    readonly textAt: number;
    readonly numberAt: number;
  },
  isGiven: (text: string) => boolean,
): readonly string[] =>
  row.flatMap((text, at) =>
    text.trim() === "" ||
    at === textAt ||
    at === numberAt ||
    places.some((place) => place.at === at) ||
    isGiven(text)
      ? []
      : [(header[at] ?? "").trim() || `column ${at + 1}`],
  );

/** Whether an earlier row of the recommendation fills the column: the first stands, and another answer is said. */
function isSaidTwice(
  { heading, after }: ReadCell,
  { number }: RegisterRow,
  before: ReturnedRow | undefined,
  leftOut: string[],
): boolean {
  const earlier = before?.changes.find((change) => change.heading === heading);
  if (earlier === undefined) return false;
  if (folded(earlier.after) !== folded(after))
    leftOut.push(
      `Recommendation ${number} has two rows: of its second, ${heading}: “${after}” was not taken.`,
    );
  return true;
}

interface ReadCell {
  readonly fields: Partial<Pick<HostAction, HostColumn | "inPart">>;
  readonly heading: string;
  readonly before: string;
  readonly after: string;
}

function readCell(
  row: RegisterRow,
  column: HostColumn,
  text: string,
  leftOut: string[],
): ReadCell | null {
  const before = cellOf(row, column);
  const heading = hostColumns[column];
  if (text === "" || text === before) return null;
  // Of a cell of signs alone, such as a tick, nothing is left to compare.
  if (folded(text) !== "" && folded(text) === folded(before)) return null;
  if (spreadsheetError.test(text)) {
    leftOut.push(
      `Recommendation ${row.number}, ${heading}: the sheet has an error there, ${text}.`,
    );
    return null;
  }
  if (column === "response") {
    const response = responseIn(text);
    if (response === null) {
      leftOut.push(`Recommendation ${row.number}: “${text}” is no response that can be read.`);
      return null;
    }
    if (response === responseOf(row.action)) return null;
    return { fields: responseFields(response), heading, before, after: text };
  }
  if (column === "due") {
    const { due, count } = dueIn(text);
    if (due === null) {
      leftOut.push(
        count > 1
          ? `Recommendation ${row.number}: “${text}” names ${count} days; say which.`
          : `Recommendation ${row.number}: “${text}” is no day; say it with its year.`,
      );
      return null;
    }
    return due === row.action.due ? null : { fields: { due }, heading, before, after: text };
  }
  const most = mostLetters[column] ?? 20_000;
  if (text.length > most) {
    leftOut.push(`Recommendation ${row.number}: ${heading} is longer than ${most} letters.`);
    return null;
  }
  return { fields: { [column]: text }, heading, before, after: text };
}

/** What a formula leaves in a cell when it cannot be worked out. */
const spreadsheetError = /^#(?:REF|N\/A|NAME|VALUE|DIV\/0|NULL|NUM|SPILL|CALC)[!?]?$/iu;

const mostLetters: Partial<Record<HostColumn, number>> = { owner: 500, plan: 500 };

function rowOf({ rows }: Register, text: string, number: string): RegisterRow | null {
  const said = folded(text);
  const [digits] = /\d+/u.exec(number) ?? []; // also "1.0", "R1" and "1."
  const byNumber = rows.find((row) => row.number === Number(digits));
  const byWords = rows.filter((row) => folded(row.text) === said && said !== "");
  const [first] = byWords;
  if (first !== undefined)
    // Of two that say the same the number tells which.
    return byNumber !== undefined && byWords.includes(byNumber) ? byNumber : first;
  // Where the words were cut or mended by somebody, the number knows; but not where they are of another.
  if (byNumber === undefined || said === "") return byNumber ?? null;
  const [shared, own] = [tellingWords(byNumber.text), tellingWords(text)];
  const same = [...shared].filter((word) => own.has(word)).length;
  return same > 0 && same * 2 >= Math.min(shared.size, own.size) ? byNumber : null;
}

/** The words of a text that tell what it is about: "the" and "of" stand in every recommendation. */
const tellingWords = (text: string): ReadonlySet<string> =>
  new Set(
    folded(text)
      .split(" ")
      .filter((word) => word.length > 3),
  );

const isRecommendation = (name: string): boolean => name.startsWith("recommendation");

/** Its own heading before one that only begins alike: a column "Date received" that was put in is no deadline. */
function columnAt(names: readonly string[], column: HostColumn): number {
  const own = names.indexOf(folded(hostColumns[column]));
  return own === -1 ? names.findIndex((name) => isColumn(name, column)) : own;
}

const isColumn = (name: string, column: HostColumn): boolean =>
  name === folded(hostColumns[column]) || columnWords[column].test(name);

const columnWords: Readonly<Record<HostColumn, RegExp>> = {
  response: /^(?!why|reason|date|progress)(?:\p{L}+ ){0,2}response\b|^(?:accept|agree)(?:ed|d)?\b/u,
  reason: /^why|^reason/u,
  owner: /^owner|^lead\b|^who\b|responsible/u,
  due: /^by when|^when\b|^due|^date|^deadline|^target date|^timescale/u,
  measure: /^how you will know|^measure|success/u,
  plan: /^goes into|\bplan\b/u,
  supportOffered: /^support offered/u,
  supportTakenUp: /^support taken/u,
};
