import { foldWord, searchWords } from "../../../shared/words/searchWords.ts";

/** A text as it is shown among results, with the stretches that match what was typed. */
export interface LitText {
  readonly text: string;
  /** Where they begin and end in `text`. */
  readonly lit: readonly (readonly [start: number, end: number])[];
}

/** What stands before the first match is cut where there is more of it than this. */
const mostBefore = 60;
const mostInAll = 240;

/** A text with the words that were typed lit: those that begin alike, and what a hyphen joins. A long one begins near the first of them. */
export function litText(whole: string, typed: string): LitText {
  const sought = searchWords(typed, { compounds: true }).map(({ word }) => word);
  const typedAsOne = foldWord(typed.replaceAll(/\s+/gu, ""));
  const isSought = (word: string) =>
    word === typedAsOne || sought.some((each) => each.length > 1 && word.startsWith(each));
  const words = searchWords(whole, { compounds: true });
  const pairs = words.flatMap((word, i) => {
    const next = words[i + 1];
    const isPair = next !== undefined && sought.includes(`${word.word}${next.word}`);
    return isPair ? [{ ...word, end: next.end }] : [];
  });
  const lit = inOne([...words.filter(({ word }) => isSought(word)), ...pairs]);
  const start = lit[0]?.[0] ?? 0;
  const from =
    start > mostBefore ? Math.max(0, whole.lastIndexOf(" ", start - mostBefore / 2)) + 1 : 0;
  const text = `${from > 0 ? "…" : ""}${whole.slice(from, from + mostInAll)}${from + mostInAll < whole.length ? "…" : ""}`;
  const shift = from - (from > 0 ? 1 : 0);
  return {
    text,
    lit: lit
      .filter(([, end]) => end <= from + mostInAll)
      .map(([begin, end]) => [begin - shift, end - shift] as const),
  };
}

/** Stretches that overlap as one, first to last. */
function inOne(
  stretches: readonly { readonly start: number; readonly end: number }[],
): readonly (readonly [number, number])[] {
  const all: [number, number][] = [];
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else all.push([start, end]);
  }
  return all;
}
