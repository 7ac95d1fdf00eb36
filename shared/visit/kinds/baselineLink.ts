import * as z from "zod";
import { BaselineItemId, BaselineLinkId, VisitId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";
import { Link, pointsAtEvidence } from "./link.ts";

/** One piece of this visit's evidence tied to a point of the baseline, as evidence is to a finding. */
export const BaselineLink = z.strictObject({
  id: BaselineLinkId,
  visitId: VisitId,
  itemId: BaselineItemId,
  evidence: Link.shape.evidence,
  bearing: z.enum(["for", "against"]),
});
export type BaselineLink = z.infer<typeof BaselineLink>;

export const baselineLinks: Kind<typeof BaselineLink> = {
  schema: BaselineLink,
  since: 3,
  one: "Evidence of a point of the baseline",
  many: "Evidence of points of the baseline",
  isPart: true,
  fields: {
    itemId: { label: "Point of the baseline", refers: pointsAt("baselineItems", "goesWith") },
    evidence: { label: "Evidence", refers: pointsAtEvidence },
    bearing: {
      label: "Bearing",
      said: { for: "Speaks for it", against: "Speaks against it" },
      // Nothing is counted in favour that nobody says is.
      absent: "against",
    },
  },
  title: (row, { titleOf }) => titleOf("baselineItems", row.itemId),
  shownAt: () => ({ screen: "baseline" }),
};
