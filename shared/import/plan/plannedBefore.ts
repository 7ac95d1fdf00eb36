import type { VisitRecords } from "../../visit/records.ts";
import type { Session } from "../../visit/kinds/session.ts";
import type { Slot } from "../../visit/kinds/slot.ts";
import type { FileReading } from "../fileReading.ts";
import type { Planned } from "../timetable/planned.ts";
import { keyOf } from "./broughtBefore.ts";
import { sameSession } from "./sameSession.ts";

/** The session or slot of the visit that an entry of a timetable is. */
export type PlannedBefore =
  | { readonly table: "sessions"; readonly row: Session }
  | { readonly table: "slots"; readonly row: Slot };

/**
 * What of a timetable is in the visit already: the record that the app itself wrote into a calendar, else
 * what has the same day and time and the same group or words, else what has the same words on that day and
 * is in the timetable at no other time. Each record is one entry at most.
 */
export function plannedBefore(
  reading: Extract<FileReading, { kind: "timetable" }>,
  { sessions, slots }: Pick<VisitRecords, "sessions" | "slots">,
): ReadonlyMap<Planned, PlannedBefore> {
  const found = new Map<Planned, PlannedBefore>();
  const taken = new Set<string>();
  const rows: readonly PlannedBefore[] = [
    ...sessions.map((row) => ({ table: "sessions", row }) as const),
    ...slots.map((row) => ({ table: "slots", row }) as const),
  ];
  const entries = reading.lines.flatMap(({ readAs }) =>
    readAs.type === "planned" ? readAs.planned : [],
  );
  for (const is of [isRecord, isSame, isMoved])
    for (const planned of entries) {
      if (found.has(planned)) continue;
      const known = rows.find((each) => !taken.has(each.row.id) && is(planned, each));
      if (known === undefined) continue;
      found.set(planned, known);
      taken.add(known.row.id);
    }
  return found;
}

/** Whether all that a timetable would bring stands in the visit so, and nothing of it is otherwise. */
export function isInTimetable(
  reading: Extract<FileReading, { kind: "timetable" }>,
  records: Pick<VisitRecords, "sessions" | "slots">,
): boolean {
  const before = plannedBefore(reading, records);
  const wanted = reading.lines.flatMap(({ readAs }) =>
    readAs.type === "planned" && (readAs.notPlanned === null || readAs.notPlanned === "cancelled")
      ? readAs.planned.filter((each) => readAs.notPlanned === null || before.has(each))
      : [],
  );
  return (
    wanted.length > 0 &&
    wanted.every((planned) => {
      const known = before.get(planned)?.row;
      if (known === undefined) return false;
      if ("state" in known && known.state === "held") return true;
      return (
        (planned.day ?? known.day) === known.day &&
        (planned.startsAt ?? known.startsAt) === known.startsAt &&
        (planned.endsAt ?? known.endsAt) === known.endsAt &&
        (planned.room === "" || planned.room === known.room) &&
        (!planned.isCancelled || ("state" in known && known.state === "cancelled"))
      );
    })
  );
}

const isRecord = ({ id }: Planned, { row }: PlannedBefore): boolean => id === row.id;

function isSame(planned: Planned, known: PlannedBefore): boolean {
  if (planned.day !== known.row.day || planned.startsAt !== known.row.startsAt) return false;
  if (hasTitle(planned, known)) return true;
  return known.table === "slots"
    ? planned.what === known.row.what
    : planned.what === "session" && sameSession(planned, known.row);
}

const isMoved = (planned: Planned, known: PlannedBefore): boolean =>
  (planned.day === known.row.day || known.row.day === null || planned.day === null) &&
  hasTitle(planned, known) &&
  (known.table === "slots") === (planned.what !== "session") &&
  // Lunch is on every day, and a break more than once.
  planned.what !== "break" &&
  !(known.table === "sessions" && known.row.state === "held");

const hasTitle = ({ title }: Planned, { row }: PlannedBefore): boolean =>
  keyOf(title) === keyOf(row.title);
