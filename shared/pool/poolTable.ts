import type { PooledVisit } from "./poolOf.ts";
import type { PooledRecommendation, ThemeFile } from "./themeFile.ts";

/** What a row of the pool's table is of. */
export type PoolRecord =
  | "visit"
  | "finding"
  | "finding_theme"
  | "recommendation"
  | "recommendation_theme"
  | "change"
  | "tally"
  | "challenger";

/** A row of the one table that the pool is outside the app; null where a column is not of its record. */
export interface PoolRow {
  readonly record: PoolRecord;
  readonly visit_key: string;
  readonly issue: number;
  readonly councils: string;
  readonly council: string | null;
  readonly programme: string | null;
  readonly region: string | null;
  readonly size_band: string | null;
  readonly year: number;
  /** Of the finding or recommendation within its visit, from 1. */
  readonly no: number | null;
  readonly kind: string | null;
  readonly theme: string | null;
  readonly text: string | null;
  readonly detail: string | null;
  readonly who_can_help: string | null;
  readonly response: string | null;
  readonly progress: string | null;
  readonly is_late: boolean | null;
  readonly form: string | null;
  readonly area: string | null;
  readonly met: number | null;
  readonly partly: number | null;
  readonly not_met: number | null;
  readonly organisation: string | null;
  readonly days: number | null;
}

/** The type of each column, in their order, as Parquet calls it. */
export const poolColumns = {
  record: "STRING",
  visit_key: "STRING",
  issue: "INT32",
  councils: "STRING",
  council: "STRING",
  programme: "STRING",
  region: "STRING",
  size_band: "STRING",
  year: "INT32",
  no: "INT32",
  kind: "STRING",
  theme: "STRING",
  text: "STRING",
  detail: "STRING",
  who_can_help: "STRING",
  response: "STRING",
  progress: "STRING",
  is_late: "BOOLEAN",
  form: "STRING",
  area: "STRING",
  met: "INT32",
  partly: "INT32",
  not_met: "INT32",
  organisation: "STRING",
  days: "DOUBLE",
} as const satisfies Readonly<Record<keyof PoolRow, string>>;

/** Columns that every row has a value in. */
export const neverNull: ReadonlySet<string> = new Set([
  "record",
  "visit_key",
  "issue",
  "councils",
  "year",
] satisfies readonly (keyof PoolRow)[]);

/** The pool as rows: what the app counts, for whatever reads tables. */
export const poolRows = (visits: readonly PooledVisit[]): readonly PoolRow[] =>
  visits.flatMap(({ file }) => rowsOf(file));

function rowsOf(file: ThemeFile): readonly PoolRow[] {
  const row = (record: PoolRecord, fields: Partial<PoolRow> = {}): PoolRow => ({
    ...nothing,
    record,
    visit_key: file.visitKey,
    issue: file.issue,
    councils: file.councils,
    council: orNull(file.host),
    programme: orNull(file.programme),
    region: orNull(file.region),
    size_band: orNull(file.sizeBand),
    year: file.year,
    ...fields,
  });
  return [
    row("visit"),
    ...file.findings.flatMap(({ kind, sentence, detail, themes }, i) => [
      row("finding", { no: i + 1, kind, text: sentence, detail: orNull(detail) }),
      ...themes.map((theme) => row("finding_theme", { no: i + 1, kind, theme })),
    ]),
    ...file.recommendations.flatMap((each, i) => recommendationRows(each, i + 1, row)),
    ...file.tallies.map(({ form, area, counts }) =>
      row("tally", {
        form,
        area,
        met: counts?.met ?? null,
        partly: counts?.partly ?? null,
        not_met: counts?.notMet ?? null,
      }),
    ),
    ...file.challengers.map(({ organisation, days }) => row("challenger", { organisation, days })),
  ];
}

const recommendationRows = (
  each: PooledRecommendation,
  no: number,
  row: (record: PoolRecord, fields: Partial<PoolRow>) => PoolRow,
): readonly PoolRow[] => {
  const { response, progress, isLate } = each;
  const became = { no, response, progress, is_late: isLate };
  return [
    row("recommendation", {
      ...became,
      text: each.text,
      detail: orNull(each.advice),
      who_can_help: orNull(each.whoCanHelp),
    }),
    ...each.themes.map((theme) => row("recommendation_theme", { ...became, theme })),
    ...each.changed.map(({ changed, howKnown }) =>
      row("change", { no, text: changed, detail: orNull(howKnown) }),
    ),
  ];
};

const orNull = (text: string): string | null => (text === "" ? null : text);

const nothing = {
  no: null,
  kind: null,
  theme: null,
  text: null,
  detail: null,
  who_can_help: null,
  response: null,
  progress: null,
  is_late: null,
  form: null,
  area: null,
  met: null,
  partly: null,
  not_met: null,
  organisation: null,
  days: null,
} satisfies Partial<PoolRow>;
