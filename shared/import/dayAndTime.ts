import { monthKeys } from "../visit/monthKeys.ts";
import type { Day, TimeOfDay } from "../visit/fields.ts";

const monthName = "(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*";
const dayOfMonth = new RegExp(
  String.raw`\b(\d{1,2})(?:st|nd|rd|th)?(?:\s?[-–]\s?(\d{1,2})(?:st|nd|rd|th)?|\s(?:and|&|to)\s(\d{1,2})(?:st|nd|rd|th)?)?\s(${monthName})\.?(?:,?\s((?:19|20)\d{2})(?![\d/]))?`,
  "gi",
);

/** A stretch of text read as something. */
export type ReadSpan<T> = { readonly value: T; readonly start: number; readonly end: number };

/**
 * The first day that `text` names ("15 Oct", "Tue 15 October 2024"). Without a year it is the day on
 * site of that day and month; one that fits no day on site and has no year is not taken.
 */
export function findDay(text: string, daysOnSite: readonly Day[]): ReadSpan<Day> | null {
  for (const match of text.matchAll(dayOfMonth)) {
    const [day] = daysNamed(match, daysOnSite);
    if (day !== undefined)
      return { value: day, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** Every day of a stretch such as "15-16 October 2024" or "14, 15 and 16 May 2025". */
export function findDays(text: string): readonly Day[] {
  const days = [...text.matchAll(dayOfMonth)].flatMap((match) => daysNamed(match, []));
  return [...new Set(days)].sort();
}

function daysNamed(match: RegExpExecArray, daysOnSite: readonly Day[]): readonly Day[] {
  const month = monthKeys.indexOf((match[4] ?? "").slice(0, 3).toLowerCase()) + 1;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[3] ?? match[1]);
  if (last < first || last - first > 31) return [];
  const days = Array.from({ length: last - first + 1 }, (_, step) => first + step);
  return days.flatMap((day) => {
    const monthAndDay = `-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    if (match[5] !== undefined)
      return isDay(match[5] + monthAndDay) ? [match[5] + monthAndDay] : [];
    return daysOnSite.filter((known) => known.endsWith(monthAndDay));
  });
}

function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  const longest =
    month === 2
      ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
        ? 29
        : 28
      : [4, 6, 9, 11].includes(month)
        ? 30
        : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= longest;
}

/** A time, or a beginning and an end. */
export type Times = { readonly startsAt: TimeOfDay; readonly endsAt: TimeOfDay | null };

const clock = String.raw`(?:([01]?\d|2[0-3])[.:]([0-5]\d)|([01]\d|2[0-3])([0-5][05]))(?:\s?([ap]m)\b)?`;
const times = new RegExp(
  String.raw`(?<![\d£/.,:-])${clock}(?:\s?(?:[-–]|to)\s?${clock})?(?![\d%/]|\.\d|\s?(?:per\b|%|k\b))`,
  "gi",
);

/**
 * The first time of day in `text`: "0930-1045", "9.00-9.50", "11:15", "1500", "2.30". An hour from 1
 * to 6 is the afternoon's, for nobody is interviewed at night.
 */
export function findTimes(text: string): ReadSpan<Times> | null {
  for (const match of text.matchAll(times)) {
    const startsAt = timeOf(match.slice(1, 6));
    if (startsAt === null) continue;
    // 2024 stands for a year wherever a month's name is just before it.
    if (
      new RegExp(`${monthName}\\.?,?\\s$`, "i").test(text.slice(0, match.index)) &&
      /^(?:19|20)\d\d$/.test(match[0])
    ) {
      continue;
    }
    const endsAt = timeOf(match.slice(6, 11));
    return {
      value: { startsAt, endsAt: endsAt !== null && endsAt > startsAt ? endsAt : null },
      start: match.index,
      end: match.index + match[0].length,
    };
  }
  return null;
}

function timeOf(parts: readonly (string | undefined)[]): TimeOfDay | null {
  const hours = parts[0] ?? parts[2];
  const minutes = parts[1] ?? parts[3];
  if (hours === undefined || minutes === undefined) return null;
  const half = parts[4]?.toLowerCase();
  const said = Number(hours);
  const isAfternoon = half === "pm" ? said < 12 : half === undefined && said >= 1 && said <= 6;
  return `${String(isAfternoon ? said + 12 : said).padStart(2, "0")}:${minutes}`;
}
