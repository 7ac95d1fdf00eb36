import * as z from "zod";
import { Day, Line, TimeOfDay } from "../fields.ts";
import { PeerId, SlotId, VisitId } from "../ids.ts";
import { dayInWords } from "../../words/inWords.ts";
import { type Kind, pointsAtMany } from "../kind.ts";

/** What stands in the timetable and is no session: a break, a meal, the team's own meeting, the feedback. */
export const Slot = z.strictObject({
  id: SlotId,
  visitId: VisitId,
  what: z.enum(["break", "teamMeeting", "checkIn", "feedback", "travel", "other"]),
  title: Line,
  day: Day,
  startsAt: TimeOfDay,
  endsAt: TimeOfDay,
  room: Line,
  /** Whose it is; nobody named: everybody's. */
  peerIds: z.array(PeerId).max(20),
});
export type Slot = z.infer<typeof Slot>;

/** What a slot is for, as people call it. */
export const slotWords = {
  break: "Break or meal",
  teamMeeting: "Team meeting",
  checkIn: "Check-in with the host",
  feedback: "Feedback",
  travel: "Travel",
  other: "Other",
} as const satisfies Record<Slot["what"], string>;

export const slots: Kind<typeof Slot> = {
  schema: Slot,
  since: 3,
  one: "Slot of the timetable",
  many: "Slots of the timetable",
  fields: {
    what: { label: "What it is", said: slotWords, absent: "other" },
    title: { label: "Title", said: "line" },
    day: { label: "Day", said: "day", absent: "1970-01-01" },
    startsAt: { label: "From", said: "exact", absent: "00:00" },
    endsAt: { label: "To", said: "exact", absent: "00:15" },
    room: { label: "Room", said: "line" },
    peerIds: { label: "Peers", refers: pointsAtMany("peers") },
  },
  title: (row) => row.title || slotWords[row.what],
  place: ({ day, startsAt }) => `${dayInWords(day)}, ${startsAt}`,
  shownAt: () => ({ screen: "timetable" }),
  found: (row) => `${row.title} ${row.room}`,
};
