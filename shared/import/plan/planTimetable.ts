import { SessionId, SlotId } from "../../visit/ids.ts";
import { newSession, type Session } from "../../visit/kinds/session.ts";
import type { Slot } from "../../visit/kinds/slot.ts";
import { nextOrder } from "../../visit/nextOrder.ts";
import { minutesOf, timeOf } from "../../timetable/blocks.ts";
import { timetableData } from "../../timetable/timetableData.ts";
import type { FileReading } from "../fileReading.ts";
import type { Planned } from "../timetable/planned.ts";
import { plannedBefore, type PlannedBefore } from "./plannedBefore.ts";
import {
  type ImportDraft,
  type LineAccount,
  type MovedEntry,
  peerIdsOf,
  type RecordReference,
  rowsAfter,
} from "./importDraft.ts";
import { leftoversOf } from "./planPaper.ts";

/**
 * Makes planned sessions, breaks and meetings of a timetable. What is in the visit already is known again
 * and gets only what it lacks; what has another time or room now is moved, unless it was held. A concern
 * written on it is kept apart as any other.
 */
export function planTimetable(
  draft: ImportDraft,
  reading: Extract<FileReading, { kind: "timetable" }>,
): void {
  const leftovers = leftoversOf(draft, reading, "The timetable");
  const before = plannedBefore(reading, {
    sessions: rowsAfter(draft, "sessions"),
    slots: rowsAfter(draft, "slots"),
  });
  const counts = { there: 0, fresh: 0 };
  draft.accounts.set(
    reading,
    reading.lines.map(({ number, readAs }): LineAccount => {
      switch (readAs.type) {
        case "concern":
          return { line: number, type: "records", records: leftovers.concern(readAs) };
        case "blank":
          return { line: number, type: "blank" };
        case "heading":
          return { line: number, type: "heading" };
        case "planned": {
          const cancels = readAs.notPlanned === "cancelled";
          const wanted = readAs.planned.filter(
            (planned) => readAs.notPlanned === null || (cancels && before.has(planned)),
          );
          if (wanted.length === 0) return { line: number, type: "setAside" };
          const changed = draft.puts.sessions.size + draft.puts.slots.size;
          const moved = draft.moved.length;
          const records = wanted.map((planned) =>
            entryFor(draft, planned, { before: before.get(planned), reading }),
          );
          const isNew =
            draft.puts.sessions.size + draft.puts.slots.size > changed ||
            draft.moved.length > moved;
          counts[isNew ? "fresh" : "there"] += 1;
          return { line: number, type: "records", records };
        }
        default:
          return { line: number, type: "setAside" };
      }
    }),
  );
  if (counts.there > 0 && counts.fresh > 0) draft.again.set(reading.fileName, counts);
}

type Known = { readonly before: PlannedBefore | undefined; readonly reading: FileReading };

function entryFor(draft: ImportDraft, planned: Planned, known: Known): RecordReference {
  const { before } = known;
  if (before?.table === "sessions") return knownSession(draft, before.row, planned, known.reading);
  if (before?.table === "slots") return knownSlot(draft, before.row, planned, known.reading);
  return planned.what === "session" || planned.day === null || planned.startsAt === null
    ? freshSession(draft, planned)
    : freshSlot(draft, planned, { day: planned.day, startsAt: planned.startsAt, known });
}

function freshSession(draft: ImportDraft, planned: Planned): RecordReference {
  const session = newSession({
    id: SessionId.parse(draft.newId()),
    visitId: draft.visit.id,
    order: nextOrder(rowsAfter(draft, "sessions")),
    kind: planned.kind,
    title: planned.title.slice(0, 500),
    day: planned.day,
    startsAt: planned.startsAt,
    endsAt: planned.endsAt,
    room: planned.room.slice(0, 500),
    sourceGroups: planned.sourceGroups.slice(0, 20),
    peerIds: peersOf(draft, planned),
    state: planned.isCancelled ? "cancelled" : "planned",
  });
  draft.puts.sessions.set(session.id, session);
  return { table: "sessions", id: session.id };
}

function freshSlot(
  draft: ImportDraft,
  planned: Planned,
  { day, startsAt, known }: Pick<Slot, "day" | "startsAt"> & { readonly known: Known },
): RecordReference {
  const { what, title, room, endsAt } = planned;
  const slot: Slot = {
    id: SlotId.parse(draft.newId()),
    visitId: draft.visit.id,
    what: what === "session" ? "other" : what,
    title: title.slice(0, 500),
    day,
    startsAt,
    endsAt: endsAt ?? endOfSlot(day, startsAt, known.reading),
    room: room.slice(0, 500),
    peerIds: peersOf(draft, planned),
  };
  draft.puts.slots.set(slot.id, slot);
  return { table: "slots", id: slot.id };
}

/** A break whose end nobody wrote lasts until what comes next that day, or as long as is usual. */
function endOfSlot(day: Slot["day"], startsAt: Slot["startsAt"], { lines }: FileReading): string {
  const from = minutesOf(startsAt);
  const { usualMinutes } = timetableData().rules;
  const next = lines
    .flatMap(({ readAs }) => (readAs.type === "planned" ? readAs.planned : []))
    .flatMap((each) =>
      each.day === day && each.startsAt !== null ? [minutesOf(each.startsAt)] : [],
    )
    .filter((at) => at > from)
    .sort((a, b) => a - b)[0];
  return timeOf(next !== undefined && next - from <= 3 * usualMinutes ? next : from + usualMinutes);
}

function knownSession(
  draft: ImportDraft,
  session: Session,
  planned: Planned,
  { fileName }: FileReading,
): RecordReference {
  const reference = { table: "sessions", id: session.id } as const;
  // What took place is not moved by what was planned.
  if (session.state === "held") return reference;
  const peerIds = [...new Set([...session.peerIds, ...peersOf(draft, planned)])].slice(0, 20);
  const after: Session = {
    ...session,
    day: planned.day ?? session.day,
    startsAt: planned.startsAt ?? session.startsAt,
    endsAt: planned.endsAt ?? (planned.startsAt === session.startsAt ? session.endsAt : null),
    room: planned.room === "" ? session.room : planned.room.slice(0, 500),
    sourceGroups:
      session.sourceGroups.length > 0 ? session.sourceGroups : planned.sourceGroups.slice(0, 20),
    peerIds,
    state: planned.isCancelled ? "cancelled" : session.state,
  };
  const changes = changesIn(session, after);
  if (changes.length > 0 || peerIds.length > session.peerIds.length) {
    draft.puts.sessions.set(session.id, after);
    draft.moved.push({ fileName, id: session.id, title: session.title, changes });
  }
  return reference;
}

function knownSlot(
  draft: ImportDraft,
  slot: Slot,
  planned: Planned,
  { fileName }: FileReading,
): RecordReference {
  const startsAt = planned.startsAt ?? slot.startsAt;
  const length = minutesOf(slot.endsAt) - minutesOf(slot.startsAt);
  const after: Slot = {
    ...slot,
    day: planned.day ?? slot.day,
    startsAt,
    endsAt: planned.endsAt ?? timeOf(minutesOf(startsAt) + length),
    room: planned.room === "" ? slot.room : planned.room.slice(0, 500),
  };
  const changes = changesIn(slot, after);
  if (changes.length > 0) {
    draft.puts.slots.set(slot.id, after);
    draft.moved.push({ fileName, id: slot.id, title: slot.title, changes });
  }
  return { table: "slots", id: slot.id };
}

const compared = ["day", "startsAt", "endsAt", "room", "state"] as const;

type Compared = Partial<Record<(typeof compared)[number], string | null>>;

/** The fields that an entry known before has otherwise now. */
function changesIn(before: Compared, after: Compared): MovedEntry["changes"] {
  return compared.flatMap((field) =>
    (before[field] ?? "") === (after[field] ?? "")
      ? []
      : [{ field, was: before[field] ?? "", now: after[field] ?? "" }],
  );
}

const peersOf = (draft: ImportDraft, { peers }: Planned) => peerIdsOf(draft, peers).slice(0, 20);
