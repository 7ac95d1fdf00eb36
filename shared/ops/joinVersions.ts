import { diffComm } from "node-diff3";
import { splitParagraphs, splitSentences } from "../words/sentences.ts";
import { isCheapToCompare } from "../words/comparing.ts";

/**
 * One text with every sentence of both versions: what both say stands once; where they part, the
 * first comes before the second. A start for whoever joins them by hand.
 */
export function joinVersions(first: string, second: string): string {
  return union(splitParagraphs(first), splitParagraphs(second), joinParagraphs).join("\n\n");
}

function joinParagraphs(first: string, second: string): string {
  if (/\n/u.test(first) || /\n/u.test(second))
    return union(first.split("\n"), second.split("\n")).join("\n");
  return union(splitSentences(first), splitSentences(second)).join(" ");
}

/** Parts of both in order, common ones once; `pair` joins two that stand against each other alone. */
function union(
  first: readonly string[],
  second: readonly string[],
  pair?: (a: string, b: string) => string,
): readonly string[] {
  if (!isCheapToCompare(first, second)) return [...first, ...second];
  return diffComm([...first], [...second]).flatMap((part): readonly string[] => {
    if ("common" in part && part.common !== undefined) return part.common;
    const [left, right] = [part.buffer1 ?? [], part.buffer2 ?? []];
    const [a, b] = [left[0], right[0]];
    return pair && left.length === 1 && right.length === 1 && a !== undefined && b !== undefined
      ? [pair(a, b)]
      : [...left, ...right];
  });
}
