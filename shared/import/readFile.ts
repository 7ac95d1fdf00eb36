import { withCarriedCalls } from "./carriedCalls.ts";
import type { Day } from "../visit/fields.ts";
import type { FileReading, ReadAs, ReadLine } from "./fileReading.ts";
import { findDay } from "./heading/dayAndTime.ts";
import type { LineHint } from "./lineHint.ts";
import { linesWithFlags } from "./linesWithFlags.ts";
import { looksLikeSessionNotes } from "./looksLikeSessionNotes.ts";
import { looksLikeAgreement, readAgreement } from "./readAgreement.ts";
import { withoutHalves } from "./brokenLines.ts";
import type { CsvTable } from "./lists/csvTable.ts";
import { readCsv } from "./lists/readCsv.ts";
import type { ReadingContext } from "./readingContext.ts";
import { readPlainDocument } from "./readPlainDocument.ts";
import { headsOtherList } from "./lists/caseListColumns.ts";
import { headsNotes } from "./noteTable.ts";
import { documentGroup, paperSession, titleOfFile } from "./paperSession.ts";
import { concern } from "./readPoint.ts";
import { concernWords, keepSignsOf, startsWithSign } from "./signs/readSigns.ts";
import { withoutOutline } from "./outlineNumbers.ts";
import { withSpelledMarks } from "./spelledMarks.ts";
import { readSessionNotes } from "./readSessionNotes.ts";
import { isTimetableTable, looksLikeTimetable } from "./timetable/looksLikeTimetable.ts";
import { planLines, readTimetable, type PlanLine } from "./timetable/readTimetable.ts";
import { looksLikeQuestionnaire } from "./lists/readQuestionnaire.ts";
import { looksLikeTable, readTableAs } from "./lists/readTable.ts";
import { typedCases } from "./lists/typedCases.ts";
import { looksLikePostIts, looksLikeWall, readWall } from "./readWall.ts";
import { splitLines, splitRows, wordsOf, type PhysicalLine } from "./splitLines.ts";

/** A file to read in: its name, its text, and what its format says beside the text. */
export type FileToRead = {
  readonly fileName: string;
  readonly text: string;
  /** By line number, from 1. */
  readonly hints?: ReadonlyMap<number, LineHint>;
  /** The text is a table, whatever the file is called. */
  readonly isTable?: boolean;
  /** Where the text begins in its file, when it is a part of one. */
  readonly firstLine?: number;
  /** Lines as the user changed them, by number. */
  readonly edits?: Readonly<Record<number, string>>;
  /** What somebody said of lines that look cut in half; left out before. */
  readonly broken?: "joined" | "whole";
  /** When it was written, as a mail says. */
  readonly writtenOn?: Day;
  /** What names its day outside of its lines: above a part of a file, with each line of a chat. */
  readonly dayLine?: string;
};

/**
 * Reads one file of a team's raw material. Which kind it is shows from its contents and its name; what
 * fits none is a plain document. Every physical line of the text is in `lines` exactly once.
 */
export function readFile({
  context: given,
  ...file
}: FileToRead & { readonly context: ReadingContext }): FileReading {
  const { fileName } = file;
  const name = fileName.slice(-500);
  // A mail knows its year where the visit has no days yet.
  const context =
    file.writtenOn !== undefined && given.daysOnSite.length === 0
      ? { ...given, daysOnSite: [file.writtenOn] }
      : given;
  const place = file.firstLine === undefined ? {} : { firstLine: file.firstLine };
  const asked = { fileName: name, context };
  keepSignsOf(file.text.length);
  const table =
    isTableByName(file) || file.hints !== undefined || looksTabled(file.text)
      ? tableOf(file)
      : null;
  const planned = table === null || !isTableByName(file) ? null : planRows(table);
  if (
    planned !== null &&
    table !== null &&
    // What a form adds, when each answer began, plans nothing.
    !looksLikeQuestionnaire(table.table) &&
    isTimetableTable(planned, context)
  )
    return { ...timetableOf(planned, table?.lines ?? [], asked), ...place };
  if (table !== null) {
    const read = readTableAs(null, table.table, { ...asked, lines: table.lines });
    if (read !== null) return { ...read, ...place };
  }
  const rows = table === null || !isTableByName(file) ? [] : table.table.rows;
  // Below a title of one cell or two.
  const heads =
    rows
      .slice(0, 8)
      .find(
        ({ cells }) => headsNotes(cells) || cells.filter((cell) => cell.trim() !== "").length > 2,
      )?.cells ?? [];
  if (headsNotes(heads))
    return {
      ...onDay(
        readLinesAs("sessionNotes", { ...asked, lines: rowsAsNotes(file, rows) }),
        file,
        context,
      ),
      ...place,
    };
  const otherAt = table === null || !isTableByName(file) ? -1 : otherListHead(table.table);
  if (table !== null && otherAt !== -1) return { ...otherList(table, otherAt, asked), ...place };
  const lines = mendedLines(file);
  const typed = isTableByName(file) ? null : typedCases(lines);
  const cases = typed === null ? null : readTableAs("caseList", typed, { ...asked, lines });
  if (cases !== null) return { ...cases, ...place };
  // A table of something else, a list of staff, is a paper.
  const isPaper = (): boolean =>
    lines.filter((line) => startsWithSign(wordsOf(line))).length * 3 < lines.length;
  const kind =
    isTableByName(file) && isPaper() ? "plainDocument" : kindOfLines(lines, name, context);
  return { ...onDay(readLinesAs(kind, { ...asked, lines }), file, context), ...place };
}

/** A reading whose session has the day that is named outside of its lines, unless they name one. */
function onDay(
  reading: FileReading,
  { dayLine }: FileToRead,
  context: ReadingContext,
): FileReading {
  if (dayLine === undefined || reading.kind !== "sessionNotes" || reading.session.day !== null)
    return reading;
  const day = findDay(dayLine, context.daysOnSite)?.value ?? null;
  return { ...reading, session: { ...reading.session, day } };
}

/** Reads a file as the kind that the user says it is. */
export function readFileAs(
  kind: FileReading["kind"],
  { context, ...file }: FileToRead & { readonly context: ReadingContext },
): FileReading {
  const asked = { fileName: file.fileName.slice(-500), context };
  const place = file.firstLine === undefined ? {} : { firstLine: file.firstLine };
  const rows = kind === "timetable" && isTableByName(file) ? tableOf(file) : null;
  if (rows !== null) return { ...timetableOf(planRows(rows), rows.lines, asked), ...place };
  if (kind !== "caseList" && kind !== "dataProfile" && kind !== "questionnaire")
    return {
      ...onDay(readLinesAs(kind, { ...asked, lines: mendedLines(file) }), file, context),
      ...place,
    };
  const table = tableOf(file);
  const read =
    table === null ? null : readTableAs(kind, table.table, { ...asked, lines: table.lines });
  return {
    ...(read ?? readLinesAs("plainDocument", { ...asked, lines: mendedLines(file) })),
    ...place,
  };
}

/** Whether a text begins as a table does; what comes below is not taken apart to know. */
function looksTabled(text: string): boolean {
  const head = text.slice(0, headLength);
  return looksLikeTable(readCsv(splitRows(head).map(({ raw }) => raw)));
}

// More than the rows that are looked at for it.
const headLength = 200_000;

/** The file's text as a table, with its lines; null where its format has hardly a row. */
function tableOf(
  file: FileToRead,
): { readonly table: CsvTable; readonly lines: readonly PhysicalLine[] } | null {
  if (file.hints === undefined) {
    const lines = splitRows(file.text);
    return { table: readCsv(lines.map(({ raw }) => raw)), lines };
  }
  const lines = linesOf(file);
  const rows = lines.filter(({ hint }) => hint?.cells !== undefined).length;
  if (rows < 2 || rows * 10 < lines.filter(({ raw }) => raw.trim() !== "").length * 6) return null;
  return {
    lines,
    table: {
      delimiter: "\t",
      rows: lines.map(({ raw, number, hint }) => ({
        cells: hint?.cells ?? (raw.trim() === "" ? [] : [raw]),
        line: number,
        lineCount: 1,
        isBlank: raw.trim() === "",
        hasUnbalancedQuotes: false,
      })),
    },
  };
}

/** Lines of a table of notes: a row's cells on its first line, further lines of it set aside. */
function rowsAsNotes(file: FileToRead, rows: CsvTable["rows"]): readonly PhysicalLine[] {
  const lines = splitRows(file.text);
  const cells = new Map(rows.map((row) => [row.line, row.cells] as const));
  return lines.map((line) => {
    const own = cells.get(line.number);
    return own === undefined
      ? { ...line, hint: { aside: "furniture" } }
      : { ...line, hint: { cells: own.map((cell) => cell.replace(/\s+/g, " ").trim()) } };
  });
}

type Table = { readonly table: CsvTable; readonly lines: readonly PhysicalLine[] };

/** The rows of a table as lines of a timetable, those that go on from a row without cells of their own. */
const planRows = ({ table, lines }: Table): readonly PlanLine[] => {
  const cells = new Map(table.rows.map((row) => [row.line, row.cells] as const));
  return lines.flatMap((line) => {
    const own = cells.get(line.number);
    return own === undefined ? [] : [{ line, cells: own.map((cell) => cell.trim()) }];
  });
};

/** A timetable kept as a table, each row on its first line. */
function timetableOf(
  rows: readonly PlanLine[],
  lines: readonly PhysicalLine[],
  { fileName, context }: { readonly fileName: string; readonly context: ReadingContext },
): FileReading {
  const readings = new Map(
    readTimetable(rows, context).map((readAs, at) => [rows[at]?.line.number, readAs] as const),
  );
  let of = 1;
  const perLine = lines.map(({ number }): ReadAs => {
    const readAs = readings.get(number);
    if (readAs !== undefined) of = number;
    return readAs ?? { type: "continuation", of, text: "" };
  });
  return { kind: "timetable", fileName, lines: linesWithFlags(lines, perLine, context) };
}

/** The row that heads a list of staff or of papers, below the rows of a title at most; -1 where none does. */
function otherListHead({ rows }: CsvTable): number {
  for (let at = 0; at < Math.min(rows.length, 8); at += 1) {
    const row = rows[at];
    if (row === undefined || row.isBlank) continue;
    if (headsOtherList(row.cells)) return at;
    if (row.cells.filter((cell) => cell.trim() !== "").length > 2) return -1;
  }
  return -1;
}

/** A list of staff or of papers: shown row by row, and no evidence. */
function otherList(
  { table, lines }: Table,
  headerAt: number,
  { fileName, context }: { readonly fileName: string; readonly context: ReadingContext },
): FileReading {
  const readings = table.rows.flatMap((row, at): readonly ReadAs[] => {
    const words = row.cells
      .map((cell) => cell.trim())
      .filter((cell) => cell !== "")
      .join(", ");
    const called = row.cells.some((cell) => concernWords(cell) !== null);
    const first: ReadAs = row.isBlank
      ? { type: "blank" }
      : at === headerAt
        ? { type: "csvHeader", columns: row.cells.map((cell) => cell.trim()) }
        : called
          ? concern(words)
          : { type: "aside", reason: "otherList", text: words };
    const further = Array.from({ length: row.lineCount - 1 }, (): ReadAs => ({
      type: "continuation",
      of: row.line,
      text: "",
    }));
    return [first, ...further];
  });
  return {
    kind: "plainDocument",
    fileName,
    lines: linesWithFlags(lines, readings, context),
    session: paperSession("documentReading", titleOfFile(fileName), documentGroup(context)),
  };
}

/** Kinds that lines can be read as whatever they look like. */
type LineKind = "sessionNotes" | "agreement" | "wall" | "plainDocument" | "timetable";

/** Reads lines as the kind that is said. */
function readLinesAs(
  kind: LineKind,
  {
    lines,
    fileName,
    context,
  }: {
    readonly lines: readonly PhysicalLine[];
    readonly fileName: string;
    readonly context: ReadingContext;
  },
): FileReading {
  const done = (readings: readonly ReadAs[]): readonly ReadLine[] =>
    linesWithFlags(lines, readings, context);
  switch (kind) {
    case "agreement": {
      const { readings, agreement } = readAgreement(lines);
      return { kind, fileName, lines: done(readings), agreement };
    }
    case "wall": {
      const { readings, columns } = readWall(lines);
      return { kind, fileName, lines: done(readings), columns };
    }
    case "sessionNotes": {
      const { session, caseSample, readings } = readSessionNotes(lines, fileName, context);
      return { kind, fileName, lines: done(readings), session, caseSample };
    }
    case "timetable":
      return { kind, fileName, lines: done(readTimetable(planLines(lines), context)) };
    case "plainDocument":
      return readPlainDocument(lines, fileName, context);
  }
}

/** The file's lines with what its format says of them, as the user changed them. */
export const linesOf = ({ text, hints, edits }: FileToRead): readonly PhysicalLine[] => {
  const lines = splitLines(text);
  if (hints === undefined && edits === undefined) return lines;
  return lines.map((line) => {
    const hint = hints?.get(line.number);
    const edit = edits?.[line.number];
    if (edit === undefined) return hint === undefined ? line : { ...line, hint };
    const level = hint?.level;
    return {
      ...line,
      raw: edit,
      was: line.raw,
      ...(level === undefined ? {} : { hint: { level } }),
    };
  });
};

/** The file's lines with those that were cut in half put together, or set aside before anybody said so. */
const mendedLines = (file: FileToRead): readonly PhysicalLine[] => {
  const lines = withCarriedCalls(withSpelledMarks(withoutOutline(linesOf(file))));
  // A format that knows its paragraphs cuts none.
  return file.broken === "whole" || file.hints !== undefined
    ? lines
    : withoutHalves(lines, file.broken === "joined");
};

function kindOfLines(
  lines: readonly PhysicalLine[],
  fileName: string,
  context: ReadingContext,
): LineKind {
  if (looksLikeAgreement(lines)) return "agreement";
  if (looksLikeWall(lines) || looksLikePostIts(lines, context)) return "wall";
  if (looksLikeTimetable(lines, context)) return "timetable";
  return looksLikeSessionNotes(lines, fileName, context) ? "sessionNotes" : "plainDocument";
}

const isTableByName = ({ fileName, isTable }: FileToRead): boolean =>
  isTable === true || /\.(?:csv|tsv)$/i.test(fileName);
