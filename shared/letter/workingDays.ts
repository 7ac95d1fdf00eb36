import holidays from "../../assets/calendar/bank-holidays-england.json" with { type: "json" };
import { addDays } from "../words/inWords.ts";

/** The last day of which it is known whether it is a bank holiday. */
export const bankHolidaysUntil = holidays.until;

const bankHolidays: ReadonlyMap<string, string> = new Map(
  holidays.days.map(({ day, name }) => [day, name]),
);

/** Why nobody answers letters on that day, "a Saturday", "Boxing Day"; null on a working day. */
export function whyNoWorkingDay(day: string): string | null {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 6) return "a Saturday";
  if (weekday === 0) return "a Sunday";
  return bankHolidays.get(day) ?? null;
}

/** Whether it is neither a weekend nor a bank holiday of England, as far as those are known. */
export const isWorkingDay = (day: string): boolean => whyNoWorkingDay(day) === null;

/** Whether the bank holidays around that day are not among the data, so that counts may be out by one. */
export const isBeyondBankHolidays = (day: string): boolean =>
  day < holidays.from || day > holidays.until;

/** So many working days later, or earlier when negative; the day itself counts for none. */
export function addWorkingDays(day: string, count: number): string {
  const step = count < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(count); left > 0;) {
    at = addDays(at, step);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** The day itself if it is a working day, otherwise the last one before it. */
export const workingDayUpTo = (day: string): string =>
  isWorkingDay(day) ? day : addWorkingDays(day, -1);

/** How many working days after `from` there are up to and with `to`; none when `to` is not later. */
export function workingDaysBetween(from: string, to: string): number {
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at)) count += 1;
  return count;
}
