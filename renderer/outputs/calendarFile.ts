import ical, { ICalCalendarMethod, type ICalEventData } from "ical-generator";
import type { Visit } from "../../shared/visit/kinds/visit.ts";

/** What stands in a calendar; its id is the same each time the same thing is saved. */
export type CalendarEvent = Omit<ICalEventData, "id" | "sequence" | "stamp"> & {
  readonly id: string;
};

/** The programme and whose review it is. */
export const calendarName = ({ host, programme }: Pick<Visit, "host" | "programme">): string =>
  [programme, host.name].filter((part) => part !== "").join(": ");

/** A calendar file of a visit. Saved again, each event takes the place of its earlier one. */
export function calendarFile(
  visit: Pick<Visit, "host" | "programme">,
  createdAt: Date,
  events: readonly CalendarEvent[],
): string {
  const calendar = ical({
    name: calendarName(visit),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Critical Friend", product: "Critical Friend", language: "EN" },
  });
  for (const { id, ...event } of events)
    calendar.createEvent({
      ...event,
      id: `${id}@critical-friend`,
      sequence: Math.floor(createdAt.getTime() / 60_000),
      stamp: createdAt,
    });
  return calendar.toString();
}
