import type { PublishedTally } from "../visit/kinds/fixedTallies.ts";

/** Answers of the case files on one area, as they were counted. */
export interface ExactTally {
  readonly met: number;
  readonly partly: number;
  readonly notMet: number;
}

/** Fewer files than this on an area, and nothing is said of it. */
const fewestFiles = 10;

/** No number may be known more closely than to this many values that stand side by side. */
const leastValues = 3;

/** The rule for small numbers, as the screen and the formats say it. */
export const smallNumbersRule =
  "Figures of the case files are given in fives, each rounded by itself, and no total is given. Nothing is given of an area that fewer than ten files stand behind, nor of one whose rounded figures would tell a number more closely than to three values to somebody who knows how many files were read. The first theme file of a visit fixes its figures: later ones repeat them.";

/**
 * What of a tally may be given: each number to the nearest five, or null. Null for fewer than ten files,
 * and where whoever knows how many files there were could work out one of the numbers to fewer than
 * three values. Depends on nothing but the rounded numbers and their sum, so that what is given and
 * what is held back tell nothing more.
 */
export function publishedTally(exact: ExactTally): PublishedTally["counts"] {
  const numbers = [exact.met, exact.partly, exact.notMet];
  const n = numbers.reduce((sum, number) => sum + number, 0);
  const given = numbers.map(toFives);
  if (n < fewestFiles || valuesLeft(given, n).some((left) => left < leastValues)) return null;
  // Of these many files nothing would be held back but what all have alike: held back, it would be told.
  if (n % 5 === 3 && given.filter((number) => number === 0).length === 2) return null;
  const [met = 0, partly = 0, notMet = 0] = given;
  return { met, partly, notMet };
}

const toFives = (number: number): number => Math.round(number / 5) * 5;

/** How many values each number can have that rounds to what is given, where all of them add up to `n`. */
function valuesLeft(given: readonly number[], n: number): readonly number[] {
  const lows = given.map((number) => Math.max(0, number - 2));
  const highs = given.map((number) => number + 2);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
  return given.map((_, i) => {
    const [low = 0, high = 0] = [lows[i], highs[i]];
    // What the others leave for it at the least and at the most.
    const least = Math.max(low, n - (sum(highs) - high));
    const most = Math.min(high, n - (sum(lows) - low));
    return most - least + 1;
  });
}
