import type { Outcome } from "./outcomeReporter.ts";

/** The files that took longest, as lines of a table: how long, how many tests, the longest of them. */
export function slowestFiles(outcomes: readonly Outcome[], { count = 10 } = {}): readonly string[] {
  const files = outcomes.filter(({ name, ms }) => name === "" && ms !== undefined);
  const all = files.reduce((sum, { ms }) => sum + (ms ?? 0), 0);
  const slowest = files.toSorted((a, b) => (b.ms ?? 0) - (a.ms ?? 0)).slice(0, count);
  return [
    ...slowest.map(({ file, ms }) => {
      const tests = outcomes.filter((test) => test.name !== "" && test.file === file);
      const [longest] = tests.toSorted((a, b) => (b.ms ?? 0) - (a.ms ?? 0));
      const most =
        longest === undefined ? "" : `; ${seconds(longest.ms).trim()} of them "${longest.name}"`;
      return `${seconds(ms)}  ${file} (${tests.length} tests${most})`;
    }),
    `${seconds(all)}  all ${files.length} files, several at once`,
  ];
}

const seconds = (ms = 0): string => `${(ms / 1000).toFixed(1)} s`.padStart(8);
