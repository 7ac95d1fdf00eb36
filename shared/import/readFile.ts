import type { IdentifierHit } from "../identifiers/identifierHit.ts";
import { scanForIdentifiers } from "../identifiers/scanForIdentifiers.ts";
import type { SessionKind } from "../visit/kinds/session.ts";
import type { Day, VocabularyKey } from "../visit/fields.ts";
import { asidesOf } from "./asides.ts";
import type { FileReading, ReadAs, ReadLine, SessionReading } from "./fileReading.ts";
import { looksLikeAgreement, readAgreement } from "./readAgreement.ts";
import { headsCaseList, looksLikeReference } from "./caseListColumns.ts";
import { findListHeader, readCaseList } from "./readCaseList.ts";
import { readCsv, type CsvTable } from "./readCsv.ts";
import { headsDataProfile, readDataProfile } from "./readDataProfile.ts";
import type { ReadingContext } from "./readingContext.ts";
import { readPoint } from "./readPoint.ts";
import { looksLikeQuestionnaire, readQuestionnaire } from "./readQuestionnaire.ts";
import { concernWords, isBlankLine, setsMinusAgainstPlus, startsWithSign } from "./readSigns.ts";
import { headingBlock, names } from "./headingBlock.ts";
import type { LineHint } from "./lineHint.ts";
import { tablesIn } from "./noteTable.ts";
import { readSessionNotes } from "./readSessionNotes.ts";
import { looksLikeWall, readWall } from "./readWall.ts";
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
  /** When it was written, as a mail says. */
  readonly writtenOn?: Day;
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
  const table = tableOf(file);
  if (table !== null && (isTableByName(file) || looksLikeTable(table.table, file))) {
    const read = readTableAs(null, table.table, { ...asked, lines: table.lines });
    if (read !== null) return { ...read, ...place };
  }
  const lines = linesOf(file);
  const signed = lines.filter((line) => startsWithSign(wordsOf(line))).length;
  // A table of something else, a timetable or a list of staff, is a paper.
  const kind =
    isTableByName(file) && signed * 3 < lines.length
      ? "plainDocument"
      : kindOfLines(lines, name, context);
  return { ...readLinesAs(kind, { ...asked, lines }), ...place };
}

/** Reads a file as the kind that the user says it is. */
export function readFileAs(
  kind: FileReading["kind"],
  { context, ...file }: FileToRead & { readonly context: ReadingContext },
): FileReading {
  const asked = { fileName: file.fileName.slice(-500), context };
  const place = file.firstLine === undefined ? {} : { firstLine: file.firstLine };
  if (kind !== "caseList" && kind !== "dataProfile" && kind !== "questionnaire")
    return { ...readLinesAs(kind, { ...asked, lines: linesOf(file) }), ...place };
  const table = tableOf(file);
  const read =
    table === null ? null : readTableAs(kind, table.table, { ...asked, lines: table.lines });
  return {
    ...(read ?? readLinesAs("plainDocument", { ...asked, lines: linesOf(file) })),
    ...place,
  };
}

/** The file's text as a table, with its lines; null where its format has hardly a row. */
function tableOf(
  file: FileToRead,
): { readonly table: CsvTable; readonly lines: readonly PhysicalLine[] } | null {
  if (file.hints === undefined) {
    const lines = splitRows(file.text);
    return { table: readCsv(lines), lines };
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

/** Kinds that lines can be read as whatever they look like. */
type LineKind = "sessionNotes" | "agreement" | "wall" | "plainDocument";

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
    together(lines, readings, context);
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

function kindOfLines(
  lines: readonly PhysicalLine[],
  fileName: string,
  context: ReadingContext,
): LineKind {
  if (looksLikeAgreement(lines)) return "agreement";
  if (looksLikeWall(lines)) return "wall";
  return looksLikeSessionNotes(lines, fileName, context) ? "sessionNotes" : "plainDocument";
}

const isTableByName = ({ fileName, isTable }: FileToRead): boolean =>
  isTable === true || /\.(?:csv|tsv)$/i.test(fileName);

/** A list saved as text, or pasted: most rows are equally wide and one of the first heads a list. */
function looksLikeTable({ rows }: CsvTable, { hints }: FileToRead): boolean {
  if (hints !== undefined) return true;
  const filled = rows.slice(0, 200).filter(({ isBlank }) => !isBlank);
  if (filled.length < 3) return false;
  const widths = filled.map(({ cells }) => cells.length);
  const width = widths.reduce((most, each) => Math.max(most, each), 0);
  const even = widths.filter((each) => each >= width - 1).length;
  return (
    width >= 3 &&
    even * 10 >= filled.length * 7 &&
    filled.slice(0, 8).some(({ cells }) => headsCaseList(cells) || headsDataProfile(cells))
  );
}

/** Kinds that a table can be read as. */
type TableKind = "caseList" | "dataProfile" | "questionnaire";

/** Reads a table as the kind that is said, or as what it looks like; null where it is none of them. */
function readTableAs(
  wanted: TableKind | null,
  table: CsvTable,
  {
    lines,
    fileName,
    context,
  }: {
    readonly lines: readonly PhysicalLine[];
    readonly fileName: string;
    readonly context: ReadingContext;
  },
): FileReading | null {
  const filled = table.rows.filter(({ isBlank }) => !isBlank);
  const [header] = filled;
  if (header === undefined) return null;
  const title = titleOf(fileName);
  const done = (readings: readonly ReadAs[], kind: FileReading["kind"]): readonly ReadLine[] =>
    together(lines, perLine(table, readings), context, kind);
  const is = (kind: TableKind, looksSo: () => boolean): boolean =>
    wanted === null ? looksSo() : wanted === kind;
  if (is("dataProfile", () => headsDataProfile(header.cells))) {
    const session = paperSession("documentReading", "Data profile", documentGroup(context));
    return {
      kind: "dataProfile",
      fileName,
      lines: done(readDataProfile(table, context), "dataProfile"),
      session,
    };
  }
  if (is("questionnaire", () => looksLikeQuestionnaire(table))) {
    const { readings, summary } = readQuestionnaire(table, context);
    const groups = readings.flatMap((reading) =>
      "point" in reading ? [reading.point?.sourceGroup ?? null] : [],
    );
    const known = [...new Set(groups)].filter((group) => group !== null).slice(0, 20);
    const session = paperSession("questionnaire", "Questionnaire to staff and partners", known);
    return {
      kind: "questionnaire",
      fileName,
      lines: done(readings, "questionnaire"),
      session,
      summary,
    };
  }
  const first = filled.slice(0, 50).map(({ cells }) => cells[0] ?? "");
  const hasReferences = first.filter(looksLikeReference).length * 2 >= first.length;
  if (
    is(
      "caseList",
      () => findListHeader(table) !== null || (hasReferences && header.cells.length > 1),
    )
  ) {
    const { readings, rows } = readCaseList(table, context);
    return { kind: "caseList", fileName, listName: title, lines: done(readings, "caseList"), rows };
  }
  return null;
}

function looksLikeSessionNotes(
  lines: readonly PhysicalLine[],
  fileName: string,
  context: ReadingContext,
): boolean {
  if (/^readme\b/i.test(fileName)) return false;
  if (lines.some(({ hint }) => hint?.aside === "transcript")) return true;
  const asides = asidesOf(lines);
  const filled = lines.filter((line, at) => asides[at] === null && !isBlankLine(wordsOf(line)));
  if (filled.length === 0) return asides.some((aside) => aside === "mailHead");
  const some = filled.slice(0, 200);
  const signs = some.filter(
    (line) => line.hint?.level !== undefined || startsWithSign(wordsOf(line)),
  ).length;
  const { parts } = headingBlock(lines, asides, context);
  const says = parts.said.map((text) => names(text, context));
  const isDated = says.some(({ hasTime, hasDay }) => hasTime || hasDay);
  const isNamed =
    parts.present !== "" || parts.told !== "" || says.some(({ isHeading }) => isHeading);
  const named = names(nameAsWords(fileName), context);
  // A paper of the host has a date and chapters too: long paragraphs, hardly a sign, a title of its own.
  if (looksLikePaper(some, signs, fileName)) return isDated && says.some(({ hasTime }) => hasTime);
  return (
    isNamed ||
    named.hasDay ||
    named.hasTime ||
    named.hasGroup ||
    /(?<!\p{L})(?:day[ _-]?\d|notes?|interview|focus group)(?!\p{L})/iu.test(fileName) ||
    signs * 3 >= Math.max(3, some.length)
  );
}

const nameAsWords = (fileName: string): string =>
  fileName.replace(/\.[a-z0-9]{1,5}$/i, "").replace(/_|(?<!\d)-|-(?!\d)/g, " ");

const paperName =
  /\b(?:self[ -]?(?:assessment|evaluation)|strategy|policy|procedures?|plan|report|protocol|thresholds? (?:document|guidance)|terms of reference|statement|framework|handbook|inspection|ofsted|jtai|ilacs|dashboard|profile)\b/i;

/** Whether lines are a paper that was read, rather than notes: it is called so, or it is prose throughout. */
function looksLikePaper(lines: readonly PhysicalLine[], signs: number, fileName: string): boolean {
  const isNotes = /(?<!\p{L})(?:notes?|interview|focus group|day[ _-]?\d|observed)(?!\p{L})/iu.test(
    fileName,
  );
  if (isNotes) return false;
  const hasChapters = lines.some(
    ({ raw, hint }) => hint?.heading !== undefined || /^\s*#{1,6}\s/.test(raw),
  );
  const long = lines.filter((line) => wordsOf(line).length > 220).length;
  if (paperName.test(nameAsWords(fileName)) && signs * 3 <= lines.length) return true;
  return hasChapters
    ? signs * 4 < lines.length && lines.length > 3 && long > 0
    : long * 3 >= lines.length;
}

function readPlainDocument(
  lines: readonly PhysicalLine[],
  fileName: string,
  context: ReadingContext,
): FileReading {
  const options = {
    vocabulary: context.vocabulary,
    usualKind: "read",
    speaksFor: () => false,
    minusMarksArea: setsMinusAgainstPlus(lines.map(wordsOf)),
  } as const;
  const asides = asidesOf(lines);
  const tables = tablesIn(lines, (at) => asides[at] !== null);
  let last = 0;
  const readings = lines.map((line, index): ReadAs => {
    const raw = wordsOf(line);
    const aside = asides[index] ?? null;
    if (aside !== null && concernWords(raw) === null)
      return { type: "aside", reason: aside, text: raw.trim() || line.raw.trim() };
    if (isBlankLine(raw)) return { type: "blank" };
    if (line.hint?.continues === true && last > 0)
      return { type: "continuation", of: last, text: raw.trim() };
    const table = tables.get(index);
    if (table?.type === "heads")
      return { type: "heading", of: "table", text: table.cells.join(", ") };
    if (
      table === undefined &&
      concernWords(raw) === null &&
      (line.hint?.heading !== undefined || /^\s*#{1,6}\s+\S/.test(raw))
    )
      return { type: "heading", of: "part", text: raw.replace(/^\s*#{1,6}\s+/, "").trim() };
    last = line.number;
    return readPoint(table?.text ?? raw, options);
  });
  const first = lines.find(({ raw, hint }) => hint?.heading === 1 || /^\s*#\s+\S/.test(raw));
  const heading =
    first === undefined
      ? undefined
      : wordsOf(first)
          .replace(/^\s*#\s+/, "")
          .trim();
  const session = paperSession(
    "documentReading",
    (heading ?? titleOf(fileName)).slice(0, 200),
    documentGroup(context),
  );
  return { kind: "plainDocument", fileName, lines: together(lines, readings, context), session };
}

const paperSession = (
  kind: SessionKind,
  title: string,
  sourceGroups: readonly VocabularyKey[],
): SessionReading => ({
  kind,
  title,
  day: null,
  startsAt: null,
  endsAt: null,
  room: "",
  sourceGroups,
  peopleMet: 0,
  peers: [],
  writer: null,
});

const documentGroup = ({ vocabulary }: ReadingContext): readonly VocabularyKey[] =>
  vocabulary.sourceGroups.some(({ key }) => key === "documents") ? ["documents"] : [];

function titleOf(fileName: string): string {
  const base = fileName
    .replace(/^.*[/\\]/, "")
    .replace(/\.[a-z0-9]{1,8}$/i, "")
    .replace(/[_-]+/g, " ")
    .trim();
  return (base.charAt(0).toUpperCase() + base.slice(1) || "Untitled").slice(0, 200);
}

// A row over several lines is read on its first; the others go on from it.
function perLine(table: CsvTable, readings: readonly ReadAs[]): readonly ReadAs[] {
  return table.rows.flatMap((row, index): readonly ReadAs[] => {
    const reading = readings[index];
    if (reading === undefined) throw new Error(`row on line ${row.line} was not read`);
    const further = Array.from({ length: row.lineCount - 1 }, (): ReadAs => ({
      type: "continuation",
      of: row.line,
      text: "",
    }));
    return [reading, ...further];
  });
}

function together(
  lines: readonly PhysicalLine[],
  readings: readonly ReadAs[],
  context: ReadingContext,
  kind?: FileReading["kind"],
): readonly ReadLine[] {
  return lines.map((line, index) => {
    const readAs = readings[index];
    if (readAs === undefined) throw new Error(`line ${line.number} was not read`);
    return { ...line, readAs, flags: flagsOf(line.raw, readAs, context, kind) };
  });
}

// In a case list references are what the list is of, and the dates of opening are no birth dates: there
// only what its own reading found wrong counts.
function flagsOf(
  raw: string,
  readAs: ReadAs,
  context: ReadingContext,
  kind: FileReading["kind"] | undefined,
): readonly IdentifierHit[] {
  if (readAs.type === "blank") return [];
  const scan = { register: context.register, setting: "notes" } as const;
  if (kind !== "caseList") return scanForIdentifiers(raw, scan);
  if (readAs.type !== "csvProblem") return [];
  const isBirthDate = readAs.problems.some(({ type }) => type === "looksLikeBirthDate");
  const isName = readAs.problems.some(({ type }) => type === "looksLikeName");
  const dates = [...raw.matchAll(/\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/g)];
  return scanForIdentifiers(raw, scan).filter((hit) => {
    if (hit.kind === "dateOfBirth")
      return isBirthDate && (dates.length < 2 || hit.start === dates[0]?.index);
    return isName && hit.kind !== "caseReference";
  });
}
