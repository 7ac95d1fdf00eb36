import type { IdentifierHit } from "../identifiers/identifierHit.ts";
import { scanForIdentifiers } from "../identifiers/scanForIdentifiers.ts";
import type { SessionKind } from "../visit/kinds/session.ts";
import type { VocabularyKey } from "../visit/fields.ts";
import type { FileReading, ReadAs, ReadLine, SessionReading } from "./fileReading.ts";
import { looksLikeAgreement, readAgreement } from "./readAgreement.ts";
import { headsCaseList, looksLikeReference, readCaseList } from "./readCaseList.ts";
import { readCsv, type CsvTable } from "./readCsv.ts";
import { headsDataProfile, readDataProfile } from "./readDataProfile.ts";
import type { ReadingContext } from "./readingContext.ts";
import { readPoint } from "./readPoint.ts";
import { looksLikeQuestionnaire, readQuestionnaire } from "./readQuestionnaire.ts";
import { concernWords, isBlankLine, setsMinusAgainstPlus, startsWithSign } from "./readSigns.ts";
import { looksLikeHeading, readSessionNotes } from "./readSessionNotes.ts";
import { looksLikeWall, readWall } from "./readWall.ts";
import { splitLines, splitRows, type PhysicalLine } from "./splitLines.ts";

/** A file to read in: its name and its decoded text. */
export type FileToRead = { readonly fileName: string; readonly text: string };

/**
 * Reads one file of a team's raw material. Which kind it is shows from its contents and its name; what
 * fits none is a plain document. Every physical line of the text is in `lines` exactly once.
 */
export function readFile({
  fileName,
  text,
  context,
}: FileToRead & { readonly context: ReadingContext }): FileReading {
  const name = fileName.slice(-500);
  if (/\.(?:csv|tsv)$/i.test(name)) {
    const table = readTable(splitRows(text), name, context);
    if (table !== null) return table;
  }
  const lines = splitLines(text);
  const done = (readings: readonly ReadAs[]): readonly ReadLine[] =>
    together(lines, readings, context);
  if (looksLikeAgreement(lines)) {
    const { readings, agreement } = readAgreement(lines);
    return { kind: "agreement", fileName: name, lines: done(readings), agreement };
  }
  if (looksLikeWall(lines)) {
    const { readings, columns } = readWall(lines);
    return { kind: "wall", fileName: name, lines: done(readings), columns };
  }
  if (looksLikeSessionNotes(lines, name, context)) {
    const { session, caseSample, readings } = readSessionNotes(lines, name, context);
    return { kind: "sessionNotes", fileName: name, lines: done(readings), session, caseSample };
  }
  return readPlainDocument(lines, name, context);
}

function readTable(
  lines: readonly PhysicalLine[],
  fileName: string,
  context: ReadingContext,
): FileReading | null {
  const table = readCsv(lines);
  const filled = table.rows.filter(({ isBlank }) => !isBlank);
  const [header] = filled;
  if (header === undefined) return null;
  const title = titleOf(fileName);
  const done = (readings: readonly ReadAs[], kind: FileReading["kind"]): readonly ReadLine[] =>
    together(lines, perLine(table, readings), context, kind);
  if (headsDataProfile(header.cells)) {
    const session = paperSession("documentReading", "Data profile", documentGroup(context));
    return {
      kind: "dataProfile",
      fileName,
      lines: done(readDataProfile(table, context), "dataProfile"),
      session,
    };
  }
  if (looksLikeQuestionnaire(table)) {
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
  if (headsCaseList(header.cells) || (hasReferences && header.cells.length > 1)) {
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
  if (/\.(?:md|markdown|html?|rtf|csv|tsv)$/i.test(fileName) || /^readme\b/i.test(fileName))
    return false;
  if (/\bday[ _-]?\d/i.test(fileName)) return true;
  const filled = lines.filter(({ raw }) => !isBlankLine(raw));
  const signs = filled.slice(0, 200).filter(({ raw }) => startsWithSign(raw)).length;
  return (
    looksLikeHeading(filled[0]?.raw ?? "", context) ||
    signs * 3 >= Math.max(3, Math.min(filled.length, 200))
  );
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
    minusMarksArea: setsMinusAgainstPlus(lines.map(({ raw }) => raw)),
  } as const;
  const readings = lines.map(({ raw }): ReadAs => {
    if (isBlankLine(raw)) return { type: "blank" };
    if (/^\s*#{1,6}\s+\S/.test(raw) && concernWords(raw) === null)
      return { type: "heading", of: "part" };
    return readPoint(raw, options);
  });
  const heading = lines
    .find(({ raw }) => /^\s*#\s+\S/.test(raw))
    ?.raw.replace(/^\s*#\s+/, "")
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
