import { err, ok, type Result } from "../../../shared/result.ts";

export type DayError = { readonly type: "NotADay" } | { readonly type: "NoSuchDay" };

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const inWords = /^(\d{1,2})(?:st|nd|rd|th)?[\s./-]*([a-z]+)[\s.,/-]*(\d{4}|\d{2})?$/;
const inFigures = /^(\d{1,2})[\s./-]+(\d{1,2})(?:[\s./-]+(\d{4}|\d{2}))?$/;

/**
 * Reads a day as people here write it: `16 October 2024`, `16 oct 24`, `Wed 16 Oct 2024`, `16/10/2024`, `16.10.24`,
 * `2024-10-16`. The day comes before the month; two digits of a year mean 20xx, and a year left out is the one
 * in which the day is nearest to `today`. Gives `2024-10-16`.
 */
export function parseDay(text: string, today: string): Result<string, DayError> {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\s+/, "");
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words);
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = inWords.exec(words) ?? inFigures.exec(words);
  if (!parts) return err({ type: "NotADay" });
  const [, day = "", monthWord = "", year] = parts;
  const month = monthNumber(monthWord);
  if (month === null) return err({ type: "NotADay" });
  if (year === undefined) return nearest(month, Number(day), today);
  return realDay(Number(year.length === 2 ? `20${year}` : year), month, Number(day));
}

function nearest(month: number, day: number, today: string): Result<string, DayError> {
  const from = (iso: string) => Math.abs(Date.parse(iso) - Date.parse(today));
  const year = Number(today.slice(0, 4));
  // 29 February is in none or one of them.
  const days = [year - 1, year, year + 1].flatMap((each) => {
    const real = realDay(each, month, day);
    return real.ok ? [real.value] : [];
  });
  const [first] = days.sort((a, b) => from(a) - from(b));
  return first === undefined ? err({ type: "NoSuchDay" }) : ok(first);
}

/** `2024-10-16` as `16 October 2024`, with the weekday before it when asked. */
export function formatDay(day: string, { withWeekday = false } = {}): string {
  return new Date(`${day}T00:00:00Z`)
    .toLocaleDateString("en-GB", {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
      ...(withWeekday ? { weekday: "long" } : {}),
    })
    .replace(",", "");
}

function monthNumber(word: string): number | null {
  if (/^\d/.test(word)) return Number(word);
  const at = word.length >= 3 ? months.findIndex((month) => month.startsWith(word)) : -1;
  return at === -1 ? null : at + 1;
}

function realDay(year: number, month: number, day: number): Result<string, DayError> {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? ok(date.toISOString().slice(0, 10)) : err({ type: "NoSuchDay" });
}
