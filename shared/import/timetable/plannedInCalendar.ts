import type { ReadAs } from "../fileReading.ts";
import type { ReadingContext } from "../readingContext.ts";
import type { CalendarEntry, Planned } from "./planned.ts";
import { notPlanned, plannedIn } from "./plannedIn.ts";

/**
 * What a calendar’s entry plans. Of one that repeats, its days on site; one of other days, one that is
 * cancelled and one for a whole day wait for somebody to say that they are wanted.
 */
export function plannedInCalendar(entry: CalendarEntry, context: ReadingContext): ReadAs {
  const { daysOnSite } = context;
  const onSite = entry.days.filter((day) => daysOnSite.includes(day));
  const days = onSite.length > 0 ? onSite : entry.days.slice(0, 1);
  const planned = days.flatMap((day): readonly Planned[] => {
    const { startsAt, endsAt, room, people, isCancelled, id } = entry;
    const one = plannedIn(
      entry.title,
      { day, startsAt, endsAt, room, people, isCancelled },
      context,
    );
    // The calendar knows when, whatever its title says.
    return one === null
      ? []
      : [{ ...one, day, startsAt, endsAt, ...(id === undefined ? {} : { id }) }];
  });
  const [first] = planned;
  if (first === undefined) return { type: "aside", reason: "notPlanned", text: entry.title };
  const repeats = entry.days.length > 1 ? entry.days.length : null;
  return {
    type: "planned",
    planned,
    text: entry.title,
    notPlanned: first.isCancelled
      ? "cancelled"
      : daysOnSite.length > 0 && onSite.length === 0
        ? "otherDay"
        : entry.startsAt === null
          ? "allDay"
          : notPlanned(first),
    ...(repeats === null ? {} : { repeats }),
  };
}
