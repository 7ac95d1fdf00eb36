import { ratingOf, type FormOfVisit } from "../../../../shared/visit/formsOf.ts";
import {
  ratingsShown,
  shareInWords,
  tallyArea,
} from "../../../../shared/triangulation/caseTally.ts";
import type { AnsweredRow } from "./answeredRow.ts";

/** The grid as a table of words: heading, rows and what they add up to. Never the host's references. */
export const tableOf = (
  form: FormOfVisit,
  groups: readonly { readonly title: string; readonly rows: readonly AnsweredRow[] }[],
): readonly (readonly string[])[] => [
  headCells(form),
  ...groups.flatMap(({ rows }) => rows.map((row) => rowCells(form, row))),
  ...groups.flatMap((group) => sumCells(form, group)),
];

/** What stands above the columns of the grid. */
export const headCells = ({ rows, areas }: FormOfVisit): readonly string[] => [
  rows === "meetings" ? "Meeting" : "Case",
  ...areas.map(({ label }) => label),
  "Read by",
];

/** A row of the grid in words. */
export const rowCells = ({ areas }: FormOfVisit, row: AnsweredRow): readonly string[] => [
  row.label,
  ...areas.map((area) =>
    area.scale === null
      ? (row.remarks[area.answerKey] ?? "")
      : (ratingOf(area, row.answers[area.answerKey])?.label ?? ""),
  ),
  row.by,
];

/** What a group of rows adds up to, a row of words for each rating, each share with its n. */
export const sumCells = (
  form: FormOfVisit,
  { title, rows }: { readonly title: string; readonly rows: readonly AnsweredRow[] },
): readonly (readonly string[])[] =>
  scalesOf(form).flatMap((scale) =>
    ratingsShown(scale, form.areas, counted(rows)).map(({ key, label }) => [
      `${title}: ${label.toLowerCase()}`,
      ...form.areas.map((area) => {
        if (area.scale?.key !== scale.key) return "";
        const { counts, n } = tallyArea(counted(rows), area);
        return shareInWords(counts[key] ?? 0, n);
      }),
      "",
    ]),
  );

/** What is added up: the team's answers. A blind reading counts nowhere until it is opened. */
export const counted = (rows: readonly AnsweredRow[]): readonly AnsweredRow[] =>
  rows.filter(({ seen }) => seen === "team");

/** The scales that the areas of a form use, in their order. */
export const scalesOf = ({ areas, scales }: FormOfVisit): FormOfVisit["scales"] =>
  scales.filter(({ key }) => areas.some(({ scale }) => scale?.key === key));
