import { asidesOf } from "./asides.ts";
import { headingBlock } from "./heading/headingBlock.ts";
import { names } from "./heading/headingFacts.ts";
import { daysNamed } from "./heading/daysNamed.ts";
import { visibleText } from "./signs/invisible.ts";
import { linesOf, type FileToRead } from "./readFile.ts";
import type { ReadingContext } from "./readingContext.ts";
import { concernWords, isBlankLine, startsWithSign } from "./signs/readSigns.ts";
import { wordsOf, type PhysicalLine } from "./splitLines.ts";

/**
 * The line numbers at which a further session begins in one file of notes: a line like a heading, with a
 * time or a day and who was met, after notes and a blank line or in a heading's style. Empty for the notes
 * of one session.
 */
export function furtherSessions(file: FileToRead, context: ReadingContext): readonly number[] {
  if (file.isTable === true || /\.(?:csv|tsv)$/i.test(file.fileName)) return [];
  const lines = linesOf(file);
  const asides = asidesOf(lines);
  const block = headingBlock(lines, asides, context);
  // Notes whose first session has no heading are not cut: what begins below may be a time in the talk.
  if (!block.parts.said.some((text) => names(text, context).isStrong)) return [];
  const starts: number[] = [];
  let points = 0;
  lines.forEach((line, at) => {
    const text = visibleText(wordsOf(line));
    if (asides[at] !== null || isBlankLine(wordsOf(line)) || block.lines.has(at)) return;
    if (points > 0 && headsSession(lines, at, context)) {
      starts.push(line.number);
      points = 0;
    } else if (text !== "") points += 1;
  });
  return starts;
}

function headsSession(
  lines: readonly PhysicalLine[],
  at: number,
  context: ReadingContext,
): boolean {
  const line = lines[at];
  if (line === undefined || line.hint?.level !== undefined || line.hint?.cells !== undefined)
    return false;
  const raw = wordsOf(line);
  const text = visibleText(raw).replace(/^#{1,6}\s+/, "");
  if (text.length > 160 || startsWithSign(raw) || concernWords(raw) !== null) return false;
  const before = lines[at - 1];
  const isStyled = line.hint?.heading !== undefined || /^\s*#{1,6}\s/.test(raw);
  const isApart = isStyled || before === undefined || isBlankLine(wordsOf(before));
  if (!isApart) return false;
  const facts = names(text, context);
  if (facts.isProse || facts.others > 9) return false;
  const next = lines.slice(at + 1, at + 4).find((each) => !isBlankLine(wordsOf(each)));
  if (next === undefined) return false;
  const isListBelow = startsWithSign(wordsOf(next)) || next.hint?.level !== undefined;
  if (facts.hasTime && (facts.hasGroup || facts.saysKind))
    return isListBelow || facts.hasDay || facts.hasCount || isStyled;
  if (facts.hasDay && facts.hasGroup) return true;
  // A title of its own, with day or time on the next line.
  if ((facts.hasGroup || facts.saysKind) && facts.others <= 3) {
    const below = names(visibleText(wordsOf(next)), context);
    return below.isBare && below.hasTime;
  }
  return false;
}

/** The last line above a part that names a day and hardly more, for all that comes below it. */
function dayAbove(lines: readonly PhysicalLine[]): string | undefined {
  for (const line of lines.toReversed()) {
    const text = visibleText(wordsOf(line));
    const [stretch, ...others] = text.length > 60 ? [] : daysNamed(text);
    const isDayAlone =
      stretch !== undefined &&
      others.length === 0 &&
      (
        (text.slice(0, stretch.start) + text.slice(stretch.end))
          .replace(/(?<!\p{L})(?:day|date|notes?|on|the|\d)(?!\p{L})/giu, "")
          .match(/\p{L}/gu) ?? []
      ).length === 0;
    if (isDayAlone || /^day (?:\d|one|two|three|four|five)\W*$/i.test(text)) return text;
  }
  return undefined;
}

/** A part of a file by its lines, both counted from 1; its lines know where they stand in the whole. */
export function partOfFile(
  file: FileToRead,
  { from, to }: { readonly from: number; readonly to: number },
): FileToRead {
  const { edits: _, ...whole } = file;
  const lines = linesOf(whole).slice(from - 1, to);
  const hints =
    file.hints === undefined
      ? {}
      : {
          hints: new Map(
            lines.flatMap(({ number, hint }) =>
              hint === undefined ? [] : [[number - from + 1, hint] as const],
            ),
          ),
        };
  const dayLine = from === 1 ? undefined : dayAbove(linesOf(whole).slice(0, from - 1));
  return {
    ...whole,
    ...hints,
    ...(dayLine === undefined ? {} : { dayLine }),
    text: lines.map(({ raw, ending }) => raw + ending).join(""),
    ...(from === 1 ? {} : { firstLine: from }),
  };
}
