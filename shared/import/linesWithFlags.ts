import type { IdentifierHit } from "../identifiers/identifierHit.ts";
import { scanForIdentifiers } from "../identifiers/scanForIdentifiers.ts";
import type { FileReading, ReadAs, ReadLine } from "./fileReading.ts";
import type { ReadingContext } from "./readingContext.ts";
import type { PhysicalLine } from "./splitLines.ts";

/** Lines with what each was read as, and what in it may tell who somebody is. Throws for a line that was not read. */
export function linesWithFlags(
  lines: readonly PhysicalLine[],
  readings: readonly ReadAs[],
  context: ReadingContext,
  kind?: FileReading["kind"],
): readonly ReadLine[] {
  return lines.map((line, index) => {
    const readAs = readings[index];
    if (readAs === undefined) throw new Error(`line ${line.number} was not read`);
    const flags = flagsOf(line.raw, readAs, context, kind);
    const own = flags.length === 0 ? none : flags;
    const { number, raw, ending, was, hint } = line;
    // Of a text of many lines each made from the one before by its parts would take half as much again.
    return was === undefined && hint === undefined
      ? { number, raw, ending, readAs, flags: own }
      : { ...line, readAs, flags: own };
  });
}

// Most lines have none: one list of nothing does for them all.
const none: readonly IdentifierHit[] = [];

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
  if (kind !== "caseList" || readAs.type === "concern") return scanForIdentifiers(raw, scan);
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
