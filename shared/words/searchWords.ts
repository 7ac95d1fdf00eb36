/** A word of a text as search compares it, and where it stands, in UTF-16 places. */
export interface SearchWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

// What type and word processors put inside words: a hyphen that shows only at a line's end, and no space at all.
const wordPattern =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u00AD\u200B]|['\u2018\u2019\u02BC](?=\p{L}))*/gu;
const joint = /^[-\u2010-\u2015\u2212/]$/u;

/**
 * The words of a text in one folding: capitals, accents, apostrophes and plurals count for nothing. What
 * a hyphen joins is each of its words and, with `compounds`, the whole as well: "step-down" is `step`,
 * `down` and `stepdown`.
 */
export function searchWords(
  text: string,
  { compounds }: { readonly compounds: boolean },
): readonly SearchWord[] {
  const words: SearchWord[] = [];
  let before: SearchWord | null = null;
  for (const { 0: raw, index } of text.matchAll(wordPattern)) {
    const own: SearchWord = { word: foldWord(raw), start: index, end: index + raw.length };
    words.push(own);
    if (before !== null && joint.test(text.slice(before.end, index))) {
      before = { word: before.word + own.word, start: before.start, end: own.end };
      if (compounds) words.push(before);
    } else before = own;
  }
  return words;
}

/** One word without capitals, accents, apostrophes and the ending of its plural or possessive. */
export function foldWord(word: string): string {
  const plain = word
    .normalize("NFKD")
    .replaceAll(/[\p{M}\u00AD\u200B]/gu, "")
    .toLowerCase()
    .replace(/['\u2018\u2019\u02BC]s?$/u, "")
    .replaceAll(/['\u2018\u2019\u02BC]/gu, "");
  return irregular[plain] ?? singular(plain);
}

/** Plurals that no ending tells, in what people write about families. */
const irregular: Readonly<Record<string, string>> = {
  children: "child",
  men: "man",
  women: "woman",
  people: "person",
  criteria: "criterion",
  analyses: "analysis",
  crises: "crisis",
};

/** The word without the ending of a plural; "family" and "families" become one stem. */
function singular(word: string): string {
  if (/\p{N}/u.test(word) || word.length < 4) return word;
  if (/[^aeiou]ies?$/u.test(word)) return word.replace(/es?$/u, "");
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}i`;
  if (/(?:ss|zz|x|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  return /[^siu]s$/u.test(word) ? word.slice(0, -1) : word;
}
