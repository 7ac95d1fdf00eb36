import type { VocabularyKey } from "../visit/fields.ts";
import { asidesOf } from "./asides.ts";
import { caseReader } from "./readCases.ts";
import type { CaseSampleReading, ReadAs, SessionReading } from "./fileReading.ts";
import { headingBlock } from "./heading/headingBlock.ts";
import { visibleText } from "./signs/invisible.ts";
import { tablesIn } from "./noteTable.ts";
import { ownLine, partOfTheTeam } from "./ownLines.ts";
import { markBelow, partHeading, type PartHeading } from "./heading/partHeading.ts";
import { readHeading } from "./heading/readHeading.ts";
import type { ReadingContext } from "./readingContext.ts";
import { concern, readPoint, type PointOptions } from "./readPoint.ts";
import {
  isBlankLine,
  isCounted,
  concernWords,
  mayAnnounce,
  readSigns,
  setsMinusAgainstPlus,
  startsWithSign,
} from "./signs/readSigns.ts";
import { sourceGroupCalled } from "./sourceGroupWords.ts";
import { speaksIn } from "./signs/speaksIn.ts";
import { wordsOf, type PhysicalLine } from "./splitLines.ts";

/** Notes of one session as read, a reading per line. */
export type SessionNotes = {
  readonly session: SessionReading;
  readonly caseSample: CaseSampleReading | null;
  readonly readings: readonly ReadAs[];
};

/**
 * Reads a file of session notes: the lines at its top as the heading, every other line as an evidence
 * point, a concern, a case's answers, the heading of a part, or the going-on of the line before. What
 * programs and mail add is set aside, and no line is left out.
 */
export function readSessionNotes(
  lines: readonly PhysicalLine[],
  fileName: string,
  context: ReadingContext,
): SessionNotes {
  const asides = asidesOf(lines);
  const block = headingBlock(lines, asides, context);
  const { session, groupsPresent } = readHeading(block.parts, fileName, context);
  const words = lines.map(wordsOf);
  const options: PointOptions = {
    vocabulary: context.vocabulary,
    usualKind:
      session.kind === "caseReading" || session.kind === "documentReading" ? "read" : "heard",
    speaksFor: (group) => speaksIn(session, groupsPresent, group),
    minusMarksArea: setsMinusAgainstPlus(
      words.filter((_, at) => asides[at] === null && !block.lines.has(at)),
    ),
  };
  const cases = session.kind === "caseReading" ? caseReader(context.vocabulary, lines) : null;
  const tables = tablesIn(lines, (at) => asides[at] !== null || block.lines.has(at));
  // "Housing" over what housing said, where several groups were met.
  const groupHeading = (heading: string): VocabularyKey | null => {
    const group = sourceGroupCalled(heading, context.vocabulary);
    return group !== null && groupsPresent.length > 1 && groupsPresent.includes(group)
      ? group
      : null;
  };
  const hasQuestions = words.filter((raw) => answeredBelow.test(raw)).length >= 2;
  const hasAnswers = hasQuestions && words.some((raw) => /^\s*A\d{0,2}[.:)]\s+\S/.test(raw));
  const ticks = ticksAgainstCrosses(words);
  let point: { readonly number: number; readonly indent: number } | null = null;
  let part: PartHeading | null = null;
  let lastPoint = 0;
  const ownPart = partOfTheTeam();
  const readings = lines.map((line, index): ReadAs => {
    const raw = words[index] ?? "";
    const { number, hint } = line;
    if (hint?.isApart === true) part = null;
    const isConcern = concernWords(raw) !== null;
    const aside = asides[index] ?? null;
    // Whatever else a line may be, one that calls out a concern is read as that.
    if (aside !== null && !isConcern)
      return { type: "aside", reason: aside, text: visibleText(raw) || line.raw.trim() };
    if (isBlankLine(raw)) {
      point = null;
      return { type: "blank" };
    }
    if (block.lines.has(index)) return { type: "heading", of: "session" };
    if (!isConcern) {
      const caseLine = cases?.read(raw) ?? null;
      if (caseLine !== null) return caseLine;
      if (hint?.continues === true && lastPoint > 0)
        return { type: "continuation", of: lastPoint, text: visibleText(raw) };
      const table = tables.get(index);
      if (table !== undefined) {
        point = null;
        // A cell may call out what the row as a whole does not begin with.
        if (hint?.cells?.some((cell) => concernWords(cell) !== null) === true)
          return concern(table.type === "row" ? table.text : table.cells.join("; "));
        if (table.type === "heads")
          return { type: "heading", of: "table", text: table.cells.join(", ") };
        lastPoint = number;
        // Figures under "Areas" are no areas: a row of them is what it is.
        const isOfFigures = /(?:: |^)£?\d[\d.,%]*(?:; [^;:]{1,40}: £?\d[\d.,%]*)+$/.test(
          table.text,
        );
        return under(
          readPoint(table.text, options),
          part !== null && isOfFigures ? { ...part, mark: "plain" } : part,
          1,
          groupHeading,
        );
      }
      const own = mayAnnounce(raw) ? null : (ownLine(raw) ?? ownPart.reasonAt(index, lines));
      const heads =
        cases === null ||
        hint?.heading !== undefined ||
        countedCase.test(visibleText(raw)) ||
        markBelow(visibleText(raw).replace(/\s*:$/, "")) !== "plain"
          ? partHeading(lines, index, context)
          : null;
      if (heads !== null) {
        point = null;
        part = heads;
        ownPart.begin(heads.text);
        return { type: "heading", of: "part", text: heads.text };
      }
      if (own !== null)
        return {
          type: "aside",
          reason: own,
          text: readSigns(raw, options).text || visibleText(raw),
        };
      const indent = indentOf(raw);
      if (
        point !== null &&
        indent > point.indent &&
        indent >= 2 &&
        hint?.level === undefined &&
        !startsWithSign(raw) &&
        !isCounted(raw)
      ) {
        return { type: "continuation", of: point.number, text: visibleText(raw) };
      }
    }
    point = { number, indent: indentOf(raw) };
    lastPoint = number;
    const said = hasQuestions ? raw.replace(/^\s*[QA]\d{0,2}[.:)]\s+/, "") : raw;
    const read = ticks(raw, readPoint(said, options));
    const level = Math.max(hint?.level ?? 1, readSigns(raw, options).level);
    const isAsked =
      hint?.isAsked === true ||
      (hasAnswers && answeredBelow.test(raw)) ||
      (!startsWithSign(raw) && asksHost.test(visibleText(raw)));
    if (isAsked && read.type === "evidencePoint") {
      // The answer to the next question of the sheet is none of the strengths above it.
      if (/\byou(?:r|rs|rself|rselves)?\b/i.test(read.text)) part = null;
      return { ...read, mark: "question" };
    }
    const own =
      part !== null && saysRating.test(visibleText(raw))
        ? { ...part, mark: "plain" as const }
        : part;
    return under(read, own, level, groupHeading);
  });
  const heading = block.parts.said.join("  ");
  const numbers =
    heading === "" ? { size: null, listLength: null, offered: null } : sampleNumbers(heading);
  return {
    session,
    caseSample: cases === null ? null : { practiceAreas: cases.practiceAreas, ...numbers },
    readings,
  };
}

const answeredBelow = /^\s*Q\d{0,2}[.:)]\s+\S/;

/** Where the writer ticks some lines and crosses others, a tick is a strength and a cross an area. */
function ticksAgainstCrosses(lines: readonly string[]): (raw: string, read: ReadAs) => ReadAs {
  const tick = /^\s*[\u2713\u2714]/;
  const cross = /^\s*[\u2715-\u2718]/;
  if (!lines.some((raw) => tick.test(raw)) || !lines.some((raw) => cross.test(raw)))
    return (_, read) => read;
  return (raw, read) => {
    const mark = tick.test(raw) ? "strength" : cross.test(raw) ? "area" : null;
    return mark !== null && read.type === "evidencePoint" && read.mark === "plain"
      ? { ...read, mark }
      : read;
  };
}

/** "File 1 (CIN, 9 yrs)" over what was read in it. */
const countedCase =
  /^(?:case|file|child|young person|yp)\s?(?:no\.?\s?)?(?:\d{1,3}|[A-Z])(?![\p{L}\d])/iu;

/** A question of the team's own sheet, put to the host: "How do you assure yourself …?", "Can we see …?" */
const asksHost =
  /^(?:\d{1,2}[.)]\s*|q\d{0,2}[.):]\s*)?(?:(?:how|what|who|where|when|why|which|do|does|are|is|have|tell us|could|can|describe)\b.*\b(?:you|your|yourselves?)\b.*|(?:can|could|shall|should) (?:we|you|someone|somebody|one of us)\b.*)\?$/i;

/** "Overall RAG: amber": what a sheet sums up is no area. */
const saysRating =
  /^(?:overall )?(?:rag|rating|grade|judge?ment|score)(?: rating)?\s?[:=–-].{0,30}$/i;

/** The point with its place in the writer's list and the part it stands in, whose heading may mark it. */
function under(
  read: ReadAs,
  part: PartHeading | null,
  level: number,
  groupHeading: (heading: string) => VocabularyKey | null,
): ReadAs {
  if (read.type !== "evidencePoint") return read;
  if (part === null && level <= 1) return read;
  const mark = part !== null && read.mark === "plain" ? part.mark : read.mark;
  return {
    ...read,
    mark,
    sourceGroup: read.sourceGroup ?? (part === null ? null : groupHeading(part.text)),
    ...(level > 1 ? { level } : {}),
    ...(part === null ? {} : { under: part.text }),
  };
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
