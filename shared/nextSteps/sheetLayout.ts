import type { DrawnRule, DrawnText } from "../letter/letterLayout.ts";

/** A run of text on the sheet, in points from the page's top left corner. */
export type SheetText = Omit<DrawnText, "ref" | "softHyphen">;

/** A row on a page, cell by cell; `isRest` where it began on the page before. */
export interface SheetRow {
  readonly row: number;
  readonly isRest: boolean;
  readonly cells: readonly (readonly SheetText[])[];
}

/** One page exactly as the PDF prints it. */
export interface SheetPage {
  readonly width: number;
  readonly height: number;
  /** Title and facts: on the first page alone. */
  readonly title: readonly SheetText[];
  readonly facts: readonly SheetText[];
  /** What a draft says above. */
  readonly draft: readonly SheetText[];
  /** The columns' headings, on every page. */
  readonly columns: readonly (readonly SheetText[])[];
  readonly rows: readonly SheetRow[];
  readonly foot: readonly SheetText[];
  readonly rules: readonly DrawnRule[];
}

/** The sheet set on its pages: nothing of it is ever cut. Plain data: survives structured clone. */
export interface SheetLayout {
  readonly pages: readonly SheetPage[];
  /** By how many lines it is too long for its one page; 0 when it fits. */
  readonly linesOver: number;
  /** Characters that the sheet's fonts cannot print, each once. */
  readonly missingGlyphs: readonly string[];
}

/** How the sheet fits its one page, in words. */
export function sheetFitInWords({ pages, linesOver }: SheetLayout): string {
  if (linesOver === 0) return "It fits its page.";
  return `It is ${linesOver === 1 ? "one line" : `${linesOver} lines`} too long for one page, and goes on to ${pages.length === 2 ? "a second" : `${pages.length}`}. Nothing is cut.`;
}

/** Every text of a page, in the order in which it is read. */
export const textsOfSheetPage = (page: SheetPage): readonly SheetText[] => [
  ...page.draft,
  ...page.title,
  ...page.facts,
  ...page.columns.flat(),
  ...page.rows.flatMap(({ cells }) => cells.flat()),
  ...page.foot,
];
