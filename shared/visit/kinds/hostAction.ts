import * as z from "zod";
import { Day, Line, Prose } from "../fields.ts";
import { ActionId, RecommendationId, VisitId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";

/** What the host does about a recommendation. */
export const HostAction = z.strictObject({
  id: ActionId,
  visitId: VisitId,
  recommendationId: RecommendationId,
  response: z.enum(["awaited", "accepted", "partly", "declined"]),
  /** Why it is accepted in part or declined, as the host says it. */
  reason: Prose,
  /** A role, not a name. */
  owner: Line,
  due: Day.nullable(),
  measure: Prose,
  /** The plan it goes into, by name; empty where it stands alone. */
  plan: Line,
  supportOffered: Prose,
  supportTakenUp: Prose,
});
export type HostAction = z.infer<typeof HostAction>;

/** Responses of the host as people call them, in the order in which they are offered. */
export const responseWords = {
  awaited: "Awaited",
  accepted: "Accepted",
  partly: "Accepted in part",
  declined: "Declined",
} as const satisfies Record<HostAction["response"], string>;

export const actions: Kind<typeof HostAction> = {
  schema: HostAction,
  one: "Host’s action",
  many: "Host’s actions",
  fields: {
    recommendationId: { label: "Recommendation", refers: pointsAt("recommendations", "goesWith") },
    response: {
      label: "Response",
      said: responseWords,
      absent: "awaited",
    },
    reason: { label: "Why", said: "text", since: 3 },
    owner: { label: "Owner", said: "line" },
    due: { label: "Due", said: "day" },
    measure: { label: "Measure", said: "text" },
    plan: { label: "Goes into", said: "line", since: 3 },
    supportOffered: { label: "Support offered", said: "text", since: 3 },
    supportTakenUp: { label: "Support taken up", said: "text", since: 3 },
  },
  title: (row, { titleOf }) => titleOf("recommendations", row.recommendationId),
  shownAt: () => ({ screen: "register" }),
};
