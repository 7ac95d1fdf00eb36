import { inAlphabet, kindCodes, type PoolFilter, type PoolIndex, visitsKept } from "./poolIndex.ts";

/** What the visits asked about say to one theme. */
export interface ThemeRow {
  readonly theme: string;
  /** Visits with at least one finding of the kind on it. */
  readonly area: number;
  readonly strength: number;
  readonly goodPractice: number;
  /** Findings of any kind on it. */
  readonly findings: number;
  /** Visits of each year of `years` in which it was an area for improvement. */
  readonly areaByYear: readonly number[];
  /** Councils in which it was an area in more than one visit. */
  readonly recursIn: number;
}

/** A theme that was an area for improvement at a council more than once. */
export interface Recurrence {
  readonly theme: string;
  readonly council: string;
  /** The earliest first. */
  readonly years: readonly number[];
}

export interface ThemesAnswer {
  /** Those that the filter keeps, in order. */
  readonly years: readonly number[];
  readonly visitsByYear: readonly number[];
  /** Those with any finding, the one that most visits have as an area first. */
  readonly themes: readonly ThemeRow[];
  /** The most often first. */
  readonly recurrences: readonly Recurrence[];
}

/** Themes over time, and what recurs, of the visits that a filter keeps. */
export function askThemes(index: PoolIndex, filter: PoolFilter): ThemesAnswer {
  const kept = visitsKept(index, filter);
  const yearsOf = new Set(kept.map((i) => index.visits[i]?.file.year ?? 0));
  const years = index.years.filter((year) => yearsOf.has(year));
  const placeOfYear = new Map(years.map((year, i) => [year, i]));
  const visitsByYear = years.map(() => 0);
  const size = index.themes.length;
  const byKind = [new Int32Array(size), new Int32Array(size), new Int32Array(size)] as const;
  const findings = new Int32Array(size);
  const areaByYear = new Int32Array(size * years.length);
  // Which visit was counted last for a kind and theme: each counts once.
  const counted = [0, 1, 2].map(() => new Int32Array(size).fill(-1));
  const width = index.councils.length;
  const firstYear = new Int32Array(size * width);
  const often = new Map<number, number[]>();
  for (const i of kept) {
    const year = index.visits[i]?.file.year ?? 0;
    const council = index.councilAt[i] ?? -1;
    const yearPlace = placeOfYear.get(year) ?? 0;
    visitsByYear[yearPlace] = (visitsByYear[yearPlace] ?? 0) + 1;
    for (let f = index.findingsAt[i] ?? 0; f < (index.findingsAt[i + 1] ?? 0); f += 1) {
      const kind = index.kinds[f] ?? 0;
      for (let at = index.themesAt[f] ?? 0; at < (index.themesAt[f + 1] ?? 0); at += 1) {
        const theme = index.findingThemes[at] ?? 0;
        add(findings, theme);
        const last = counted[kind];
        if (last === undefined || last[theme] === i) continue;
        last[theme] = i;
        add(byKind[kind] ?? findings, theme);
        if (kind !== kindCodes.area) continue;
        add(areaByYear, theme * years.length + yearPlace);
        if (council < 0) continue;
        const place = theme * width + council;
        const first = firstYear[place] ?? 0;
        if (first === 0) firstYear[place] = year;
        else often.set(place, [...(often.get(place) ?? [first]), year]);
      }
    }
  }
  const recursIn = new Int32Array(size);
  for (const place of often.keys()) add(recursIn, Math.floor(place / width));
  const only = filter.theme;
  return {
    years,
    visitsByYear,
    themes: index.themes
      .map((theme, t) => ({
        theme,
        strength: byKind[0][t] ?? 0,
        area: byKind[1][t] ?? 0,
        goodPractice: byKind[2][t] ?? 0,
        findings: findings[t] ?? 0,
        areaByYear: years.map((_, y) => areaByYear[t * years.length + y] ?? 0),
        recursIn: recursIn[t] ?? 0,
      }))
      .filter((row) => row.findings > 0 && (only === null || row.theme === only))
      .sort((a, b) => b.area - a.area || b.findings - a.findings || inAlphabet(a.theme, b.theme)),
    // Themes and councils are numbered by the alphabet, and a place says both.
    recurrences: [...often]
      .sort(([a, aYears], [b, bYears]) => bYears.length - aYears.length || a - b)
      .map(([place, in_]) => ({
        theme: index.themes[Math.floor(place / width)] ?? "",
        council: index.councils[place % width] ?? "",
        years: in_.sort((a, b) => a - b),
      }))
      .filter(({ theme }) => only === null || theme === only),
  };
}

const add = (counts: Int32Array, at: number): void => {
  counts[at] = (counts[at] ?? 0) + 1;
};
