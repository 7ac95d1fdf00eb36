import { diffIndices } from "node-diff3";

/** A stretch of one list that stands in place of a stretch of the other. */
export interface Change {
  /** Where it begins among `before`, and how many it replaces; none for what was put in. */
  readonly at: number;
  readonly takes: number;
  /** Where it begins among `after`, and how many it is; none for what was taken out. */
  readonly from: number;
  readonly gives: number;
}

/**
 * About what two lists may cost to compare, in steps. Comparing costs as much as there are pairs of
 * equal parts, times the parts that may follow one another: nothing where hardly any is repeated, and
 * minutes in a list of seven hundred times yes and no.
 */
const mostSteps = 50_000_000;

/** What became of one list in the other, first to last; null where finding out would hold the window. */
export function changesBetween(
  before: readonly string[],
  after: readonly string[],
): readonly Change[] | null {
  if (!isCheapToCompare(before, after)) return null;
  return diffIndices([...before], [...after]).map(({ buffer1: [at, takes], buffer2 }) => ({
    at,
    takes,
    from: buffer2[0],
    gives: buffer2[1],
  }));
}

/** Whether two lists are compared in `most` steps, a moment unless said, however long they are and whatever is repeated in them. */
export function isCheapToCompare(
  a: readonly string[],
  b: readonly string[],
  most = mostSteps,
): boolean {
  const counts = new Map<string, number>();
  for (const part of a) counts.set(part, (counts.get(part) ?? 0) + 1);
  const pairs = b.reduce((sum, part) => sum + (counts.get(part) ?? 0), 0);
  return pairs * Math.min(a.length, b.length) <= most;
}
