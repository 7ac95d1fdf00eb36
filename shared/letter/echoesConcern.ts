import type { Concern } from "../visit/kinds/concern.ts";

const wordsInARow = 6;

/** Whether a text repeats six words in a row of a safeguarding concern. */
export function echoesConcern(text: string, concerns: readonly Concern[]): boolean {
  const heard = new Set(concerns.flatMap((concern) => runs(concern.text)));
  return heard.size > 0 && runs(text).some((run) => heard.has(run));
}

function runs(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, Math.max(0, words.length - wordsInARow + 1))
    .map((_, i) => words.slice(i, i + wordsInARow).join(" "));
}
