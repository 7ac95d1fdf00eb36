import type { Day, TimeOfDay } from "../visit/fields.ts";
import type { PeerId } from "../visit/ids.ts";
import { type Session, sessionKindWords } from "../visit/kinds/session.ts";
import { type Slot, slotWords } from "../visit/kinds/slot.ts";
import type { VisitRecords } from "../visit/records.ts";
import { timetableData } from "./timetableData.ts";

/** Something that takes time on a day: a session, or what stands between sessions. */
export interface Block {
  readonly id: string;
  readonly of: { readonly session: Session } | { readonly slot: Slot };
  readonly title: string;
  readonly kind: string;
  readonly day: Day;
  /** Minutes after midnight. */
  readonly from: number;
  readonly to: number;
  readonly room: string;
  readonly peerIds: readonly PeerId[];
  /** No end is set, or none after the start: the usual length is shown. */
  readonly isOpenEnded: boolean;
}

/** All that has a day and a time, day by day and in the order of the day. Cancelled sessions take none, and stand there only where they are asked for. */
export function blocksOf(
  { sessions, slots }: Pick<VisitRecords, "sessions" | "slots">,
  { includeCancelled = false }: { readonly includeCancelled?: boolean } = {},
): readonly Block[] {
  const { usualMinutes } = timetableData().rules;
  const ofSessions = sessions.flatMap((session): Block[] => {
    const { day, startsAt, endsAt, state } = session;
    if (day === null || startsAt === null || (state === "cancelled" && !includeCancelled))
      return [];
    const from = minutesOf(startsAt);
    const end = endsAt === null ? 0 : minutesOf(endsAt);
    // An end that is not after the start says nothing of how long it takes.
    const isOpenEnded = end <= from;
    return [
      {
        id: session.id,
        of: { session },
        title: session.title.trim() || "Untitled session",
        kind: sessionKindWords[session.kind],
        day,
        from,
        to: isOpenEnded ? Math.max(from + 5, Math.min(from + usualMinutes, lastMinute)) : end,
        room: session.room,
        peerIds: session.peerIds,
        isOpenEnded,
      },
    ];
  });
  const ofSlots = slots.map((slot): Block => ({
    id: slot.id,
    of: { slot },
    title: slot.title || slotWords[slot.what],
    kind: slotWords[slot.what],
    day: slot.day,
    from: minutesOf(slot.startsAt),
    to: Math.max(minutesOf(slot.startsAt) + 5, minutesOf(slot.endsAt)),
    room: slot.room,
    peerIds: slot.peerIds,
    isOpenEnded: false,
  }));
  return [...ofSessions, ...ofSlots].sort(
    (a, b) =>
      a.day.localeCompare(b.day) || a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1),
  );
}

/** The session that a block is; null for what is none. */
export const sessionOf = ({ of }: Block): Session | null => ("session" in of ? of.session : null);

/** The slot that a block is; null for a session. */
export const slotOf = ({ of }: Block): Slot | null => ("slot" in of ? of.slot : null);

const lastMinute = 23 * 60 + 59;

/** Minutes after midnight of "09:30". */
export const minutesOf = (time: TimeOfDay): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** "09:30" of minutes after midnight, within the day. */
export function timeOf(minutes: number): TimeOfDay {
  const within = Math.max(0, Math.min(lastMinute, Math.round(minutes)));
  return `${String(Math.floor(within / 60)).padStart(2, "0")}:${String(within % 60).padStart(2, "0")}`;
}
