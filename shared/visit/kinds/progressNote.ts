import * as z from "zod";
import { Day, Order, Prose } from "../fields.ts";
import { ProgressNoteId, RecommendationId, VisitId } from "../ids.ts";
import { dayInWords } from "../../words/inWords.ts";
import { type Kind, pointsAt } from "../kind.ts";

/** How far the host has come with a recommendation on a day. */
export const ProgressNote = z.strictObject({
  id: ProgressNoteId,
  visitId: VisitId,
  recommendationId: RecommendationId,
  order: Order,
  on: Day,
  state: z.enum(["notBegun", "underWay", "done", "stopped"]),
  text: Prose,
});
export type ProgressNote = z.infer<typeof ProgressNote>;

/** How far something has come, as people call it. */
export const progressWords = {
  notBegun: "Not begun",
  underWay: "Under way",
  done: "Done",
  stopped: "Stopped",
} as const satisfies Record<ProgressNote["state"], string>;

export const progressNotes: Kind<typeof ProgressNote> = {
  schema: ProgressNote,
  since: 3,
  one: "Progress note",
  many: "Progress notes",
  staysWith: "register",
  fields: {
    recommendationId: { label: "Recommendation", refers: pointsAt("recommendations", "goesWith") },
    order: { label: "Place", isHidden: true, merge: "quiet" },
    on: { label: "On", said: "day", absent: "1970-01-01" },
    state: { label: "How far it is", said: progressWords, absent: "notBegun" },
    text: { label: "What was done", said: "text" },
  },
  title: (row) => `${progressWords[row.state]}, ${dayInWords(row.on)}`,
  place: (row, { titleOf }) => titleOf("recommendations", row.recommendationId),
  shownAt: () => ({ screen: "register" }),
  found: (row) => row.text,
};
