/** A stretch of a text, in UTF-16 places as strings and text fields count them. */
export interface FoundWords {
  readonly start: number;
  readonly end: number;
}

export interface HowToFind {
  /** Capitals count; else they do not. */
  readonly matchesCase: boolean;
  /** Only where no letter or figure stands right before or behind it. */
  readonly isWhole: boolean;
}

/**
 * Where words stand in a text, first to last, none over another. Typed apart from each other and meant
 * the same are: accents and none, straight and curly quotation marks, hyphens and dashes, spaces of any
 * kind, and letters joined by type ("ﬁ"). What shows nothing counts for nothing. A letter is found whole,
 * with its accents, and every character stands for itself: there are no patterns.
 */
export function findWords(
  text: string,
  sought: string,
  { matchesCase, isWhole }: HowToFind,
): readonly FoundWords[] {
  const words = foldLetters(sought, matchesCase).folded;
  if (words === "") return [];
  const { folded, starts, ends } = foldLetters(text, matchesCase);
  const found: FoundWords[] = [];
  for (let from = folded.indexOf(words); from >= 0;) {
    const to = from + words.length;
    const [start, end] = [starts[from] ?? -1, ends[to - 1] ?? -1];
    const isOne = start >= 0 && end >= 0 && (!isWhole || standsAlone(text, start, end));
    if (isOne) found.push({ start, end });
    from = folded.indexOf(words, isOne ? to : from + 1);
  }
  return found;
}

/**
 * A text with other words in place of some that were found in it. Where words that were looked for in small
 * letters stood with a capital, as at the beginning of a sentence, what takes their place begins with one;
 * where nothing does, the word behind them.
 */
export function replaceWords(
  text: string,
  found: readonly FoundWords[],
  { sought, by }: { readonly sought: string; readonly by: string },
): string {
  let written = "";
  let at = 0;
  let owesCapital = false;
  const write = (words: string) => {
    written += owesCapital ? withCapital(words) : words;
    if (/\S/u.test(words)) owesCapital = false;
  };
  for (const { start, end } of found) {
    write(text.slice(at, start));
    owesCapital ||= beginsWith(text.slice(start, end), isCapital) && beginsWith(sought, isSmall);
    write(by);
    at = end;
  }
  write(text.slice(at));
  return written;
}

interface Folded {
  readonly folded: string;
  /** For each place in `folded` where the original letter begins that it is the first of; -1 inside one. */
  readonly starts: readonly number[];
  /** For each place in `folded` where the original letter ends that it is the last of; -1 inside one. */
  readonly ends: readonly number[];
}

/** Letters with what stands on them, one after the other: their folded forms side by side, and where each is. */
function foldLetters(text: string, matchesCase: boolean): Folded {
  let folded = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: letter, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const form = foldLetter(letter, matchesCase);
    for (let i = 0; i < form.length; i++) {
      starts.push(i === 0 ? index : -1);
      ends.push(i === form.length - 1 ? index + letter.length : -1);
    }
    folded += form;
  }
  return { folded, starts, ends };
}

function foldLetter(letter: string, matchesCase: boolean): string {
  const plain = letter
    // Before they are taken apart: an acute accent alone would come to a space.
    .replaceAll(/[\u2018-\u201B\u2032\u02BC\u0060\u00B4]/gu, "'")
    .replaceAll(/[\u201C-\u201F\u2033\u00AB\u00BB]/gu, '"')
    .replaceAll(/[\u2010-\u2015\u2212]/gu, "-")
    .normalize("NFKD")
    .replaceAll(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, "")
    .replaceAll(/\s/gu, " ");
  return matchesCase ? plain : plain.toLowerCase();
}

/** Whether no letter, accent or figure goes on from the words, as "child" in "children". */
const standsAlone = (text: string, start: number, end: number): boolean =>
  !(
    /[\p{L}\p{N}\p{M}]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    /^[\p{L}\p{N}]/u.test(text.slice(start, end))
  ) &&
  !(
    /[\p{L}\p{N}\p{M}]$/u.test(text.slice(start, end)) &&
    /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))
  );

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();
const isSmall = (letter: string): boolean => letter !== letter.toUpperCase();

/** Whether the first letter of words, behind quotation marks and the like, is of a kind. */
function beginsWith(words: string, isOfKind: (letter: string) => boolean): boolean {
  const letter = /\p{L}/u.exec(words)?.[0];
  return letter !== undefined && isOfKind(letter);
}

const withCapital = (words: string): string =>
  words.replace(/^([^\p{L}\p{N}]*)(\p{Ll})/u, (begun, before: string, letter: string) => {
    const large = letter.toUpperCase();
    // Not where a letter has no capital of its own, as in "ß".
    return large.toLowerCase() === letter ? before + large : begun;
  });
