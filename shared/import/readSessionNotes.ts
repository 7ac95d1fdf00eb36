import { caseReader } from "./readCases.ts";
import type { CaseSampleReading, ReadAs, SessionReading } from "./fileReading.ts";
import { findDay, findTimes } from "./dayAndTime.ts";
import { visibleText } from "./invisible.ts";
import { readHeading } from "./readHeading.ts";
import type { ReadingContext } from "./readingContext.ts";
import { readPoint, type PointOptions } from "./readPoint.ts";
import { isBlankLine, readSigns, setsMinusAgainstPlus, startsWithSign } from "./readSigns.ts";
import { findSourceGroups } from "./sourceGroupWords.ts";
import { speaksIn } from "./speaksIn.ts";
import type { PhysicalLine } from "./splitLines.ts";

/** Notes of one session as read, a reading per line. */
export type SessionNotes = {
  readonly session: SessionReading;
  readonly caseSample: CaseSampleReading | null;
  readonly readings: readonly ReadAs[];
};

/**
 * Reads a file of session notes: its first line as the heading when it looks like one, every other line
 * as an evidence point, a concern, a case's answers or the going-on of the line before.
 */
export function readSessionNotes(
  lines: readonly PhysicalLine[],
  fileName: string,
  context: ReadingContext,
): SessionNotes {
  const first = lines.findIndex(({ raw }) => !isBlankLine(raw));
  const firstRaw = lines[first]?.raw ?? "";
  const hasHeading = looksLikeHeading(firstRaw, context);
  const { session, groupsPresent } = readHeading(
    hasHeading ? visibleText(firstRaw) : "",
    fileName,
    context,
  );
  const options: PointOptions = {
    vocabulary: context.vocabulary,
    usualKind:
      session.kind === "caseReading" || session.kind === "documentReading" ? "read" : "heard",
    speaksFor: (group) => speaksIn(session, groupsPresent, group),
    minusMarksArea: setsMinusAgainstPlus(lines.map(({ raw }) => raw)),
  };
  const cases = session.kind === "caseReading" ? caseReader(context.vocabulary, lines) : null;
  let point: { readonly number: number; readonly indent: number } | null = null;
  const readings = lines.map(({ raw, number }, index): ReadAs => {
    const { text, mark, hasSign } = readSigns(raw, options);
    if (text === "") {
      point = null;
      return { type: "blank" };
    }
    if (hasHeading && index === first) return { type: "heading", of: "session" };
    const caseLine = mark === "concern" ? null : (cases?.read(raw) ?? null);
    if (caseLine !== null) return caseLine;
    const indent = indentOf(raw);
    if (point !== null && indent > point.indent && indent >= 2 && !hasSign) {
      return { type: "continuation", of: point.number, text: visibleText(raw) };
    }
    point = { number, indent };
    return readPoint(raw, options);
  });
  const numbers = hasHeading
    ? sampleNumbers(firstRaw)
    : { size: null, listLength: null, offered: null };
  return {
    session,
    caseSample: cases === null ? null : { practiceAreas: cases.practiceAreas, ...numbers },
    readings,
  };
}

/** Whether a line heads a session: it bears no sign, is short, and names a time, a day, a group or a peer. */
export function looksLikeHeading(raw: string, context: ReadingContext): boolean {
  const line = visibleText(raw);
  if (line === "" || line.length > 400 || startsWithSign(raw)) return false;
  return (
    findTimes(line) !== null ||
    findDay(line, context.daysOnSite) !== null ||
    findSourceGroups(line, context.vocabulary).length > 0 ||
    /\b(?:focus (?:group|grp)|one to one|interview|meeting|check[ -]?in|notes:|session)\b/i.test(
      line,
    )
  );
}

const indentOf = (raw: string): number =>
  (/^\s*/.exec(raw)?.[0] ?? "").replace(/\t/g, "    ").length;

function sampleNumbers(heading: string): Omit<CaseSampleReading, "practiceAreas"> {
  const number = (pattern: RegExp): number | null => {
    const found = pattern.exec(heading)?.[1];
    return found === undefined ? null : Number(found);
  };
  return {
    size: number(/\b(\d{1,3})\s(?:case )?(?:files?|cases)\b/i),
    listLength:
      number(/\b(?:list|population|total) of (\d{1,6})\b/i) ?? number(/\bfrom (\d{1,6})\b/i),
    offered: number(/\bplus (\d{1,3})\b/i),
  };
}
