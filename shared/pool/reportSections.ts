import { progressWords } from "../visit/kinds/progressNote.ts";
import { responseWords } from "../visit/kinds/hostAction.ts";
import { capital } from "../words/capital.ts";
import { counted, listInWords } from "../words/inWords.ts";
import type { PoolAnswer, Shared } from "./askPool.ts";
import { figure } from "./figure.ts";
import { inAlphabet } from "./poolIndex.ts";
import { leastVisits } from "./yearSpans.ts";

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

/** A column of what is told over time. */
export interface SpanColumn {
  readonly label: string;
  readonly visits: number;
  /** Visits in which the theme is an area for improvement. */
  readonly area: (theme: string) => number;
}

/** The sections of a report, in their order; those that have nothing to say are left out. */
export function reportSections(
  answer: PoolAnswer,
  { areNamed, spans }: { readonly areNamed: boolean; readonly spans: readonly SpanColumn[] },
): readonly ReportSection[] {
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
  return sections.filter(
    ({ table, points }) => (table !== null && table.rows.length > 0) || points.length > 0,
  );
}

const section = (heading: string, more: Partial<ReportSection>): ReportSection => ({
  heading,
  intro: "",
  table: null,
  points: [],
  ...more,
});

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
        : `Most often an area for improvement: ${listInWords(often.map(({ theme, area }) => `${theme} (${figure(area)} of ${counted(visits, "visit")})`))}.`,
      comesBack === undefined ? "" : `What comes back most: ${comesBack.theme}.`,
      all === 0
        ? ""
        : `Of ${counted(all, "recommendation")}, ${figure(accepted)} are accepted, whole or in part, and ${figure(progress.done)} of those are done.`,
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
              .map(({ council, years }) => `${council} (${whenInWords(years)})`)
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

/** "2019, 2021 and 2024"; of more visits how many, and from when to when. */
const whenInWords = (years: readonly number[]): string =>
  years.length > 4
    ? `${counted(years.length, "visit")}, ${years[0]}–${years.at(-1)}`
    : listInWords(years.map(String));

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
    `${figure(progress.notSaid)} without word`,
  ]);
  return section("What recommendations became", {
    intro: `Of ${counted(all, "recommendation")}: ${said}. Of the ${figure(accepted)} accepted, whole or in part: ${far}; ${figure(late)} late. ${capital(counted(changed, "recommendation has", "recommendations have"))} a change on record with how it is known.`,
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
    intro: found.length > mostTexts ? `The latest ${mostTexts} of ${figure(found.length)}.` : "",
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
        .toSorted((a, b) => inAlphabet(a.council, b.council))
        .map(({ council, received, gave, daysGiven }) => [
          council,
          ...[received, gave, daysGiven].map(figure),
        ]),
    },
  });
