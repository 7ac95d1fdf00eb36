/** A kind of mark that typing leaves in a text and print does not have. */
export type TypedMark = "stars" | "bullets" | "Markdown" | "spaces before a stop";

/** The marks in a text that the letter prints without, each kind once. */
export function typedMarksIn(prose: string): readonly TypedMark[] {
  return tests.filter(([, pattern]) => pattern.test(prose)).map(([mark]) => mark);
}

const tests: readonly (readonly [TypedMark, RegExp])[] = [
  ["stars", /\*/u],
  ["bullets", /^[^\S\n]*(?:[-–—•·▪●◦■□§➢►‣⁃\uF0B7][^\S\n]+\S|[•▪●◦■➢►‣⁃\uF0B7]\S|o\t)/mu],
  ["Markdown", /__\S|`|^[^\S\n]*#{1,6}[^\S\n]+\S|^[^\S\n]*>[^\S\n]+\S|\]\(https?:/mu],
  ["spaces before a stop", /[\p{L}\p{N})”’"'][^\S\n]+[,.;:!?](?=\s|$)/u],
];

/**
 * One line of text without the marks that only typing has. Where a space before a stop shows that a
 * word is missing ("look at .") it is left as it is, to be seen and said.
 */
export const withoutMarks = (text: string): string =>
  text
    .replace(/^#{1,6}\s+/u, "")
    .replace(/\[([^\][\n]{1,500})\]\(https?:[^()\s]{1,2000}\)/gu, "$1")
    .replace(/\*{1,3}(?=\S)([^*\n]{1,2000})\*{1,3}/gu, "$1")
    .replace(/(?<![\p{L}\p{N}_])__(?=\S)([^_\n]{1,2000})__(?![\p{L}\p{N}_])/gu, "$1")
    .replace(/`([^`\n]{1,2000})`/gu, "$1")
    .replace(/\*+/gu, "")
    .replace(/(?<=\s)--(?=\s)/gu, "–")
    .replace(/\s+/gu, " ")
    .replace(/(\S{1,40}) ([,.;:!?])(?=\s|$)/gu, (whole, word: string, stop: string) =>
      wantsMore(word) ? whole : word + stop,
    )
    .trim();

/** Whether something has to follow a word, so that a stop after it and a space shows a gap. */
export const wantsMore = (word: string): boolean =>
  /^(?:at|on|in|of|to|for|with|by|from|the|a|an|our|your|their|its|across|until|and|or|nor|within|between|under|over|about|after|before|during|into|than|as|is|are|was|were|called|named|dated)$|:$|,$/iu.test(
    word.replace(/^[“‘"'(]+/u, ""),
  );
