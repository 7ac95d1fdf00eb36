import * as z from "zod";
import { Day, Line, Prose } from "../fields.ts";
import { DocumentId, VisitId } from "../ids.ts";

/** A document the host gave the team beforehand or on site. What was noted from it is a reading session. */
export const ReviewDocument = z.strictObject({
  id: DocumentId,
  visitId: VisitId,
  title: Line,
  kind: z.enum(["selfAssessment", "dataProfile", "inspectionReport", "plan", "policy", "other"]),
  receivedOn: Day.nullable(),
  remark: Prose,
});
export type ReviewDocument = z.infer<typeof ReviewDocument>;
