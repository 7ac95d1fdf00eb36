import * as z from "zod";
import { Instant, Line, Prose } from "../fields.ts";
import { ConcernId, PeerId, SessionId, VisitId } from "../ids.ts";

/**
 * A child who may be at risk now. Kept apart from notes and findings, cannot be linked,
 * and never reaches the letter; acted on at once under the agreed protocol.
 */
export const Concern = z.strictObject({
  id: ConcernId,
  visitId: VisitId,
  sessionId: SessionId.nullable(),
  text: Prose,
  recordedBy: PeerId.nullable(),
  recordedAt: Instant,
  /** Who was told (a role) and when, in plain words; empty until told. */
  told: Line,
  closed: z.boolean(),
});
export type Concern = z.infer<typeof Concern>;
