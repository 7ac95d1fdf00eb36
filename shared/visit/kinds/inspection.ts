import * as z from "zod";
import { dayInWords } from "../../words/inWords.ts";
import { Day, Line, Order, Prose } from "../fields.ts";
import { InspectionId, VisitId } from "../ids.ts";
import type { Kind } from "../kind.ts";

/** An inspection that came after the visit, as it was published. */
export const Inspection = z.strictObject({
  id: InspectionId,
  visitId: VisitId,
  order: Order,
  on: Day,
  /** What kind it was, as its report says. */
  kind: Line,
  /** Where it was published: whose report, and of when. */
  source: Line,
  /** Its judgements in the words of the report, one a line. */
  judgements: Prose,
});
export type Inspection = z.infer<typeof Inspection>;

export const inspections: Kind<typeof Inspection> = {
  schema: Inspection,
  since: 3,
  one: "Later inspection",
  many: "Later inspections",
  staysWith: "register",
  fields: {
    order: { label: "Place", isHidden: true, merge: "quiet" },
    on: { label: "On", said: "day", absent: "1970-01-01" },
    kind: { label: "Kind of inspection", said: "line" },
    source: { label: "Published where", said: "line" },
    judgements: { label: "Its judgements", said: "text" },
  },
  title: (row) => [row.kind, dayInWords(row.on)].filter(Boolean).join(", "),
  shownAt: () => ({ screen: "register" }),
  found: (row) => [row.kind, row.source, row.judgements].join(" "),
};
