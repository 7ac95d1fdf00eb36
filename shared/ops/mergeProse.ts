import { diff3Merge } from "node-diff3";

/** Longer texts are not merged word by word: comparing them would hold the window. */
const mostWords = 6_000;

/**
 * The text that holds both changes, or null when they touch the same place. Order of `a` and `b`
 * decides nothing. Words move as wholes, with the space that follows them.
 */
export function mergeProse(base: string, a: string, b: string): string | null {
  if (a === base) return b;
  if (b === base) return a;
  const [from, left, right] = [words(base), words(a), words(b)];
  if (Math.max(from.length, left.length, right.length) > mostWords) return null;
  const regions = diff3Merge(left, from, right);
  const merged: string[] = [];
  for (const region of regions) {
    if (region.ok === undefined) return null;
    merged.push(...region.ok);
  }
  return merged.join("");
}

const words = (text: string): string[] => text.match(/\s+|\S+\s*/g) ?? [];
