import { contentHash } from "../visit/letterHash.ts";
import { progressWords } from "../visit/kinds/progressNote.ts";
import { responseWords } from "../visit/kinds/hostAction.ts";
import { capital } from "../words/capital.ts";
import { counted, listInWords } from "../words/inWords.ts";
import { err, ok, type Result } from "../result.ts";
import { askPool, type PoolAnswer, type Shared } from "./askPool.ts";
import { askThemes, type ThemesAnswer } from "./askThemes.ts";
import type { PoolFilter, PoolIndex } from "./poolIndex.ts";
import { smallNumbersRule } from "./publishedTally.ts";
import { leastVisits, spanOf, type YearSpan, yearSpans } from "./yearSpans.ts";

/** A table of a report: its heading row, and its rows; numbers are ranged right from the second column on. */
export interface ReportTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A part of a report: what it says first, its table, its points. */
export interface ReportSection {
  readonly heading: string;
  readonly intro: string;
  readonly table: ReportTable | null;
  readonly points: readonly string[];
}

/** The report on a round, whole: what every form of it is made from. */
export interface RoundReport {
  readonly title: string;
  readonly facts: readonly (readonly [name: string, said: string])[];
  readonly sections: readonly ReportSection[];
  /** What is left out, and by which rule. */
  readonly notes: readonly string[];
}

/** Why there is no report of a choice, where not all councils are named. */
export type NoReport =
  | { readonly type: "NothingChosen" }
  | { readonly type: "TooFewVisits" }
  | { readonly type: "TooNarrow"; readonly spans: readonly YearSpan[] };

/** The rule by which a report of councils that are not named is made, as the formats and the report say it. */
const fewVisitsRule = `Where not all councils are named, years are put together until each span has at least ${leastVisits} visits, a report is of whole spans of all programmes and regions, and it says neither who challenged whom nor where a text is from: no number can be worked out that fewer than ${leastVisits} visits stand behind.`;

/**
 * The report on what a filter keeps. Where any council of the pool is not named it is made of whole spans
 * of years alone (see `yearSpans`), so that whatever reports are taken from one another, at least five
 * visits stand behind every number.
 */
export function roundReport(index: PoolIndex, filter: PoolFilter): Result<RoundReport, NoReport> {
  const answer = askPool(index, filter);
  if (answer.visits === 0) return err({ type: "NothingChosen" });
  const areNamed = index.visits.every(({ file }) => file.councils === "named");
  if (areNamed) return ok(reportOf(answer, filter, { areNamed, spans: yearsAsSpans(answer) }));
  const spans = yearSpans(index.visits.map(({ file }) => file.year));
  if (spans.length === 0) return err({ type: "TooFewVisits" });
  const chosen = spanOf(spans, filter);
  return filter.programme !== null || filter.region !== null || chosen === null
    ? err({ type: "TooNarrow", spans })
    : ok(
        reportOf(answer, filter, {
          areNamed,
          spans: chosen.map((span) => inSpan(index, filter, span)),
        }),
      );
}

/** Says why there is no report, and what to do. */
export function noReportInWords(error: NoReport): string {
  switch (error.type) {
    case "NothingChosen":
      return "No visit is left by this choice. Choose more, and make the report again.";
    case "TooFewVisits":
      return `Councils are not named in some of these files, and fewer than ${leastVisits} visits could be told apart. Open more files.`;
    case "TooNarrow":
      return `Councils are not named in some of these files, so a report is made of all programmes and regions, and of whole spans of years: ${listInWords(error.spans.map(spanInWords))}. Choose from those.`;
  }
}

/** Fingerprint of what a report says. */
export const reportHash = (report: RoundReport): string => contentHash(report);

interface SpanColumn {
  readonly label: string;
  readonly visits: number;
  /** Visits in which the theme is an area for improvement. */
  readonly area: (theme: string) => number;
}

const spanInWords = ({ from, to }: YearSpan): string =>
  from === to ? String(from) : `${from}–${to}`;

const yearsAsSpans = ({ years, visitsByYear, themes }: PoolAnswer): readonly SpanColumn[] =>
  years.map((year, i) => ({
    label: String(year),
    visits: visitsByYear[i] ?? 0,
    area: (theme) => themes.find((row) => row.theme === theme)?.areaByYear[i] ?? 0,
  }));

function inSpan(index: PoolIndex, filter: PoolFilter, span: YearSpan): SpanColumn {
  const own: ThemesAnswer = askThemes(index, { ...filter, from: span.from, to: span.to });
  return {
    label: spanInWords(span),
    visits: own.visitsByYear.reduce((sum, visits) => sum + visits, 0),
    area: (theme) => own.themes.find((row) => row.theme === theme)?.area ?? 0,
  };
}

function reportOf(
  answer: PoolAnswer,
  filter: PoolFilter,
  { areNamed, spans }: { readonly areNamed: boolean; readonly spans: readonly SpanColumn[] },
): RoundReport {
  const [first, last] = [spans[0], spans.at(-1)];
  const years =
    first === undefined || last === undefined || first === last
      ? (first?.label ?? "")
      : `${first.label.slice(0, 4)}–${last.label.slice(-4)}`;
  const sections = [
    inShort(answer),
    themesSection(answer),
    overTime(answer, spans),
    recurring(answer, areNamed),
    became(answer),
    texts("Good practice to share", answer.goodPractice, areNamed),
    texts("Who can help", answer.helpers, areNamed),
    caseFiles(answer),
    ...(areNamed ? [reciprocity(answer)] : []),
  ];
  return {
    title: ["Learning across visits", years].filter(Boolean).join(", "),
    facts: (
      [
        ["Visits", figure(answer.visits)],
        ["Councils", areNamed ? String(answer.councils ?? "") : "Not named"],
        ["Programme", filter.programme ?? "All"],
        ["Region", filter.region ?? "All"],
        ["Theme", filter.theme ?? "All"],
      ] as const
    ).filter(([, said]) => said !== ""),
    sections: sections.filter(
      ({ table, points }) => (table !== null && table.rows.length > 0) || points.length > 0,
    ),
    notes: [
      ...(answer.areas.length > 0 ? [smallNumbersRule] : []),
      ...(areNamed ? [] : [fewVisitsRule]),
    ],
  };
}

const section = (heading: string, more: Partial<ReportSection>): ReportSection => ({
  heading,
  intro: "",
  table: null,
  points: [],
  ...more,
});

const figures = new Intl.NumberFormat("en-GB");
const figure = (count: number): string => figures.format(count);

/** What somebody who reads no further should know. */
function inShort({ themes, visits, recommendations, goodPractice }: PoolAnswer): ReportSection {
  const often = themes.filter(({ area }) => area > 0).slice(0, 3);
  const comesBack = themes
    .filter(({ recursIn }) => recursIn >= leastVisits)
    .toSorted((a, b) => b.recursIn - a.recursIn)[0];
  const { all, responses, progress } = recommendations;
  const accepted = responses.accepted + responses.partly;
  return section("In short", {
    points: [
      often.length === 0
        ? ""
        : `Most often an area for improvement: ${listInWords(often.map(({ theme, area }) => `${theme} (${area} of ${counted(visits, "visit")})`))}.`,
      comesBack === undefined ? "" : `What comes back most: ${comesBack.theme}.`,
      all === 0
        ? ""
        : `Of ${counted(all, "recommendation")}, ${accepted} are accepted, whole or in part, and ${progress.done} of those are done.`,
      goodPractice.length === 0
        ? ""
        : `${capital(counted(goodPractice.length, "finding is", "findings are"))} good practice to share.`,
    ].filter((point) => point !== ""),
  });
}

const themesSection = ({ themes, visits }: PoolAnswer): ReportSection =>
  section("Themes", {
    intro: `In how many of the ${counted(visits, "visit")} each theme is an area for improvement, a strength, or good practice to share.`,
    table: {
      columns: ["Theme", "Area", "Strength", "Good practice"],
      rows: themes.map(({ theme, area, strength, goodPractice }) => [
        theme,
        ...[area, strength, goodPractice].map(figure),
      ]),
    },
  });

const overTime = ({ themes }: PoolAnswer, spans: readonly SpanColumn[]): ReportSection =>
  section("Over time", {
    intro: "Visits in which each theme is an area for improvement.",
    table:
      spans.length < 2
        ? null
        : {
            columns: ["Theme", ...spans.map(({ label }) => label)],
            rows: [
              ["All visits", ...spans.map(({ visits }) => figure(visits))],
              ...themes
                .filter(({ area }) => area > 0)
                .map(({ theme }) => [theme, ...spans.map((span) => figure(span.area(theme)))]),
            ],
          },
  });

function recurring({ recurrences, themes }: PoolAnswer, areNamed: boolean): ReportSection {
  const heading = "What recurs";
  if (areNamed)
    return section(heading, {
      intro: "An area for improvement at the same council in more than one visit.",
      table: {
        columns: ["Theme", "Councils", "Which, and when"],
        rows: themes
          .filter(({ recursIn }) => recursIn > 0)
          .toSorted((a, b) => b.recursIn - a.recursIn)
          .map(({ theme, recursIn }) => [
            theme,
            figure(recursIn),
            recurrences
              .filter((each) => each.theme === theme)
              .slice(0, mostNamed)
              .map(({ council, years }) => `${council} (${years.join(", ")})`)
              .join("; ") + (recursIn > mostNamed ? "; and others" : ""),
          ]),
      },
    });
  // Who comes back cannot be put together of spans: fewer than five councils are not counted out.
  return section(heading, {
    intro: `An area for improvement at the same council in more than one visit; of councils whose code is known, ${leastVisits} at least.`,
    table: {
      columns: ["Theme", "Councils"],
      rows: themes
        .filter(({ recursIn }) => recursIn >= leastVisits)
        .toSorted((a, b) => b.recursIn - a.recursIn)
        .map(({ theme }) => [theme, `${leastVisits} or more`]),
    },
  });
}

/** Councils that a row of what recurs names. */
const mostNamed = 6;

function became({ recommendations, recommendationsByTheme }: PoolAnswer): ReportSection {
  const { all, responses, progress, late, changed } = recommendations;
  const accepted = responses.accepted + responses.partly;
  const said = listInWords(
    (Object.keys(responseWords) as (keyof typeof responseWords)[]) // its own keys
      .map((response) => `${figure(responses[response])} ${responseWords[response].toLowerCase()}`),
  );
  const far = listInWords([
    ...(Object.keys(progressWords) as (keyof typeof progressWords)[]) // its own keys
      .map((state) => `${figure(progress[state])} ${progressWords[state].toLowerCase()}`),
    `${progress.notSaid} without word`,
  ]);
  return section("What recommendations became", {
    intro: `Of ${counted(all, "recommendation")}: ${said}. Of the ${accepted} accepted, whole or in part: ${far}; ${late} late. ${capital(counted(changed, "recommendation has", "recommendations have"))} a change on record with how it is known.`,
    table: {
      columns: ["Theme", "All", "Accepted", "Done", "Late"],
      rows: recommendationsByTheme.map((row) => [
        row.theme,
        ...[
          row.all,
          row.responses.accepted + row.responses.partly,
          row.progress.done,
          row.late,
        ].map(figure),
      ]),
    },
  });
}

const texts = (heading: string, found: readonly Shared[], areNamed: boolean): ReportSection =>
  section(heading, {
    intro: found.length > mostTexts ? `The latest ${mostTexts} of ${found.length}.` : "",
    points: found
      .slice(0, mostTexts)
      .map(({ text, themes, council, year }) =>
        [
          text,
          `(${[areNamed ? `${council}, ${year}` : "", themes.join(", ")].filter(Boolean).join("; ")})`,
        ]
          .filter((part) => part !== "()")
          .join(" "),
      ),
  });

/** Texts that a report lists of a kind; all of them are in the app. */
const mostTexts = 60;

function caseFiles({ areas }: PoolAnswer): ReportSection {
  const isOneForm = new Set(areas.map(({ form }) => form)).size === 1;
  return section("What the case files showed", {
    intro: "Figures were given in fives, each by itself, so sums are about right.",
    table: {
      columns: ["Practice area", "Visits", "Met", "Partly", "Not met", "Held back"],
      rows: areas.map(({ form, area, visits, met, partly, notMet, heldBack }) => [
        isOneForm ? area : `${area} (${form})`,
        ...[visits, met, partly, notMet, heldBack].map(figure),
      ]),
    },
  });
}

const reciprocity = ({ reciprocity: rows }: PoolAnswer): ReportSection =>
  section("Who gave and who received", {
    intro: "Visits that a council received, visits that its peers went to, and the days they gave.",
    table: {
      columns: ["Council", "Received", "Gave", "Days given"],
      rows: rows
        .toSorted((a, b) => a.council.localeCompare(b.council, "en-GB"))
        .map(({ council, received, gave, daysGiven }) => [
          council,
          ...[received, gave, daysGiven].map(figure),
        ]),
    },
  });
