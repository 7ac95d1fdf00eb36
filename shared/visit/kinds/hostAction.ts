import * as z from "zod";
import { Day, Line, Prose } from "../fields.ts";
import { ActionId, RecommendationId, VisitId } from "../ids.ts";

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
