import * as z from "zod";
import { Day, Line, Order, Prose } from "../fields.ts";
import { EnquiryId, VisitId } from "../ids.ts";

/** A line of enquiry: one question the visit sets out to answer. */
export const Enquiry = z.strictObject({
  id: EnquiryId,
  visitId: VisitId,
  parentId: EnquiryId.nullable(),
  order: Order,
  question: Line,
  /** Two or three words for chips and headings, such as "The board's role". */
  shortName: Line,
  prompts: z.array(Line).max(40),
  /** For a line added during the visit: when, why, and who agreed on both sides. */
  addedOnSite: z.strictObject({ day: Day, reason: Prose, agreedWith: Line }).nullable(),
});
export type Enquiry = z.infer<typeof Enquiry>;
