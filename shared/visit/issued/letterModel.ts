import * as z from "zod";
import { EnquiryId, FindingId, RecommendationId } from "../ids.ts";
import { Line, Prose } from "../fields.ts";
import { EverySectionId, SectionId } from "../programme/letterSections.ts";

/** What a sentence of the letter rests on. */
export const SentenceSource = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("finding"), id: FindingId }),
  z.strictObject({ type: z.literal("recommendation"), id: RecommendationId }),
  /** Counted from the visit's records. */
  z.strictObject({ type: z.literal("computed") }),
  /** Written by the lead in that section. */
  z.strictObject({ type: z.literal("written") }),
]);
export type SentenceSource = z.infer<typeof SentenceSource>;

/** One sentence with its sources; a paragraph is its sentences joined by spaces. */
export const LetterSentence = z.strictObject({
  text: Prose,
  sources: z.array(SentenceSource).max(40),
});
export type LetterSentence = z.infer<typeof LetterSentence>;

export const LetterBlock = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("paragraph"), sentences: z.array(LetterSentence) }),
  /** Groups strengths and areas by line of enquiry. */
  z.strictObject({ type: z.literal("subheading"), text: Line, enquiryId: EnquiryId.nullable() }),
  /** An item of a bulleted list: a headline message. */
  z.strictObject({ type: z.literal("bullet"), sentences: z.array(LetterSentence) }),
  /** A finding: `lead` is set in bold, `sentences` follow in the same paragraph. */
  z.strictObject({
    type: z.literal("finding"),
    findingId: FindingId,
    lead: LetterSentence,
    sentences: z.array(LetterSentence),
  }),
  /** A numbered recommendation; `lead` is the recommendation itself. */
  z.strictObject({
    type: z.literal("recommendation"),
    recommendationId: RecommendationId,
    number: z.int().min(1),
    lead: LetterSentence,
    sentences: z.array(LetterSentence),
  }),
]);
export type LetterBlock = z.infer<typeof LetterBlock>;

export const LetterSection = z.strictObject({
  id: SectionId,
  heading: Line.nullable(),
  blocks: z.array(LetterBlock),
});
export type LetterSection = z.infer<typeof LetterSection>;

/** The letter as it stands: what PDF, preview, scan and hash are all made from. */
export const LetterModel = z.strictObject({
  language: z.literal("en-GB"),
  title: Line,
  reference: Line,
  /** As printed, "23 October 2024"; empty while undated. */
  date: Line,
  letterhead: z.strictObject({ organisation: Line, lines: z.array(Line) }),
  addressee: z.strictObject({ name: Line, lines: z.array(Line) }),
  salutation: Line,
  sections: z.array(LetterSection),
  signOff: z.strictObject({ closing: Line, name: Line, lines: z.array(Line) }),
});
export type LetterModel = z.infer<typeof LetterModel>;

/** The same as up to version 2 of the records, when no letter said what had become of an earlier one. */
export const LetterModelThen = LetterModel.extend({
  sections: z.array(LetterSection.extend({ id: EverySectionId })),
});
