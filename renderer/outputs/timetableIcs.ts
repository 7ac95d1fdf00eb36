import { type Block, timeOf } from "../../shared/timetable/blocks.ts";
import { initialsOfPeers } from "../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import { calendarFile } from "./calendarFile.ts";

/**
 * Blocks of the timetable as a calendar file, at the time of the clocks where the visit is. It says who
 * is met as a role group, where, and which peers by their initials; nothing that was noted.
 */
export function timetableIcs(
  records: Pick<VisitRecords, "visit" | "peers">,
  blocks: readonly Block[],
  { createdAt }: { readonly createdAt: Date },
): string {
  return calendarFile(
    records.visit,
    createdAt,
    blocks.map((block) => ({
      id: block.id,
      summary: block.title,
      description: [block.kind, initialsOfPeers(block.peerIds, records)]
        .filter((part) => part !== "")
        .join("\n"),
      ...(block.room === "" ? {} : { location: block.room }),
      // Floating: a time on the wall of the host's building, whatever a laptop is set to.
      floating: true,
      start: wallTime(block.day, block.from),
      end: wallTime(block.day, block.to),
    })),
  );
}

// Of floating times the local ones of the machine are written.
function wallTime(day: string, minutes: number): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const [hours = 0, rest = 0] = timeOf(minutes).split(":").map(Number);
  return new Date(year, month - 1, date, hours, rest);
}
