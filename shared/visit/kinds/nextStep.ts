import * as z from "zod";
import { Line, Order, Prose } from "../fields.ts";
import { EnquiryId, NextStepId, VisitId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";

/** A row of the next-steps sheet: what was heard on a line of enquiry, and what host and team agreed to do about it. */
export const NextStep = z.strictObject({
  id: NextStepId,
  visitId: VisitId,
  order: Order,
  enquiryId: EnquiryId.nullable(),
  heard: Prose,
  action: Prose,
  /** A role, not a name. */
  who: Line,
  /** Plain words or a day. */
  byWhen: Line,
  /** What the host wants from the region or from peers. */
  support: Prose,
  /** The group that looks at it again. */
  reviewedBy: Line,
});
export type NextStep = z.infer<typeof NextStep>;

export const nextSteps: Kind<typeof NextStep> = {
  schema: NextStep,
  since: 3,
  one: "Next step",
  many: "Next steps",
  staysWith: "letters",
  fields: {
    order: { label: "Place", isHidden: true, merge: "quiet" },
    enquiryId: { label: "Line of enquiry", refers: pointsAt("enquiries", "clear") },
    heard: { label: "What was heard", said: "text" },
    action: { label: "Agreed action", said: "text" },
    who: { label: "Who", said: "line" },
    byWhen: { label: "By when", said: "line" },
    support: { label: "Support", said: "text" },
    reviewedBy: { label: "Reviewed where", said: "line" },
  },
  title: (row) => row.action || row.heard,
  place: (row, { titleOf }) => titleOf("enquiries", row.enquiryId),
  shownAt: () => ({ screen: "nextSteps" }),
  found: (row) => [row.heard, row.action, row.support].join(" "),
};
