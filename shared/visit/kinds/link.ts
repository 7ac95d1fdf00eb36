import * as z from "zod";
import { CaseId, DocumentId, FindingId, IndicatorId, LinkId, NoteId, VisitId } from "../ids.ts";
import { type Kind, pointsAt, type Refers } from "../kind.ts";

const note = z.strictObject({ type: z.literal("note"), id: NoteId });
const sampledCase = z.strictObject({ type: z.literal("case"), id: CaseId });
const reviewDocument = z.strictObject({ type: z.literal("document"), id: DocumentId });
const indicator = z.strictObject({ type: z.literal("indicator"), id: IndicatorId });

/** One piece of evidence tied to one finding. */
export const Link = z.strictObject({
  id: LinkId,
  visitId: VisitId,
  findingId: FindingId,
  evidence: z.discriminatedUnion("type", [note, sampledCase, reviewDocument, indicator]),
  bearing: z.enum(["supports", "contradicts"]),
});
export type Link = z.infer<typeof Link>;

const tables = {
  note: "notes",
  case: "cases",
  document: "documents",
  indicator: "indicators",
} as const;

/** How what ties evidence to something points at it: it goes with its evidence, and is never turned to other evidence. */
export const pointsAtEvidence: Refers<Link["evidence"]> = {
  to: Object.values(tables),
  onGone: "goesWith",
  see: ({ type, id }, see) => see(tables[type], id),
  turned: (evidence) => evidence,
};

export const links: Kind<typeof Link> = {
  schema: Link,
  one: "Link to evidence",
  many: "Links to evidence",
  fields: {
    findingId: { label: "Finding", refers: pointsAt("findings", "goesWith") },
    evidence: {
      label: "Evidence",
      // Indicators came with version 3.
      frozen: {
        upTo: 2,
        schema: z.discriminatedUnion("type", [note, sampledCase, reviewDocument]),
      },
      refers: pointsAtEvidence,
    },
    bearing: {
      label: "Bearing",
      said: { supports: "Supports it", contradicts: "Contradicts it" },
      // Nothing is counted as support that nobody says supports.
      absent: "contradicts",
    },
  },
  title: (row, { titleOf }) => titleOf("findings", row.findingId),
  shownAt: (row) => ({ screen: "findings", of: row?.findingId }),
};
