import * as z from "zod";
import { CaseId, DocumentId, FindingId, LinkId, NoteId, VisitId } from "../ids.ts";

/** One piece of evidence tied to one finding. */
export const Link = z.strictObject({
  id: LinkId,
  visitId: VisitId,
  findingId: FindingId,
  evidence: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("note"), id: NoteId }),
    z.strictObject({ type: z.literal("case"), id: CaseId }),
    z.strictObject({ type: z.literal("document"), id: DocumentId }),
  ]),
  bearing: z.enum(["supports", "contradicts"]),
});
export type Link = z.infer<typeof Link>;
