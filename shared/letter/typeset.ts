import { hyphenateWord, softHyphen } from "./hyphenateWord.ts";

const noBreakSpace = "\u00A0";
/** Forbids a break where it stands; has no width. */
const wordJoiner = "\u2060";

const months =
  "January|February|March|April|May|June|July|August|September|October|November|December";
const counted =
  "per cent|%|million|billion|weeks?|days?|months?|years?|hours?|minutes?|sessions?|people|children|cases?|pages?|of|councils?|peers?|staff|interviews?|families";
const numbered = "pages?|sections?|Sections?|paragraphs?|Year|Part|Stage|Phase|recommendations?|Recommendations?";

const dayAndMonth = new RegExp(`\\b(\\d{1,2}) (?=(?:${months})\\b)`, "gu");
const monthAndYear = new RegExp(`\\b(${months}) (?=\\d{4}\\b)`, "gu");
const numberAndUnit = new RegExp(`(\\d) (?=(?:${counted})(?![\\p{L}]))`, "gu");
const nameAndNumber = new RegExp(`\\b(${numbered}) (?=\\d)`, "gu");
const rangeOfNumbers = /(\d[–-])(?=\d)/gu;

/**
 * The text ready for setting: composed characters, single spaces, and no line break inside dates,
 * "12 of", numbers with their unit or a range of numbers. With `hyphenate`, long ordinary words
 * carry soft hyphens. `asTyped` gives the text back, but for white space.
 */
export function typeset(text: string, { hyphenate }: { readonly hyphenate: boolean }): string {
  const bound = oneLine(text)
    .replace(dayAndMonth, `$1${noBreakSpace}`)
    .replace(monthAndYear, `$1${noBreakSpace}`)
    .replace(numberAndUnit, `$1${noBreakSpace}`)
    .replace(nameAndNumber, `$1${noBreakSpace}`)
    .replace(rangeOfNumbers, `$1${wordJoiner}`);
  return hyphenate ? bound.replace(/[\p{L}\p{M}\p{N}'’_-]+/gu, hyphenated) : bound;
}

/** Set text without the marks that only steer line breaking. */
export const asTyped = (set: string): string =>
  set.replaceAll(softHyphen, "").replaceAll(wordJoiner, "").replaceAll(noBreakSpace, " ");

/** Composed characters and single spaces; what steers line breaking as typed is dropped. */
export const oneLine = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\u00AD\u2060\u200B\uFEFF]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();

const known = new Map<string, string>();
const knownWords = 20_000;

function hyphenated(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const set = hyphenateWord(word);
  if (known.size >= knownWords) known.clear();
  known.set(word, set);
  return set;
}
