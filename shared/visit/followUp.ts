import * as z from "zod";
import { Day, Instant, Line, Prose } from "./fields.ts";
import { ActionId, LearningId, PeerId, RecommendationId, VisitId } from "./ids.ts";

/** What the host does about a recommendation. */
export const Action = z.strictObject({
  id: ActionId,
  visitId: VisitId,
  recommendationId: RecommendationId,
  response: z.enum(["awaited", "accepted", "declined"]),
  /** A role, not a name. */
  owner: Line,
  due: Day.nullable(),
  measure: Prose,
});
export type Action = z.infer<typeof Action>;

/** Something a peer takes home. */
export const Learning = z.strictObject({
  id: LearningId,
  visitId: VisitId,
  peerId: PeerId.nullable(),
  text: Prose,
  createdAt: Instant,
});
export type Learning = z.infer<typeof Learning>;
