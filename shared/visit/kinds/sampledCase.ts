import * as z from "zod";
import { Line, Prose, VocabularyKey } from "../fields.ts";
import { CaseDrawId, CaseId, PeerId, VisitId } from "../ids.ts";

/** A case the team read. */
export const SampledCase = z.strictObject({
  id: CaseId,
  visitId: VisitId,
  drawId: CaseDrawId.nullable(),
  /** What the notes call it, such as `4` or `H1`. */
  label: z.string().max(20),
  /** The host's reference; stays out of every output. */
  reference: Line.nullable(),
  /** A case the host wanted read is marked as such for ever. */
  origin: z.enum(["drawn", "replacement", "offered"]),
  replacementReason: Line.nullable(),
  readBy: z.array(PeerId).max(20),
  /** Practice area key to rating key. */
  answers: z.record(VocabularyKey, VocabularyKey),
  remark: Prose,
});
export type SampledCase = z.infer<typeof SampledCase>;
