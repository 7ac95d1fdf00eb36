import type { PooledVisit } from "./poolOf.ts";
import type { Polarity } from "../visit/kinds/finding.ts";

/** What of the pool is asked about; null for all. */
export interface PoolFilter {
  readonly programme: string | null;
  readonly region: string | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly theme: string | null;
}

/** Nothing is left out. */
export const wholePool: PoolFilter = {
  programme: null,
  region: null,
  from: null,
  to: null,
  theme: null,
};

/**
 * The pool in numbers, so that two thousand visits are asked between two frames: each visit's findings
 * lie side by side, and so do the themes of each finding.
 */
export interface PoolIndex {
  readonly visits: readonly PooledVisit[];
  readonly programmes: readonly string[];
  readonly regions: readonly string[];
  readonly years: readonly number[];
  readonly themes: readonly string[];
  /** Hosts, as they are called. */
  readonly councils: readonly string[];
  /** By visit: its host; -1 where it is left out. */
  readonly councilAt: Int32Array;
  /** By visit: where its findings begin; one more at the end. */
  readonly findingsAt: Int32Array;
  /** By finding: 0 strength, 1 area, 2 good practice. */
  readonly kinds: Uint8Array;
  /** By finding: where its themes begin in `findingThemes`; one more at the end. */
  readonly themesAt: Int32Array;
  readonly findingThemes: Int32Array;
}

/** What `kinds` says by. */
export const kindCodes: Readonly<Record<Polarity, number>> = {
  strength: 0,
  area: 1,
  goodPractice: 2,
};

/** Made once for a pool. */
export function poolIndex(visits: readonly PooledVisit[]): PoolIndex {
  const themes = sortedOnce(
    visits.flatMap(({ file }) =>
      [...file.findings, ...file.recommendations].flatMap((row) => row.themes),
    ),
  );
  const councils = sortedOnce(visits.map(({ file }) => file.host));
  const codeOfCouncil = new Map(councils.map((council, i) => [council, i]));
  const codeOfTheme = new Map(themes.map((theme, i) => [theme, i]));
  const findings = visits.flatMap(({ file }) => file.findings);
  const starts = (counts: readonly number[]): Int32Array => {
    const at = new Int32Array(counts.length + 1);
    counts.forEach((count, i) => {
      at[i + 1] = (at[i] ?? 0) + count;
    });
    return at;
  };
  return {
    visits,
    programmes: sortedOnce(visits.map(({ file }) => file.programme)),
    regions: sortedOnce(visits.map(({ file }) => file.region)),
    years: [...new Set(visits.map(({ file }) => file.year))].sort((a, b) => a - b),
    themes,
    councils,
    councilAt: Int32Array.from(visits, ({ file }) => codeOfCouncil.get(file.host) ?? -1),
    findingsAt: starts(visits.map(({ file }) => file.findings.length)),
    kinds: Uint8Array.from(findings, ({ kind }) => kindCodes[kind]),
    themesAt: starts(findings.map((finding) => finding.themes.length)),
    findingThemes: Int32Array.from(
      findings.flatMap((finding) => finding.themes.map((theme) => codeOfTheme.get(theme) ?? 0)),
    ),
  };
}

/** Places of the visits that a filter keeps; a theme leaves out no visit. */
export const visitsKept = (
  { visits }: PoolIndex,
  { programme, region, from, to }: PoolFilter,
): readonly number[] =>
  visits.flatMap(({ file }, i) =>
    (programme === null || file.programme === programme) &&
    (region === null || file.region === region) &&
    (from === null || file.year >= from) &&
    (to === null || file.year <= to)
      ? i
      : [],
  );

/** The order of the alphabet, for names of councils and themes; much quicker than comparing texts by language each time. */
export const inAlphabet = new Intl.Collator("en-GB").compare;

const sortedOnce = (names: readonly string[]): readonly string[] =>
  [...new Set(names)].filter((name) => name !== "").sort(inAlphabet);
