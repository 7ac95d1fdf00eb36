import { stemmer } from "stemmer";
import { emptyWords } from "./emptyWords.ts";
import { searchWords } from "./searchWords.ts";

/** A line that may say what others say. */
export interface LineSaid {
  readonly key: string;
  readonly text: string;
  /** Lines of one session follow from one another: only lines of several are alike. */
  readonly session: string;
}

/** Lines that share words, and the words: nothing else makes them alike. */
export interface LinesAlike {
  /** The same for the same words, whatever lines there are. */
  readonly id: string;
  /** One or two, as most of the lines write them, the rarer first: "step-down", "early help". */
  readonly words: readonly string[];
  /** Keys, in the order of the lines. */
  readonly lines: readonly string[];
}

const fewestLines = 3;
const fewestSessions = 2;
/** A word that more lines say than this share of all, or than so many, tells them from few others. */
const mostShare = 0.04;
const [fewestOften, mostOften] = [12, 80];
const mostShown = 12;
/** Of the lines of a suggestion, what share one before it may have. */
const mostKnown = 0.5;

/**
 * Lines that speak of the same thing, those with most in common first. They share words that stand side by
 * side ("early help"; "step-down", "step down" and "stepdown" are one), or two words anywhere in them.
 * Words count in all their forms, and what many lines say counts for nothing. Words that are all of the
 * `groups` ("social workers") say who speaks, not of what. For 5,000 lines it takes a second or so: a
 * worker’s work.
 */
export function linesAlike(
  lines: readonly LineSaid[],
  { groups = [] }: { readonly groups?: readonly string[] } = {},
): readonly LinesAlike[] {
  const whoSpeaks = new Set(groups.flatMap(readWords).map(({ stem }) => stem));
  const read = lines.map(({ text }) => readWords(text));
  const often = Math.min(mostOften, Math.max(fewestOften, lines.length * mostShare));
  const said = saidIn(read, often);
  const spread = (there: readonly number[]): number =>
    new Set(there.map((line) => lines[line]?.session)).size;
  const candidates = candidatesOf(said).filter(
    ({ terms, lines: there }) =>
      there.length >= fewestLines &&
      spread(there) >= fewestSessions &&
      terms.some((term) => !said.stemsOf[term]?.split(" ").every((stem) => whoSpeaks.has(stem))),
  );
  return chosen(candidates, said, lines.length).map(({ terms, lines: there }) => ({
    id: terms
      .map((term) => said.stemsOf[term] ?? "")
      .toSorted()
      .join(" + "),
    words: terms
      .toSorted((a, b) => countOf(said, a) - countOf(said, b))
      .map((term) =>
        asWritten(
          said.stemsOf[term] ?? "",
          there.map((line) => read[line] ?? []),
        ),
      ),
    lines: there.map((line) => lines[line]?.key ?? ""),
  }));
}

interface Word {
  readonly stem: string;
  readonly raw: string;
  /** Says nothing by itself. */
  readonly isEmpty: boolean;
  /** What stands between it and the word before. */
  readonly joint: "space" | "hyphen" | null;
}

function readWords(text: string): readonly Word[] {
  let end = 0;
  return searchWords(text, { compounds: false }).map(({ word, start, end: to }, at) => {
    const between = at === 0 ? "" : text.slice(end, start);
    end = to;
    return {
      stem: stemOf(word),
      raw: text.slice(start, to).toLowerCase(),
      isEmpty: emptyWords.has(word) || word.length < 3 || /\p{N}/u.test(word),
      joint: /^\s$/u.test(between) ? "space" : /^\p{Pd}$/u.test(between) ? "hyphen" : null,
    };
  });
}

/** Porter's stem, in which "referral" and "referred" part only by a doubled letter. */
const stemOf = (word: string): string => stemmer(word).replace(/([bdgmnprt])\1$/u, "$1");

/** What the lines say: words and words side by side, each a term, by its number. */
interface Said {
  /** "step down", "threshold". */
  readonly stemsOf: readonly string[];
  /** For each term the lines that say it, first to last; none for one that too few or too many do. */
  readonly linesOf: readonly (readonly number[])[];
  /** For each line its terms, of those that have lines. */
  readonly termsIn: readonly (readonly number[])[];
}

const countOf = ({ linesOf }: Said, term: number): number => linesOf[term]?.length ?? 0;

function saidIn(read: readonly (readonly Word[])[], often: number): Said {
  const joined = hyphenedIn(read);
  const numbers = new Map<string, number>();
  const linesOf: number[][] = [];
  for (const [line, words] of read.entries()) {
    for (const stems of termsOf(words, joined)) {
      const known = numbers.get(stems);
      if (known === undefined) {
        numbers.set(stems, linesOf.length);
        linesOf.push([line]);
      } else if (linesOf[known]?.at(-1) !== line) linesOf[known]?.push(line);
    }
  }
  const kept = linesOf.map((there) =>
    there.length >= fewestLines && there.length <= often ? there : [],
  );
  const termsIn: number[][] = read.map(() => []);
  for (const [term, there] of kept.entries()) for (const line of there) termsIn[line]?.push(term);
  return { stemsOf: [...numbers.keys()], linesOf: kept, termsIn };
}

/** What is anywhere written with a hyphen, "step down", by how it reads as one word, "stepdown". */
function hyphenedIn(read: readonly (readonly Word[])[]): ReadonlyMap<string, string> {
  const joined = new Map<string, string>();
  for (const words of read)
    for (const [at, { stem, joint }] of words.entries()) {
      const before = words[at - 1]?.stem ?? "";
      if (joint === "hyphen") joined.set(stemOf(before + stem), `${before} ${stem}`);
    }
  return joined;
}

function* termsOf(
  words: readonly Word[],
  joined: ReadonlyMap<string, string>,
): Generator<string, void> {
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    if (before !== undefined && word.joint !== null) {
      const pair = `${before.stem} ${word.stem}`;
      // Of "step down" the second word says nothing, unless somebody wrote "step-down".
      const isOne = !before.isEmpty && !word.isEmpty;
      if (isOne || joined.get(stemOf(before.stem + word.stem)) === pair) yield pair;
    }
    const apart = joined.get(word.stem);
    if (apart !== undefined) yield apart;
    else if (!word.isEmpty) yield word.stem;
  }
}

interface Candidate {
  readonly terms: readonly number[];
  readonly lines: readonly number[];
}

/** Each pair of words side by side, and each two terms that three lines or more have. */
function candidatesOf(said: Said): readonly Candidate[] {
  const partsOf = said.stemsOf.map((stems) => stems.split(" "));
  return said.linesOf.flatMap((there, term) => {
    const own: Candidate[] = partsOf[term]?.length === 2 ? [{ terms: [term], lines: there }] : [];
    const together = new Map<number, number[]>();
    for (const line of there)
      for (const other of said.termsIn[line] ?? []) {
        // Each two once.
        if (other <= term) continue;
        const both = together.get(other);
        if (both === undefined) together.set(other, [line]);
        else both.push(line);
      }
    for (const [other, lines] of together)
      if (lines.length >= fewestLines && !overlap(partsOf[term], partsOf[other]))
        own.push({ terms: [term, other], lines });
    return own;
  });
}

const overlap = (one: readonly string[] = [], other: readonly string[] = []): boolean =>
  one.some((part) => other.includes(part));

/** The best of the candidates, none that mostly says over again which lines those before it have. */
function chosen(candidates: readonly Candidate[], said: Said, count: number): readonly Candidate[] {
  // Rare words say more than common ones, as in every index of words, and two side by side more than apart.
  const rarity = (term: number): number =>
    Math.log(1 + count / countOf(said, term)) *
    (said.stemsOf[term]?.includes(" ") === true ? 2.5 : 1);
  const weigh = ({ terms, lines }: Candidate): number =>
    lines.length * terms.reduce((sum, term) => sum + rarity(term), 0);
  const best = candidates
    .map((candidate) => ({ candidate, weight: weigh(candidate) }))
    .toSorted((a, b) => b.weight - a.weight);
  const taken = new Set<number>();
  const picked: Candidate[] = [];
  for (const { candidate } of best) {
    if (picked.length === mostShown) break;
    const known = candidate.lines.filter((line) => taken.has(line)).length;
    if (known > candidate.lines.length * mostKnown) continue;
    for (const line of candidate.lines) taken.add(line);
    picked.push(candidate);
  }
  return picked;
}

/** How most of the lines write a term. */
function asWritten(stems: string, lines: readonly (readonly Word[])[]): string {
  const [first, second] = stems.split(" ");
  const spellings = new Map<string, number>();
  for (const words of lines)
    for (const [at, word] of words.entries()) {
      const before = words[at - 1];
      const isPair = word.stem === second && before?.stem === first && word.joint !== null;
      const spelling = isPair
        ? `${before?.raw ?? ""}${word.joint === "hyphen" ? "-" : " "}${word.raw}`
        : second === undefined && word.stem === first
          ? word.raw
          : null;
      if (spelling !== null) spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1);
    }
  return [...spellings].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? stems;
}
