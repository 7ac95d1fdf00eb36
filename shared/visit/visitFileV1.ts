import * as z from "zod";
import { Instant } from "./fields.ts";
import { recordSchemas } from "./records.ts";
import { Visit } from "./kinds/visit.ts";

/**
 * The portable visit file, version 1. Frozen: files of it are out there, and its JSON Schema is
 * compared with the released one. A record schema that changes must be copied here first.
 */
export const VisitFileV1 = z.strictObject({
  format: z.literal("critical-friend.visit"),
  version: z.literal(1),
  exportedAt: Instant,
  visit: Visit,
  enquiries: z.array(recordSchemas.enquiries),
  peers: z.array(recordSchemas.peers),
  sessions: z.array(recordSchemas.sessions),
  notes: z.array(recordSchemas.notes),
  documents: z.array(recordSchemas.documents),
  caseDraws: z.array(recordSchemas.caseDraws),
  cases: z.array(recordSchemas.cases),
  findings: z.array(recordSchemas.findings),
  links: z.array(recordSchemas.links),
  positions: z.array(recordSchemas.positions),
  recommendations: z.array(recordSchemas.recommendations),
  checkIns: z.array(recordSchemas.checkIns),
  letters: z.array(recordSchemas.letters),
  actions: z.array(recordSchemas.actions),
  learning: z.array(recordSchemas.learning),
  concerns: z.array(recordSchemas.concerns),
});
export type VisitFileV1 = z.infer<typeof VisitFileV1>;
