import type { Day } from "../visit/fields.ts";
import { addDays } from "../words/inWords.ts";
import { findDays } from "./heading/dayAndTime.ts";

/** A day said without its year lies at most this many days back. */
const mostBack = 92;

/**
 * The days on site as somebody types them: "15-17 Oct", "12/10/2026 to 16/10/2026", "3 and 4 Dec, 14 Jan
 * 2027". A year that is not said is the one that is nearest from `today` on, or of a visit just over. Of a
 * span from one weekday to another the Saturdays and Sundays between are left out. ISO days in order; empty
 * where none can be read.
 */
export function daysOfVisit(text: string, today: Day): readonly Day[] {
  const said = findDays(text);
  const days = said.length > 0 ? said : findDays(`${text} ${yearFor(text, today)}`);
  return withoutWeekends(days);
}

function yearFor(text: string, today: Day): number {
  const year = Number(today.slice(0, 4));
  const earliest = addDays(today, -mostBack);
  const fits = [year - 1, year, year + 1].find((each) => {
    const [first] = findDays(`${text} ${each}`);
    return first !== undefined && first >= earliest;
  });
  return fits ?? year;
}

/** Weekdays of the run of days that each weekend lies in; a weekend that begins or ends its run was meant. */
function withoutWeekends(days: readonly Day[]): readonly Day[] {
  const all = new Set(days);
  return days.filter((day) => {
    if (!isWeekend(day)) return true;
    const before = dayAtEnd(day, -1, all);
    const after = dayAtEnd(day, 1, all);
    return isWeekend(before) || isWeekend(after);
  });
}

function dayAtEnd(day: Day, step: 1 | -1, all: ReadonlySet<Day>): Day {
  let at = day;
  while (all.has(addDays(at, step))) at = addDays(at, step);
  return at;
}

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
