import * as z from "zod";
import { Day, Line, Prose } from "../fields.ts";
import { DocumentId, PeerId, VisitId } from "../ids.ts";
import { type Kind, pointsAtMany } from "../kind.ts";

/** A document the host gave the team beforehand or on site. What was noted from it is a reading session. */
export const ReviewDocument = z.strictObject({
  id: DocumentId,
  visitId: VisitId,
  title: Line,
  kind: z.enum(["selfAssessment", "dataProfile", "inspectionReport", "plan", "policy", "other"]),
  receivedOn: Day.nullable(),
  remark: Prose,
  /** When the team asked for it; null where it came unasked. */
  askedOn: Day.nullable(),
  /** How long it is; 0 while nobody knows. */
  pages: z.int().min(0).max(10_000),
  /** Who reads it. */
  peerIds: z.array(PeerId).max(20),
  isRead: z.boolean(),
});
export type ReviewDocument = z.infer<typeof ReviewDocument>;

/** Kinds of document as people call them, in the order in which they are offered. */
export const documentKindWords = {
  selfAssessment: "Self-assessment",
  dataProfile: "Data profile",
  inspectionReport: "Inspection report",
  plan: "Plan",
  policy: "Policy",
  other: "Other",
} as const satisfies Record<ReviewDocument["kind"], string>;

export const documents: Kind<typeof ReviewDocument> = {
  schema: ReviewDocument,
  one: "Document",
  many: "Documents",
  fields: {
    title: { label: "Title", said: "line" },
    kind: {
      label: "Kind",
      said: documentKindWords,
      absent: "other",
    },
    receivedOn: { label: "Received on", said: "day" },
    remark: { label: "Remark", said: "text", merge: "sentences" },
    askedOn: { label: "Asked for on", said: "day", since: 3 },
    pages: { label: "Pages", said: "number", since: 3, absent: 0 },
    peerIds: { label: "Who reads it", refers: pointsAtMany("peers"), since: 3, absent: [] },
    isRead: { label: "Read", said: "yesNo", since: 3, absent: false },
  },
  title: (row) => row.title,
  shownAt: () => ({ screen: "preReading" }),
  found: (row) => `${row.title} ${row.remark}`,
};
