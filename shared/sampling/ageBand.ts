/** The bands that ages are put in, as children's social care counts them. */
const bands: readonly (readonly [number, string])[] = [
  [1, "Under 1"],
  [5, "1–4"],
  [10, "5–9"],
  [16, "10–15"],
  [18, "16–17"],
  [Infinity, "18 and over"],
];

const bandOfYears = (years: number): string =>
  bands.find(([below]) => years < below)?.[1] ?? "18 and over";

const aYear: Readonly<Record<string, number>> = { m: 12, w: 52, d: 365 };

/** The band of an age as lists write it: years alone are put in one; a band or words stay as they are. */
export function ageBand(age: string): string {
  const text = age.trim();
  const years = /^(\d{1,2})(?:\s*(?:yrs?|years?)(?: old)?)?$/i.exec(text)?.[1];
  if (years !== undefined) return bandOfYears(Number(years));
  const [, count = "", unit = ""] =
    /^(\d{1,3})\s*(m|w|d)(?:ths?|onths?|ks?|eeks?|ays?)?(?: old)?$/i.exec(text) ?? [];
  if (count !== "") return bandOfYears(Number(count) / (aYear[unit.toLowerCase()] ?? 1));
  return /^unborn$/i.test(text) ? "Unborn" : text;
}

/**
 * The age band on a day, of a date of birth as lists write it: 14/03/2015, 2015-03-14, 14 Mar 2015 or
 * Excel's number of days. Null where it is no date. Nothing else of the date is kept.
 */
export function ageBandOfBirth(born: string, on: string): string | null {
  const day = dayIn(born);
  if (day === null) return null;
  if (day > on) return "Unborn";
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const [thisYear = 0, thisMonth = 0, today = 0] = on.split("-").map(Number);
  const hadBirthday = thisMonth > month || (thisMonth === month && today >= date);
  return bandOfYears(thisYear - year - (hadBirthday ? 0 : 1));
}

/** The year of a date as lists write it; empty where there is none. */
export const yearIn = (date: string): string => dayIn(date)?.slice(0, 4) ?? "";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A date, day first, as `2015-03-14`; null where it is none. */
function dayIn(written: string): string | null {
  const text = written.trim().replace(/[ T]\d{1,2}:\d{2}.*$/, "");
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const figures = /^(\d{1,2})[/.\s-](\d{1,2})[/.\s-](\d{4}|\d{2})$/.exec(text);
  if (figures) return dayOf(wholeYear(figures[3]), figures[2], figures[1]);
  const words = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3})[a-z]*[\s,-]+(\d{4}|\d{2})$/i.exec(text);
  if (words) {
    const month = months.indexOf((words[2] ?? "").toLowerCase()) + 1;
    return dayOf(wholeYear(words[3]), month.toString(), words[1]);
  }
  // Excel counts days from the end of 1899.
  if (/^\d{5}$/.test(text) && Number(text) >= 20_000 && Number(text) <= 60_000)
    return new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10);
  return null;
}

function dayOf(year = "", month = "", date = ""): string | null {
  const isDate =
    Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1 && Number(date) <= 31;
  return isDate ? [year, month.padStart(2, "0"), date.padStart(2, "0")].join("-") : null;
}

// A child, or when a case was opened: hardly before 1950.
const wholeYear = (year = ""): string =>
  year.length === 4 ? year : Number(year) < 50 ? `20${year}` : `19${year}`;
