import { answersThatNone, callsAlone, namesChild } from "./signs/announcedConcern.ts";
import { visibleText } from "./signs/invisible.ts";
import {
  concernWords,
  isBlankLine,
  mayCall,
  readSigns,
  startsWithSign,
} from "./signs/readSigns.ts";
import { wordsAt, wordsOf, type PhysicalLine } from "./splitLines.ts";

/** How many lines below a label of several concerns are looked through. */
const mostBelow = 40;

/**
 * The lines with what a line that only calls out says of those below it: the words below a "!" are a
 * concern, those below "Safeguarding concern:" go on from it, and below "Safeguarding concerns:" each line
 * about a child is one. The calling line stays as it is.
 */
export function withCarriedCalls(lines: readonly PhysicalLine[]): readonly PhysicalLine[] {
  const carried = new Map<number, PhysicalLine>();
  lines.forEach((line, at) => {
    const call = callOf(line);
    if (call === null || call === "maybe") return;
    const next = nextOf(lines, at);
    const below = next === null ? undefined : lines[next];
    if (next === null || below === undefined) return;
    const words = textOf(below);
    if (call === "sign") {
      // A point with a bullet of its own may have nothing to do with the sign above it.
      if (!startsWithSign(wordsOf(below)) || namesChild(words))
        carried.set(next, saying(below, `! ${words}`));
    } else if (answersThatNone(words)) {
      carried.set(at, saying(line, `${wordsOf(line).trim()} ${words}`));
      carried.set(next, saying(below, words, true));
    } else if (call === "one" && concernWords(wordsOf(line)) !== null && next === at + 1) {
      if (!hasOwnMark(below)) carried.set(next, saying(below, words, true));
    } else
      for (const each of listFrom(lines, next, at + mostBelow)) {
        const own = lines[each];
        if (own !== undefined && namesChild(textOf(own)) && !hasOwnMark(own))
          carried.set(each, saying(own, `! ${textOf(own)}`));
      }
  });
  return carried.size === 0 ? lines : lines.map((line, at) => carried.get(at) ?? line);
}

/** Whether the words of a line belong to the label of a concern above it. */
export const belongsToCall = (lines: readonly PhysicalLine[], at: number): boolean => {
  const above = lines[at - 1];
  return lines[at]?.hint?.continues === true && above !== undefined && callOf(above) === "one";
};

/** What a line that says nothing else calls out: a "!" alone, or the label of one concern or of several. */
function callOf(line: PhysicalLine): "sign" | ReturnType<typeof callsAlone> {
  const raw = wordsOf(line);
  if (raw.length > 120 || line.hint?.cells !== undefined) return null;
  // Most lines end in words, and name nothing that could be a label.
  if (!mayCall(raw) && callsAlone(raw.replace(/^[^\p{L}]+/u, "")) === null) return null;
  const { mark, text } = readSigns(raw, { minusMarksArea: false });
  return text === "" ? (mark === "concern" ? "sign" : null) : callsAlone(text);
}

/** The lines of a list or paragraph that begins at `from`: blank lines between the points of a list do not end it. */
function listFrom(lines: readonly PhysicalLine[], from: number, last: number): readonly number[] {
  const found: number[] = [];
  const isList = startsWithSign(wordsAt(lines, from));
  let isApart = false;
  for (let at = from; at <= last; at += 1) {
    const line = lines[at];
    if (line === undefined || line.hint?.heading !== undefined) break;
    const raw = wordsOf(line);
    if (isBlankLine(raw)) {
      isApart = true;
      continue;
    }
    if (/^\s*#{1,6}\s/.test(raw) || (isApart && !(isList && startsWithSign(raw)))) break;
    isApart = false;
    found.push(at);
  }
  return found;
}

/** The next line with words, over one blank line at most; null where it calls out itself or heads something. */
function nextOf(lines: readonly PhysicalLine[], at: number): number | null {
  for (let next = at + 1; next <= at + 2; next += 1) {
    const line = lines[next];
    if (line === undefined || line.hint?.cells !== undefined || line.hint?.heading !== undefined)
      return null;
    const raw = wordsOf(line);
    if (isBlankLine(raw)) continue;
    return concernWords(raw) !== null || callOf(line) !== null ? null : next;
  }
  return null;
}

const textOf = (line: PhysicalLine): string =>
  readSigns(wordsOf(line), { minusMarksArea: false }).text;

/** A strength or a question below an empty label is no concern: the label was left open. */
const hasOwnMark = (line: PhysicalLine): boolean =>
  !["plain", "quote"].includes(readSigns(wordsOf(line), { minusMarksArea: false }).mark);

const saying = (line: PhysicalLine, text: string, continues = false): PhysicalLine => ({
  ...line,
  hint: { ...line.hint, text: visibleText(text), ...(continues ? { continues: true } : {}) },
});
