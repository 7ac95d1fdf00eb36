import { hyphenateWord, softHyphen } from "./hyphenateWord.ts";

export const noBreakSpace = "\u00A0";
/** Forbids a break where it stands; has no width. */
const wordJoiner = "\u2060";
/** Allows a break where it stands; has no width. */
const wordSplitter = "\u200B";

const months =
  "January|February|March|April|May|June|July|August|September|October|November|December";
const counted =
  "per cent|%|million|billion|weeks?|days?|months?|years?|hours?|minutes?|sessions?|people|children|cases?|pages?|of|councils?|peers?|staff|interviews?|families";
const numbered =
  "pages?|sections?|Sections?|paragraphs?|Year|Part|Stage|Phase|recommendations?|Recommendations?";

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
  return remembered(hyphenate ? hyphenatedTexts : boundTexts, text, () => {
    const bound = boundTogether(text);
    return hyphenate ? bound.replace(/[\p{L}\p{M}\p{N}'’_-]+/gu, hyphenated) : bound;
  });
}

const boundTogether = (text: string): string =>
  oneLine(text)
    .replace(dayAndMonth, `$1${noBreakSpace}`)
    .replace(monthAndYear, `$1${noBreakSpace}`)
    .replace(numberAndUnit, `$1${noBreakSpace}`)
    .replace(nameAndNumber, `$1${noBreakSpace}`)
    .replace(rangeOfNumbers, `$1${wordJoiner}`)
    .replace(noWord, (run) => run.replace(partOfNoWord, `$&${wordSplitter}`));

/** Longer than any word. What fills more than a line may be broken anywhere, and so is printed whole. */
const noWord = /[^\s/-]{41,}/gu;
const partOfNoWord = /\P{M}\p{M}*(?:\P{M}\p{M}*){9}(?=\P{M})/gu;

/** Set text without the marks that only steer line breaking. */
export const asTyped = (set: string): string =>
  set.replace(steering, "").replaceAll(noBreakSpace, " ");

const steering = new RegExp(`[${softHyphen}${wordJoiner}${wordSplitter}]`, "gu");

/**
 * Composed characters and single spaces; what prints nothing is dropped: controls, marks of
 * direction, joiners, variants, what steers line breaking, and what is no character, which no Office file may hold. A hyphen that does not break
 * (U+2011), which the typefaces lack, stays one: it is set as a hyphen with a word joiner.
 */
export const oneLine = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\s\u0085]+/gu, " ")
    .replace(
      /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFFF9-\uFFFB]/gu,
      "",
    )
    .replace(/ {2,}/gu, " ")
    .replaceAll("\u2010", "-")
    .replaceAll("\u2011", `-${wordJoiner}`)
    .trim();

/** Text as the typefaces print it, character by character. */
export const printable = (text: string): string => asTyped(oneLine(text));

const hyphenated = (word: string): string =>
  remembered(hyphenatedWords, word, () => hyphenateWord(word));

// A letter is set again at every keystroke, and all but one of its sentences are as before.
type Memory = { readonly made: Map<string, string>; readonly limit: number };
const hyphenatedTexts: Memory = { made: new Map(), limit: 1_000 };
const boundTexts: Memory = { made: new Map(), limit: 1_000 };
const hyphenatedWords: Memory = { made: new Map(), limit: 20_000 };

function remembered({ made, limit }: Memory, from: string, make: () => string): string {
  const known = made.get(from);
  if (known !== undefined) return known;
  const value = make();
  if (made.size >= limit) made.clear();
  made.set(from, value);
  return value;
}
