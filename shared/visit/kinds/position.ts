import * as z from "zod";
import { Line } from "../fields.ts";
import { FindingId, PeerId, PositionId, VisitId } from "../ids.ts";

/** Where one peer stands on one finding. */
export const Position = z.strictObject({
  id: PositionId,
  visitId: VisitId,
  findingId: FindingId,
  peerId: PeerId,
  stance: z.enum(["agrees", "queries", "dissents"]),
  remark: Line,
});
export type Position = z.infer<typeof Position>;
