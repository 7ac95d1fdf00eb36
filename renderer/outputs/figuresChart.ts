import type PptxGenJS from "pptxgenjs";
import { letterColours } from "../../shared/letter/letterStyles.ts";
import type { Slide } from "../../shared/visit/deck.ts";

type Table = NonNullable<Slide["table"]>;

/** From as many areas on a bar says more than a figure beside a figure. */
const fewestBars = 3;

// Dark enough, each, for white figures on them, and apart from each other in black and white too.
const shades = [letterColours.accent.slice(1), "5B6770", "8A3B12", "3A3A6A", "6B4E00", "4A4A4A"];

/** Whether the figures of a slide are drawn as bars: several areas, each with several answers and their n. */
export const isDrawn = ({ columns, rows }: Table): boolean =>
  rows.length >= fewestBars && columns.length >= 4 && columns.length - 2 <= shades.length;

/**
 * The figures of the case files as bars of one length, parted by what was answered: the presentation's
 * own chart, whose figures can be read, copied and edited. Each bar has its n in its name and the count
 * in each part; nothing in it is smaller than `fontSize`.
 */
export function addFiguresChart(
  page: PptxGenJS.Slide,
  { columns, rows }: Table,
  {
    ink,
    font,
    fontSize,
    ...at
  }: Readonly<Record<"x" | "y" | "w" | "h" | "fontSize", number>> & {
    readonly ink: string;
    readonly font: string;
  },
): void {
  // Bars are drawn from below.
  const upwards = rows.toReversed();
  const labels = upwards.map((row) => `${row[0] ?? ""} (n\u00A0=\u00A0${row.at(-1) ?? ""})`);
  const answers = columns.slice(1, -1);
  const series = answers.map((name, index) => ({
    name,
    labels,
    values: upwards.map((row) => Number(row[index + 1] ?? 0)),
  }));
  page.addChart("bar", series, {
    ...at,
    altText: rows
      .map(
        (row) =>
          `${row[0] ?? ""}, n = ${row.at(-1) ?? ""}: ${answers.map((name, index) => `${name} ${row[index + 1] ?? "0"}`).join(", ")}`,
      )
      .join(". "),
    barDir: "bar",
    barGrouping: "percentStacked",
    barGapWidthPct: 45,
    chartColors: shades.slice(0, answers.length),
    catAxisLabelColor: ink,
    catAxisLabelFontFace: font,
    catAxisLabelFontSize: fontSize,
    catAxisLineShow: false,
    valAxisHidden: true,
    valAxisLabelFontSize: fontSize,
    valAxisLineShow: false,
    valGridLine: { style: "none" },
    showValue: true,
    dataLabelColor: "FFFFFF",
    dataLabelFontBold: true,
    dataLabelFontFace: font,
    dataLabelFontSize: fontSize,
    // None is said by no part.
    dataLabelFormatCode: "0;;;",
    showLegend: true,
    legendPos: "b",
    legendColor: ink,
    legendFontFace: font,
    legendFontSize: fontSize,
  });
}
