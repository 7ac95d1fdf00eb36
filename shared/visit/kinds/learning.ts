import * as z from "zod";
import { Day, Instant, Prose } from "../fields.ts";
import { LearningId, PeerId, VisitId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";

/** Something a peer takes home. */
export const Learning = z.strictObject({
  id: LearningId,
  visitId: VisitId,
  peerId: PeerId.nullable(),
  text: Prose,
  /** Of which day it tells, where it was kept as a journal. */
  day: Day.nullable(),
  createdAt: Instant,
});
export type Learning = z.infer<typeof Learning>;

export const learning: Kind<typeof Learning> = {
  schema: Learning,
  one: "Learning point",
  many: "Learning points",
  fields: {
    peerId: { label: "Peer", refers: pointsAt("peers", "clear") },
    text: { label: "What is taken home", said: "text", merge: "sentences" },
    day: { label: "Day", said: "day", since: 3 },
    createdAt: { label: "Written", isHidden: true, absent: "1970-01-01T00:00:00.000Z" },
  },
  title: (row) => row.text,
  shownAt: () => ({ screen: "learning" }),
};
