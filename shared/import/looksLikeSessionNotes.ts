import { asidesOf } from "./asides.ts";
import { headingBlock } from "./heading/headingBlock.ts";
import { names } from "./heading/headingFacts.ts";
import type { ReadingContext } from "./readingContext.ts";
import { isBlankLine, readSigns, startsWithSign } from "./signs/readSigns.ts";
import { wordsOf, type PhysicalLine } from "./splitLines.ts";

/** Whether lines are a peer’s notes of a session, rather than a paper that was read. */
export function looksLikeSessionNotes(
  lines: readonly PhysicalLine[],
  fileName: string,
  context: ReadingContext,
): boolean {
  if (/^readme\b/i.test(fileName)) return false;
  if (lines.some(({ hint }) => hint?.aside === "transcript")) return true;
  const asides = asidesOf(lines);
  const some: PhysicalLine[] = [];
  for (let at = 0; at < lines.length && some.length < 200; at += 1) {
    const line = lines[at];
    if (line !== undefined && asides[at] === null && !isBlankLine(wordsOf(line))) some.push(line);
  }
  if (some.length === 0) return asides.some((aside) => aside === "mailHead");
  const signs = some.filter(
    (line) => line.hint?.level !== undefined || startsWithSign(wordsOf(line)),
  ).length;
  // A chat, or notes with the time before each line.
  const stamps = some.filter(
    (line) => readSigns(wordsOf(line), { minusMarksArea: false }).at !== null,
  );
  if (stamps.length >= 3 && stamps.length * 2 >= some.length) return true;
  const { parts } = headingBlock(lines, asides, context);
  const says = [...parts.said, parts.told].map((text) => names(text, context));
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
