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
  /** Of one that is accepted: not all of it. */
  inPart: z.boolean(),
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

/** What the host says to a recommendation. */
export type HostResponse = HostAction["response"] | "partly";

/** Responses of the host as people call them, in the order in which they are offered. */
export const responseWords = {
  awaited: "Awaited",
  accepted: "Accepted",
  partly: "Accepted in part",
  declined: "Declined",
} as const satisfies Record<HostResponse, string>;

/** What the host says, of the two fields that keep it. */
export const responseOf = ({ response, inPart }: HostAction): HostResponse =>
  response === "accepted" && inPart ? "partly" : response;

/** The two fields that keep what the host says. */
export const responseFields = (said: HostResponse): Pick<HostAction, "response" | "inPart"> => ({
  response: said === "partly" ? "accepted" : said,
  inPart: said === "partly",
});

export const actions: Kind<typeof HostAction> = {
  schema: HostAction,
  one: "Host’s action",
  many: "Host’s actions",
  staysWith: "register",
  fields: {
    recommendationId: { label: "Recommendation", refers: pointsAt("recommendations", "goesWith") },
    response: {
      label: "Response",
      said: { awaited: "Awaited", accepted: "Accepted", declined: "Declined" },
      absent: "awaited",
    },
    inPart: { label: "In part", said: "yesNo", since: 3, absent: false },
    reason: { label: "Why", said: "text", since: 3 },
    owner: { label: "Owner", said: "line" },
    due: { label: "Due", said: "day" },
    measure: { label: "Measure", said: "text" },
    plan: { label: "Goes into", said: "line", since: 3 },
    supportOffered: { label: "Support offered", said: "text", since: 3 },
    supportTakenUp: { label: "Support taken up", said: "text", since: 3 },
  },
  together: [["response", "inPart"]],
  title: (row, { titleOf }) => titleOf("recommendations", row.recommendationId),
  shownAt: () => ({ screen: "register" }),
  found: (row) =>
    [row.owner, row.measure, row.reason, row.plan, row.supportOffered, row.supportTakenUp].join(
      " ",
    ),
};
