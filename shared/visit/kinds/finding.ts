import * as z from "zod";
import { Instant, Order, Prose } from "../fields.ts";
import { EnquiryId, FindingId, VisitId } from "../ids.ts";

export const Polarity = z.enum(["strength", "area", "goodPractice"]);
export type Polarity = z.infer<typeof Polarity>;

/** A guard the team chose to pass, with the reason it recorded. */
export const Override = z.strictObject({
  guard: z.enum(["thin", "dissent", "leftOut"]),
  reason: Prose,
  at: Instant,
});
export type Override = z.infer<typeof Override>;

/** What the team has come to think, in a sentence, with the evidence linked to it. */
export const Finding = z.strictObject({
  id: FindingId,
  visitId: VisitId,
  enquiryId: EnquiryId.nullable(),
  polarity: Polarity,
  order: Order,
  /** The message in one sentence: what stands first and bold in the letter. */
  sentence: Prose,
  /** What follows it in the letter; may be empty. */
  detail: Prose,
  state: z.enum(["emerging", "agreed", "parked"]),
  parkedReason: Prose,
  /** Whether the letter carries it. A finding must be agreed to be carried. */
  inLetter: z.boolean(),
  inspectorWouldRaise: z.boolean(),
  viewWouldChangeIf: Prose,
  overrides: z.array(Override).max(20),
});
export type Finding = z.infer<typeof Finding>;
