import { expect, test } from "vitest";
import holidays from "../../assets/calendar/bank-holidays-england.json" with { type: "json" };
import { addDays } from "../words/inWords.ts";
import {
  addWorkingDays,
  bankHolidaysUntil,
  isBeyondBankHolidays,
  isWorkingDay,
  whyNoWorkingDay,
  workingDaysBetween,
  workingDayUpTo,
} from "./workingDays.ts";

/** Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher). */
function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
const mondayFrom = (day: string) => addDays(day, (8 - weekday(day)) % 7);

/** A day, or the first weekday after it that is not taken. */
function substituted(day: string, taken: readonly string[] = []): string {
  let at = day;
  while (weekday(at) === 0 || weekday(at) === 6 || taken.includes(at)) at = addDays(at, 1);
  return at;
}

function byTheRules(year: number): readonly string[] {
  const christmas = substituted(`${year}-12-25`);
  const boxing = substituted(`${year}-12-26`, [christmas]);
  return [
    substituted(`${year}-01-01`),
    addDays(easter(year), -2),
    addDays(easter(year), 1),
    mondayFrom(`${year}-05-01`),
    mondayFrom(`${year}-05-25`),
    mondayFrom(`${year}-08-25`),
    christmas,
    boxing,
  ].sort();
}

test.each([2024, 2025, 2026, 2027, 2028])(
  "the bank holidays of %i are those of the rules",
  (year) => {
    const known = holidays.days.map(({ day }) => day).filter((day) => day.startsWith(`${year}-`));
    expect(known).toEqual(byTheRules(year));
  },
);

test("a weekend and a bank holiday are no working days, and it is said why", () => {
  expect(whyNoWorkingDay("2024-10-19")).toBe("a Saturday");
  expect(whyNoWorkingDay("2024-10-20")).toBe("a Sunday");
  expect(whyNoWorkingDay("2027-12-28")).toBe("Boxing Day (substitute day)");
  expect(isWorkingDay("2024-10-21")).toBe(true);
});

test("working days are counted over weekends, Easter and Christmas, forwards and back", () => {
  expect(addWorkingDays("2024-10-16", 2)).toBe("2024-10-18");
  expect(addWorkingDays("2024-10-18", 2)).toBe("2024-10-22");
  expect(addWorkingDays("2025-04-17", 1)).toBe("2025-04-22");
  expect(addWorkingDays("2026-12-24", 1)).toBe("2026-12-29");
  expect(addWorkingDays("2025-04-22", -1)).toBe("2025-04-17");
  expect(addWorkingDays("2024-10-19", 0)).toBe("2024-10-19");
  expect(workingDayUpTo("2024-10-20")).toBe("2024-10-18");
  expect(workingDaysBetween("2025-04-17", "2025-04-23")).toBe(2);
  expect(workingDaysBetween("2025-04-23", "2025-04-17")).toBe(0);
});

test("a day beyond the data is said to be", () => {
  expect(isBeyondBankHolidays(bankHolidaysUntil)).toBe(false);
  expect(isBeyondBankHolidays(addDays(bankHolidaysUntil, 1))).toBe(true);
  expect(isBeyondBankHolidays("2023-12-31")).toBe(true);
});
