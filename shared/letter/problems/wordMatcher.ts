/** A turn of phrase found in a text. */
export interface PhraseFound {
  /** As it is listed. */
  readonly phrase: string;
  /** As it stands in the text. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds whole words and phrases, whatever their capitals, apostrophes and spaces; of two that begin
 * at one place the longer. In time that grows with the text alone. Finds nothing where none is listed.
 */
export function wordMatcher(phrases: readonly string[]): (text: string) => readonly PhraseFound[] {
  const listed = [...new Set(phrases.map(plain))].filter((phrase) => phrase !== "");
  if (listed.length === 0) return () => [];
  const longestFirst = listed.sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst.map(inPattern).join("|")})(?![\\p{L}\\p{N}])`,
    "giu",
  );
  return (text) =>
    [...text.matchAll(pattern)].map((found) => ({
      phrase: plain(found[0]),
      text: found[0],
      start: found.index,
      end: found.index + found[0].length,
    }));
}

/** A phrase as it is compared: small letters, one space, straight apostrophes. */
const plain = (phrase: string) =>
  phrase.toLowerCase().replaceAll(/[’ʼ]/gu, "'").trim().replaceAll(/\s+/gu, " ");

const inPattern = (phrase: string) =>
  phrase
    .replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`)
    .replaceAll(" ", String.raw`\s{1,3}`)
    .replaceAll("'", "['’ʼ]");
