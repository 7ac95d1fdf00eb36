import * as z from "zod";
import { Day, Order, Prose } from "../fields.ts";
import { ImpactId, RecommendationId, VisitId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";

/** What changed after a visit, how that is known, and what the visit had to do with it: contribution, not attribution. */
export const Impact = z.strictObject({
  id: ImpactId,
  visitId: VisitId,
  /** The recommendation that it followed; null for a change that followed none. */
  recommendationId: RecommendationId.nullable(),
  order: Order,
  on: Day,
  changed: Prose,
  /** From which evidence: a figure, an audit, what children say. */
  howKnown: Prose,
  /** What the visit contributed, and what else did. */
  contribution: Prose,
});
export type Impact = z.infer<typeof Impact>;

export const impacts: Kind<typeof Impact> = {
  schema: Impact,
  since: 3,
  one: "Change after the visit",
  many: "Changes after the visit",
  staysWith: "register",
  fields: {
    recommendationId: { label: "Recommendation", refers: pointsAt("recommendations", "clear") },
    order: { label: "Place", isHidden: true, merge: "quiet" },
    on: { label: "On", said: "day", absent: "1970-01-01" },
    changed: { label: "What changed", said: "text" },
    howKnown: { label: "How it is known", said: "text" },
    contribution: { label: "What contributed", said: "text" },
  },
  title: (row) => row.changed,
  place: (row, { titleOf }) => titleOf("recommendations", row.recommendationId),
  shownAt: () => ({ screen: "register" }),
  found: (row) => [row.changed, row.howKnown, row.contribution].join(" "),
};
