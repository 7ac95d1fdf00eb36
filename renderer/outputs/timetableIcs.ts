import ical, { ICalCalendarMethod } from "ical-generator";
import { type Block, timeOf } from "../../shared/timetable/blocks.ts";
import type { Visit } from "../../shared/visit/kinds/visit.ts";

/**
 * Blocks of the timetable as a calendar file, at the time of the clocks where the visit is. It says who
 * is met as a role group, where, and which peers by their initials; nothing that was noted. Saved again,
 * each takes the place of its earlier one.
 */
export function timetableIcs(
  { host, programme }: Pick<Visit, "host" | "programme">,
  blocks: readonly Block[],
  {
    createdAt,
    initialsOf,
  }: { readonly createdAt: Date; readonly initialsOf: (block: Block) => string },
): string {
  const calendar = ical({
    name: [programme, host.name].filter((part) => part !== "").join(": "),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Critical Friend", product: "Critical Friend", language: "EN" },
  });
  for (const block of blocks)
    calendar.createEvent({
      id: `${block.id}@critical-friend`,
      sequence: Math.floor(createdAt.getTime() / 60_000),
      summary: block.title,
      description: [block.kind, initialsOf(block)].filter((part) => part !== "").join("\n"),
      ...(block.room === "" ? {} : { location: block.room }),
      // Floating: a time on the wall of the host's building, whatever a laptop is set to.
      floating: true,
      start: wallTime(block.day, block.from),
      end: wallTime(block.day, block.to),
      stamp: createdAt,
    });
  return calendar.toString();
}

// Of floating times the local ones of the machine are written.
function wallTime(day: string, minutes: number): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const [hours = 0, rest = 0] = timeOf(minutes).split(":").map(Number);
  return new Date(year, month - 1, date, hours, rest);
}
