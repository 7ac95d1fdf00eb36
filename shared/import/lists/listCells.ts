/** A cell without what spreadsheets put around a number to keep it: `="00126"`, `'00125`. */
export function mended(cell: string): { readonly text: string; readonly isMended: boolean } {
  const text = cell.trim();
  const kept =
    /^="?([^"]*)"?$/.exec(text)?.[1] ??
    // A quotation mark that never closes.
    /^"([^"]+)$/.exec(text)?.[1] ??
    /^['’](?=\d)(.*)$/.exec(text)?.[1];
  return kept === undefined ? { text, isMended: false } : { text: kept.trim(), isMended: true };
}

/** Whether a spreadsheet made something else of a reference: 1.23E+05, a date, ####, #N/A, 123456789012340000. */
export const spoilt = (reference: string): boolean =>
  /^[+-]?\d+(?:[.,]\d+)?E[+-]?\d+$/i.test(reference) ||
  /^#(?:#+|N\/A|REF!?|VALUE!?|NAME\??|NUM!?|DIV\/0!?|NULL!?)$/i.test(reference) ||
  /^\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:-\d{2,4})?$/i.test(reference) ||
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\d{2}$/i.test(reference) ||
  /^\d{12,}0000$/.test(reference);

const months = "jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec";
const inWords = new RegExp(
  String.raw`^(?:\d{1,2}(?:st|nd|rd|th)?[\s-]+)?(?:${months})[a-z]*[\s,-]+(\d{4}|\d{2})$`,
  "i",
);

/**
 * Whether a cell is a date that may be of a child's birth. `date` wants a whole one, as among references,
 * of which many have strokes and points; `any` takes every form that stands in a column of ages: figures,
 * words, Excel's numbers of days.
 */
export function looksLikeBirth(cell: string, wanted: "date" | "any"): boolean {
  const text = withoutTime(cell);
  const figures = figuresOf(text);
  if (figures !== null) {
    const isYearFirst = (figures[1] ?? "").length === 4;
    const year = isYearFirst ? figures[1] : figures[4];
    const day = isYearFirst ? figures[4] : figures[1];
    const isDate =
      Number(figures[3]) <= 12 && Number(figures[3]) >= 1 && Number(day) <= 31 && Number(day) >= 1;
    // A reference of three short numbers is no date without a whole year.
    return isDate && isChildsYear(year ?? "") && (wanted === "any" || (year ?? "").length === 4);
  }
  if (inWords.test(text)) return isChildsYear(inWords.exec(text)?.[1] ?? "");
  if (wanted === "date") return false;
  const together = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (together !== null) return Number(together[2]) <= 12 && Number(together[3]) <= 31;
  // Days since 1900: from 1995 to 2030.
  return /^\d{5}$/.test(text) && Number(text) >= 34_700 && Number(text) <= 47_850;
}

// Children, young people and care leavers of the years around this one; two digits may be either century.
const isChildsYear = (year: string): boolean =>
  year.length === 2 || (Number(year) >= 1985 && Number(year) <= 2040);

/** Whether a cell is written as a whole date is, in figures or in words; which figures it has has no part in it. */
export function hasDateShape(cell: string): boolean {
  const text = withoutTime(cell);
  return figuresOf(text) !== null || inWords.test(text);
}

const withoutTime = (cell: string): string =>
  cell.trim().replace(/[ T]\d{1,2}:\d{2}(?::\d{2})?.*$/, "");

const figuresOf = (text: string): RegExpExecArray | null =>
  /^(\d{1,2})([/.\s-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text) ??
  /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/.exec(text);
