import * as z from "zod";
import { Line, Order, Prose } from "../fields.ts";
import { FindingId, RecommendationId, VisitId } from "../ids.ts";

/** What the team advises, tied to the area for improvement it answers. */
export const Recommendation = z.strictObject({
  id: RecommendationId,
  visitId: VisitId,
  order: Order,
  findingId: FindingId.nullable(),
  /** The recommendation as the letter says it, in one sentence. */
  text: Prose,
  /** The cause behind the symptom. Works on the team's minds; not printed in the letter. */
  cause: Prose,
  /** Practical advice that follows the recommendation in the letter; may be empty. */
  advice: Prose,
  whoCanHelp: Prose,
  byWhen: Line,
  inLetter: z.boolean(),
});
export type Recommendation = z.infer<typeof Recommendation>;
