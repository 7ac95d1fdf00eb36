import * as z from "zod";
import { Day, Line, Prose } from "../fields.ts";
import { DocumentId, VisitId } from "../ids.ts";
import type { Kind } from "../kind.ts";

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

export const documents: Kind<typeof ReviewDocument> = {
  schema: ReviewDocument,
  one: "Document",
  many: "Documents",
  fields: {
    title: { label: "Title", said: "line" },
    kind: {
      label: "Kind",
      said: {
        selfAssessment: "Self-assessment",
        dataProfile: "Data profile",
        inspectionReport: "Inspection report",
        plan: "Plan",
        policy: "Policy",
        other: "Other",
      },
      absent: "other",
    },
    receivedOn: { label: "Received on", said: "day" },
    remark: { label: "Remark", said: "text", merge: "sentences" },
  },
  title: (row) => row.title,
  shownAt: () => ({ screen: "visit" }),
};
