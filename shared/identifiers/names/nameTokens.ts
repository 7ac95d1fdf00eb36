import { matchesIn } from "../matchesIn.ts";
import { bareWord } from "../foldText.ts";

/** A word as the search for names sees it. */
export type NameToken = {
  readonly text: string;
  /** Small letters, no accents, no possessive. */
  readonly bare: string;
  readonly start: number;
  /** End without a possessive 's. */
  readonly end: number;
  readonly shape: "title" | "upper" | "lower" | "initial" | "letter" | "mixed";
  /** What stands between the word before and this one. */
  readonly gap: string;
};

/** A stretch of tokens in folded text, both ends inside. */
export type Stretch = {
  readonly text: string;
  readonly tokens: readonly NameToken[];
  readonly from: number;
  readonly to: number;
};

const word = /\p{L}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*)*/gu;

/** Cuts folded text into words. */
export function nameTokens(text: string): readonly NameToken[] {
  const tokens: NameToken[] = [];
  let previousEnd = 0;
  for (const match of matchesIn(text, word)) {
    const whole = match[0];
    const own = whole.replace(/'(?:s|S)?$/, "");
    tokens.push({
      text: own,
      bare: bareWord(own),
      start: match.index,
      end: match.index + own.length,
      shape: shapeOf(own),
      gap: text.slice(previousEnd, match.index),
    });
    previousEnd = match.index + whole.length;
  }
  return tokens;
}

function shapeOf(text: string): NameToken["shape"] {
  const [first = ""] = text;
  if (text.length === first.length) return first === first.toLowerCase() ? "letter" : "initial";
  if (text === text.toLowerCase()) return "lower";
  if (text === text.toUpperCase()) return "upper";
  return first === first.toUpperCase() ? "title" : "mixed";
}

/** Whether only white space (or an underscore, or an initial's full stop) parts the token from the one before. */
export const follows = (token: NameToken): boolean => /^(?:\s{1,4}|_)$/.test(token.gap);

/** As `follows`, with a full stop after the word before allowed: "J. Smith", "Mr. Ahmed". */
export const followsStop = (token: NameToken): boolean => /^\.?(?:\s{1,4}|_)$|^\.$/.test(token.gap);

/** Whether there is nothing but white space in it. */
export const isSpace = (gap: string): boolean => /^\s{1,4}$/.test(gap);

/** Whether a sentence, a line or what is quoted begins at `start`. */
export function beginsSentence(text: string, start: number): boolean {
  return (
    start === 0 ||
    /(?:^|[.!?:;\n"(\u2022]\s*|\n\s*[-+*]\s*)$/.test(text.slice(Math.max(0, start - 4), start))
  );
}
