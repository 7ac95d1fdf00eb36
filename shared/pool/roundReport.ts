import { contentHash } from "../visit/issued/letterHash.ts";
import { listInWords } from "../words/inWords.ts";
import { err, ok, type Result } from "../result.ts";
import { askPool, type PoolAnswer } from "./askPool.ts";
import { askThemes, type ThemesAnswer } from "./askThemes.ts";
import { figure } from "./figure.ts";
import type { PoolFilter, PoolIndex } from "./poolIndex.ts";
import { smallNumbersRule } from "./publishedTally.ts";
import { type ReportSection, reportSections, type SpanColumn } from "./reportSections.ts";
import { leastVisits, spanOf, type YearSpan, yearSpans } from "./yearSpans.ts";

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
const fewVisitsRule = `Where not all councils are named, years are put together until each span has at least ${leastVisits} visits, a report is of whole spans of all programmes and regions, and it says neither who challenged whom nor where a text is from: out of all reports on the same files no number can be worked out that fewer than ${leastVisits} visits stand behind. A later report with further files in it, taken from this one, gives what those files say: give it out only once at least ${leastVisits} visits have come to each span that grew.`;

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
    sections: reportSections(answer, { areNamed, spans }),
    notes: [
      ...(answer.areas.length > 0 ? [smallNumbersRule] : []),
      ...(areNamed ? [] : [fewVisitsRule]),
    ],
  };
}
