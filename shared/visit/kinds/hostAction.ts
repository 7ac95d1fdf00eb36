import * as z from "zod";
import { Day, Line, Prose } from "../fields.ts";
import { ActionId, RecommendationId, VisitId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";

/** What the host does about a recommendation. */
export const HostAction = z.strictObject({
  id: ActionId,
  visitId: VisitId,
  recommendationId: RecommendationId,
  response: z.enum(["awaited", "accepted", "declined"]),
  /** A role, not a name. */
  owner: Line,
  due: Day.nullable(),
  measure: Prose,
});
export type HostAction = z.infer<typeof HostAction>;

export const actions: Kind<typeof HostAction> = {
  schema: HostAction,
  one: "Host’s action",
  many: "Host’s actions",
  fields: {
    recommendationId: { label: "Recommendation", refers: pointsAt("recommendations", "goesWith") },
    response: {
      label: "Response",
      said: { awaited: "Awaited", accepted: "Accepted", declined: "Declined" },
      absent: "awaited",
    },
    owner: { label: "Owner", said: "line" },
    due: { label: "Due", said: "day" },
    measure: { label: "Measure", said: "text" },
  },
  title: (row, { titleOf }) => titleOf("recommendations", row.recommendationId),
  shownAt: () => ({ screen: "visit" }),
};
