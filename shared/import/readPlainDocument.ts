import { asidesOf } from "./asides.ts";
import type { FileReading, ReadAs } from "./fileReading.ts";
import { linesWithFlags } from "./linesWithFlags.ts";
import { tablesIn } from "./noteTable.ts";
import { documentGroup, paperSession, titleOfFile } from "./paperSession.ts";
import type { ReadingContext } from "./readingContext.ts";
import { readPoint } from "./readPoint.ts";
import { callsAlone } from "./signs/announcedConcern.ts";
import { concernWords, isBlankLine, setsMinusAgainstPlus } from "./signs/readSigns.ts";
import { wordsOf, type PhysicalLine } from "./splitLines.ts";

/** Reads lines as a paper of the host: each a point that was read in it, chapters apart. */
export function readPlainDocument(
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
  // Where a chapter is for concerns, its lines say so.
  let under: string | null = null;
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
    ) {
      const text = raw.replace(/^\s*#{1,6}\s+/, "").trim();
      under = callsAlone(text) === null ? null : text;
      return { type: "heading", of: "part", text };
    }
    last = line.number;
    const read = readPoint(table?.text ?? raw, options);
    return under === null || read.type !== "evidencePoint" ? read : { ...read, under };
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
    (heading ?? titleOfFile(fileName)).slice(0, 200),
    documentGroup(context),
  );
  return {
    kind: "plainDocument",
    fileName,
    lines: linesWithFlags(lines, readings, context),
    session,
  };
}
