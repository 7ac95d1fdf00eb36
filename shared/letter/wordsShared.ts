/** How much two texts say in the same words, from 0 to 1: words in both against the words of each (Dice). */
export function wordsShared(a: string, b: string): number {
  const [inA, inB] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  if (inA.size + inB.size === 0) return 1;
  const both = [...inA].filter((word) => inB.has(word)).length;
  return (2 * both) / (inA.size + inB.size);
}

/** Whether they say the same, whatever their spaces, capitals and punctuation. */
export const sameWords = (a: string, b: string): boolean =>
  wordsOf(a).join(" ") === wordsOf(b).join(" ");

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll("’", "'")
    .match(/[\p{L}\p{N}']+/gu) ?? [];
