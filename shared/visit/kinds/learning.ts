import * as z from "zod";
import { Instant, Prose } from "../fields.ts";
import { LearningId, PeerId, VisitId } from "../ids.ts";

/** Something a peer takes home. */
export const Learning = z.strictObject({
  id: LearningId,
  visitId: VisitId,
  peerId: PeerId.nullable(),
  text: Prose,
  createdAt: Instant,
});
export type Learning = z.infer<typeof Learning>;
