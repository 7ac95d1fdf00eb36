import { askThemes, type ThemesAnswer } from "./askThemes.ts";
import { inAlphabet, type PoolFilter, type PoolIndex, visitsKept } from "./poolIndex.ts";
import type { PooledRecommendation, ThemeFile } from "./themeFile.ts";

type Response = PooledRecommendation["response"];
type Progress = NonNullable<PooledRecommendation["progress"]>;

/** What became of recommendations. */
export interface RecommendationCounts {
  readonly all: number;
  readonly responses: Readonly<Record<Response, number>>;
  /** Of those that were accepted, whole or in part: how far they are; `notSaid` where nothing was said. */
  readonly progress: Readonly<Record<Progress | "notSaid", number>>;
  readonly late: number;
  /** With at least one change on record. */
  readonly changed: number;
}

/** A text of a visit that others can use, with where it is from. */
export interface Shared {
  /** Its own in the pool: the same words can stand in two letters of a year. */
  readonly key: string;
  readonly text: string;
  readonly themes: readonly string[];
  /** Empty where it is left out. */
  readonly council: string;
  readonly year: number;
}

/** Who went to whom: visits in which peers of one council challenged another. */
export interface Challenge {
  readonly by: string;
  readonly host: string;
  readonly visits: number;
  readonly days: number;
}

/** What a council gave and received. */
export interface Reciprocity {
  readonly council: string;
  /** Visits that it was host of. */
  readonly received: number;
  /** Visits that its peers went to. */
  readonly gave: number;
  readonly daysGiven: number;
}

/** What the case files showed on an area, over the visits that give figures. Each in fives: sums are about right. */
export interface AreaSum {
  readonly form: string;
  readonly area: string;
  /** Visits with figures, and those whose files were too few. */
  readonly visits: number;
  readonly heldBack: number;
  readonly met: number;
  readonly partly: number;
  readonly notMet: number;
}

/** Who went where, and what each council gave and received. */
export interface CouncilsAnswer {
  readonly challenges: readonly Challenge[];
  readonly reciprocity: readonly Reciprocity[];
}

/** What became of recommendations, all of them and by theme. */
export interface RecommendationsAnswer {
  readonly recommendations: RecommendationCounts;
  readonly recommendationsByTheme: readonly (RecommendationCounts & { readonly theme: string })[];
}

/** Texts that others can use, the newest first. */
export interface SharedAnswer {
  readonly goodPractice: readonly Shared[];
  /** Who offered to help, and with what. */
  readonly helpers: readonly Shared[];
}

/** How much it is that a question is answered from. */
export interface ExtentAnswer {
  readonly visits: number;
  /** How many councils; null where some are left out. */
  readonly councils: number | null;
}

/** What the pool says to a question, all of it. */
export interface PoolAnswer
  extends ThemesAnswer, ExtentAnswer, RecommendationsAnswer, SharedAnswer, CouncilsAnswer {
  readonly areas: readonly AreaSum[];
}

/** Answers a question of the pool in every part, from the files alone. A screen asks for the part that it shows. */
export const askPool = (index: PoolIndex, filter: PoolFilter): PoolAnswer => ({
  ...askExtent(index, filter),
  ...askThemes(index, filter),
  ...askRecommendations(index, filter),
  ...askShared(index, filter),
  ...askCouncils(index, filter),
  areas: askAreas(index, filter),
});

/** How many visits and councils a filter keeps; a theme leaves out none. */
export function askExtent(index: PoolIndex, filter: PoolFilter): ExtentAnswer {
  const kept = visitsKept(index, filter);
  const councils = new Set(kept.map((i) => index.councilAt[i] ?? -1));
  return { visits: kept.length, councils: councils.has(-1) ? null : councils.size };
}

/** What became of the recommendations of the visits kept; with a theme, of those on it. */
export function askRecommendations(index: PoolIndex, filter: PoolFilter): RecommendationsAnswer {
  const rows = filesOf(index, filter)
    .flatMap(({ recommendations }) => recommendations)
    .filter(isOn(filter));
  const byTheme = new Map<string, PooledRecommendation[]>();
  for (const row of rows)
    for (const theme of row.themes) {
      const known = byTheme.get(theme);
      if (known === undefined) byTheme.set(theme, [row]);
      else known.push(row);
    }
  return {
    recommendations: countOf(rows),
    recommendationsByTheme: [...byTheme]
      .filter(([theme]) => filter.theme === null || theme === filter.theme)
      .map(([theme, own]) => ({ theme, ...countOf(own) }))
      .sort((a, b) => b.all - a.all || inAlphabet(a.theme, b.theme)),
  };
}

/** What of the visits kept others can use; with a theme, what is on it. */
export function askShared(index: PoolIndex, filter: PoolFilter): SharedAnswer {
  const files = filesOf(index, filter);
  const is = isOn(filter);
  return {
    goodPractice: shared(files, ({ findings }) =>
      findings.flatMap((finding) =>
        finding.kind === "goodPractice" && is(finding)
          ? {
              text:
                finding.detail === "" ? finding.sentence : `${finding.sentence} ${finding.detail}`,
              themes: finding.themes,
            }
          : [],
      ),
    ),
    helpers: shared(files, ({ recommendations }) =>
      recommendations.flatMap((row) =>
        row.whoCanHelp !== "" && is(row) ? { text: row.whoCanHelp, themes: row.themes } : [],
      ),
    ),
  };
}

/** Who challenged whom in the visits kept, and what each council gave and received. */
export function askCouncils(index: PoolIndex, filter: PoolFilter): CouncilsAnswer {
  const files = filesOf(index, filter);
  return { challenges: challengesOf(files), reciprocity: reciprocityOf(files) };
}

/** The figures of the case files of the visits kept, added up from what their files give. */
export const askAreas = (index: PoolIndex, filter: PoolFilter): readonly AreaSum[] =>
  areasOf(filesOf(index, filter));

const filesOf = (index: PoolIndex, filter: PoolFilter): readonly ThemeFile[] =>
  visitsKept(index, filter).flatMap((i) => index.visits[i]?.file ?? []);

const isOn =
  ({ theme }: PoolFilter) =>
  ({ themes }: { readonly themes: readonly string[] }): boolean =>
    theme === null || themes.includes(theme);

function countOf(rows: readonly PooledRecommendation[]): RecommendationCounts {
  const responses = { awaited: 0, accepted: 0, partly: 0, declined: 0 };
  const progress = { notBegun: 0, underWay: 0, done: 0, stopped: 0, notSaid: 0 };
  let [late, changed] = [0, 0];
  for (const row of rows) {
    responses[row.response] += 1;
    if (row.response === "accepted" || row.response === "partly")
      progress[row.progress ?? "notSaid"] += 1;
    if (row.isLate) late += 1;
    if (row.changed.length > 0) changed += 1;
  }
  return { all: rows.length, responses, progress, late, changed };
}

const shared = (
  files: readonly ThemeFile[],
  textsOf: (file: ThemeFile) => readonly Pick<Shared, "text" | "themes">[],
): readonly Shared[] =>
  files.toReversed().flatMap((file) =>
    textsOf(file).map(({ text, themes }, i) => ({
      key: `${file.visitKey} ${i}`,
      text,
      themes,
      council: file.host,
      year: file.year,
    })),
  );

function challengesOf(files: readonly ThemeFile[]): readonly Challenge[] {
  const found = new Map<string, Map<string, { visits: number; days: number }>>();
  for (const { host, challengers } of files)
    for (const { organisation, days } of challengers) {
      if (host === "") continue;
      const hosts = found.get(organisation) ?? new Map<string, { visits: number; days: number }>();
      found.set(organisation, hosts);
      const known = hosts.get(host);
      if (known === undefined) hosts.set(host, { visits: 1, days });
      else {
        known.visits += 1;
        known.days += days;
      }
    }
  return [...found]
    .flatMap(([by, hosts]) =>
      [...hosts].map(([host, { visits, days }]) => ({ by, host, visits, days: tidy(days) })),
    )
    .sort((a, b) => b.visits - a.visits || inAlphabet(a.by, b.by) || inAlphabet(a.host, b.host));
}

function reciprocityOf(files: readonly ThemeFile[]): readonly Reciprocity[] {
  const found = new Map<string, { received: number; gave: number; daysGiven: number }>();
  const of = (council: string) => {
    const known = found.get(council) ?? { received: 0, gave: 0, daysGiven: 0 };
    found.set(council, known);
    return known;
  };
  for (const { host, challengers } of files) {
    if (host !== "") of(host).received += 1;
    for (const { organisation, days } of challengers) {
      const row = of(organisation);
      row.gave += 1;
      row.daysGiven += days;
    }
  }
  return [...found]
    .map(([council, row]) => ({ council, ...row, daysGiven: tidy(row.daysGiven) }))
    .sort(
      (a, b) =>
        b.gave - b.received - (a.gave - a.received) ||
        b.gave - a.gave ||
        inAlphabet(a.council, b.council),
    );
}

function areasOf(files: readonly ThemeFile[]): readonly AreaSum[] {
  const found = new Map<string, { -readonly [K in keyof AreaSum]: AreaSum[K] }>();
  for (const { form, area, counts } of files.flatMap((file) => file.tallies)) {
    const key = JSON.stringify([form, area]);
    const none = { form, area, visits: 0, heldBack: 0, met: 0, partly: 0, notMet: 0 };
    const sum = found.get(key) ?? none;
    found.set(key, sum);
    if (counts === null) sum.heldBack += 1;
    else {
      sum.visits += 1;
      sum.met += counts.met;
      sum.partly += counts.partly;
      sum.notMet += counts.notMet;
    }
  }
  return [...found.values()].sort(
    (a, b) => inAlphabet(a.form, b.form) || inAlphabet(a.area, b.area),
  );
}

const tidy = (days: number): number => Math.round(days * 10) / 10;
