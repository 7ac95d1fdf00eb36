import nspell from "nspell";
import fieldWords from "../../assets/language/spelling.json" with { type: "json" };
import { bodies, councilsAndDistricts } from "../identifiers/names/bodiesAndPlaces.ts";
import { isChecked } from "./isChecked.ts";

/** Says of words whether they are spelled right in British English. */
export interface Speller {
  /** Also right: words of the visit and of whoever sits here, in place of those given before. Case counts as in the dictionary: what is known in small letters is right with a capital. */
  readonly know: (words: readonly string[]) => void;
  /** Those of `words` that are not spelled right, as they were given. */
  readonly misspelt: (words: readonly string[]) => readonly string[];
  /** What may have been meant, the likeliest first, at most five; none for a word too long to try. */
  readonly suggest: (word: string) => readonly string[];
}

const mostSuggestions = 5;
/** Trying every slip in a longer word takes longer than anybody waits for a menu. */
const longestToSuggest = 20;

/**
 * A speller for Hunspell's two files, with the field's own words, English councils and the bodies that
 * reviews name. Takes about a third of a second to begin: not for the thread of a window.
 */
export function createSpeller(hunspell: { readonly aff: string; readonly dic: string }): Speller {
  const dictionary = nspell(hunspell);
  for (const word of fieldWords.words) dictionary.add(word);
  for (const name of [...councilsAndDistricts, ...bodies])
    for (const word of name.split(/[^\p{L}’']+/u)) if (word !== "") dictionary.add(capital(word));
  let known: ReadonlySet<string> = new Set();

  const isKnown = (word: string): boolean => known.has(word) || known.has(lower(word));
  const isRight = (typed: string): boolean => {
    const word = plain(typed);
    if (!isChecked(word) || isKnown(word) || dictionary.correct(word)) return true;
    // The dictionary has its few foreign words without their accents.
    const bare = word.normalize("NFD").replace(/\p{M}/gu, "");
    if (bare !== word && dictionary.correct(bare)) return true;
    const owner = word.replace(/'s?$/u, "");
    if (owner !== word) return isRight(owner);
    const parts = word.split("-");
    return parts.length > 1 && parts.every((part) => part === "" || isRight(part));
  };

  return {
    know: (words) => {
      known = new Set(words.map(plain));
    },
    misspelt: (words) => words.filter((word) => !isRight(word)),
    suggest: (typed) => {
      const word = plain(typed);
      if (word.length > longestToSuggest) return [];
      const near = [...known].filter((each) => each.length > 3 && isOneSlipFrom(each, word));
      const found = [...new Set([...near, ...dictionary.suggest(word)])];
      return found
        .slice(0, mostSuggestions)
        .map((each) => (typed.includes("’") ? each.replaceAll("'", "’") : each));
    },
  };
}

/** One spelling for a word, whichever apostrophe or composed letter a keyboard gives. */
const plain = (word: string): string =>
  word
    .normalize("NFC")
    .replaceAll("’", "'")
    .replace(/^['-]+|['-]+$/gu, "");

const lower = (word: string): string => word.toLocaleLowerCase("en-GB");
const capital = (word: string): string =>
  word.slice(0, 1).toLocaleUpperCase("en-GB") + word.slice(1);

/** Whether one letter left out, put in, changed, or two that changed places, lie between them. */
function isOneSlipFrom(right: string, typed: string): boolean {
  const [a, b] = [lower(right), lower(typed)];
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  const restsAre = (fromA: number, fromB: number) =>
    a.slice(start + fromA) === b.slice(start + fromB);
  if (restsAre(1, 1) || restsAre(1, 0) || restsAre(0, 1)) return true;
  return a[start] === b[start + 1] && a[start + 1] === b[start] && restsAre(2, 2);
}
