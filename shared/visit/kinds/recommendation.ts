import * as z from "zod";
import { Line, Order, Prose } from "../fields.ts";
import { FindingId, RecommendationId, VisitId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";

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

export const recommendations: Kind<typeof Recommendation> = {
  schema: Recommendation,
  one: "Recommendation",
  many: "Recommendations",
  staysWith: "register",
  fields: {
    order: { label: "Place", isHidden: true, merge: "quiet" },
    findingId: { label: "Answers the area", refers: pointsAt("findings", "clear") },
    text: { label: "Recommendation", said: "line" },
    cause: { label: "The cause behind the symptom", said: "text" },
    advice: { label: "Practical advice", said: "text" },
    whoCanHelp: { label: "Who can help", said: "text" },
    byWhen: { label: "By when", said: "line" },
    inLetter: { label: "In the letter", said: "yesNo" },
  },
  title: (row) => row.text,
  place: (row, { titleOf }) => titleOf("findings", row.findingId),
  shownAt: (row) => ({ screen: "findings", of: row?.findingId }),
  found: (row) => [row.text, row.cause, row.advice, row.whoCanHelp].join(" "),
};
