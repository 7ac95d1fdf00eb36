/** A turn of phrase found in a text. */
export interface PhraseFound {
  /** As it is listed, in small letters. */
  readonly phrase: string;
  /** As it stands in the text. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds whole words and phrases, whatever their capitals, apostrophes and spaces; of two that begin
 * at one place the longer, and none within another. Words joined by a hyphen are one. In time that grows with the text alone.
 */
export function wordMatcher(phrases: readonly string[]): (text: string) => readonly PhraseFound[] {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const words = wordsOf(phrase).map(({ word }) => word);
    const [first] = words;
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  for (const listed of byFirst.values()) listed.sort((a, b) => b.length - a.length);
  return (text) => {
    const words = wordsOf(text);
    const found: PhraseFound[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const listed = byFirst.get(words[at]?.word ?? "");
      const phrase = listed?.find((each) => standsAt(each, words, at, text));
      const [first, last] = [words[at], words[at + (phrase?.length ?? 1) - 1]];
      if (phrase === undefined || first === undefined || last === undefined) continue;
      const [{ start }, { end }] = [first, last];
      found.push({ phrase: phrase.join(" "), text: text.slice(start, end), start, end });
      at += phrase.length - 1;
    }
    return found;
  };
}

interface Word {
  /** In small letters, with straight apostrophes. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’ʼ-][\p{L}\p{N}]+)*/gu)].map((found) => ({
    word: found[0].toLowerCase().replaceAll(/[’ʼ]/gu, "'"),
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** Whether the words of a phrase stand there one after the other, with nothing but space between them. */
const standsAt = (
  phrase: readonly string[],
  words: readonly Word[],
  at: number,
  text: string,
): boolean =>
  phrase.every((word, i) => {
    const [here, before] = [words[at + i], words[at + i - 1]];
    if (here?.word !== word) return false;
    return i === 0 || before === undefined || /^\s+$/u.test(text.slice(before.end, here.start));
  });
