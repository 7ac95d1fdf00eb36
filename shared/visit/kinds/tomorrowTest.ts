import * as z from "zod";
import { Day, Instant, Order, Prose } from "../fields.ts";
import { EnquiryId, FindingId, PeerId, SessionId, TomorrowTestId, VisitId } from "../ids.ts";
import { type Kind, pointsAt, pointsAtMany } from "../kind.ts";

/** What the team sets out in the evening to find out the next day, so that a message stands or falls. */
export const TomorrowTest = z.strictObject({
  id: TomorrowTestId,
  visitId: VisitId,
  order: Order,
  /** What is asked or looked for, as a peer would say it. */
  text: Prose,
  /** The message it tests. */
  findingId: FindingId.nullable(),
  enquiryId: EnquiryId.nullable(),
  /** The day for which it was set; null where any will do. */
  day: Day.nullable(),
  /** Who sees to it. */
  peerIds: z.array(PeerId).max(20),
  /** In which sessions it is asked; empty: in any of the day. */
  sessionIds: z.array(SessionId).max(40),
  outcome: z.enum(["open", "bornOut", "notBornOut", "dropped"]),
  /** What was found. */
  answer: Prose,
  createdAt: Instant,
});
export type TomorrowTest = z.infer<typeof TomorrowTest>;

/** What can become of a test, in the order in which it is offered. */
export const outcomeWords = {
  open: "Open",
  bornOut: "Borne out",
  notBornOut: "Not borne out",
  dropped: "Dropped",
} as const satisfies Record<TomorrowTest["outcome"], string>;

export const tomorrowTests: Kind<typeof TomorrowTest> = {
  schema: TomorrowTest,
  since: 3,
  one: "Test for tomorrow",
  many: "Tests for tomorrow",
  fields: {
    order: { label: "Place", isHidden: true, merge: "quiet" },
    text: { label: "What to find out", said: "text" },
    findingId: { label: "Finding", refers: pointsAt("findings", "clear") },
    enquiryId: { label: "Line of enquiry", refers: pointsAt("enquiries", "clear") },
    day: { label: "Day", said: "day" },
    peerIds: { label: "Who sees to it", refers: pointsAtMany("peers") },
    sessionIds: { label: "Asked in", refers: pointsAtMany("sessions") },
    outcome: { label: "What came of it", said: outcomeWords, absent: "open" },
    answer: { label: "What was found", said: "text" },
    createdAt: { label: "Set", isHidden: true, absent: "1970-01-01T00:00:00.000Z" },
  },
  title: (row) => row.text,
  place: (row, { titleOf }) => titleOf("findings", row.findingId),
  shownAt: () => ({ screen: "evening" }),
  found: (row) => [row.text, row.answer].join(" "),
};
