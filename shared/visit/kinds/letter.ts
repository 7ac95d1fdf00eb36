import * as z from "zod";
import { LetterModel } from "../letterModel.ts";
import { SectionId } from "../letterSections.ts";
import { Day, Instant, Line, Prose } from "../fields.ts";
import { FindingId, LetterId, VisitId } from "../ids.ts";

/** A headline message and the findings it rests on. */
export const HeadlineMessage = z.strictObject({
  text: Prose,
  findingIds: z.array(FindingId).max(20),
});
export type HeadlineMessage = z.infer<typeof HeadlineMessage>;

/**
 * The letter of a visit: one draft, and one row per issued version.
 * Findings and recommendations are not copied into the draft: the composer reads them where they are.
 */
export const Letter = z.strictObject({
  id: LetterId,
  visitId: VisitId,
  /** 0 for the draft; issued versions count from 1. */
  version: z.int().min(0),
  letterhead: z.strictObject({ organisation: Line, lines: z.array(Line).max(6) }),
  reference: Line,
  date: Day.nullable(),
  addressee: z.strictObject({ name: Line, lines: z.array(Line).max(8) }),
  salutation: Line,
  title: Line,
  headlines: z.array(HeadlineMessage).max(8),
  /** Text of the written sections; blank lines part paragraphs. */
  texts: z.partialRecord(SectionId, Prose),
  signOff: z.strictObject({ closing: Line, name: Line, lines: z.array(Line).max(4) }),
  /** Set once, on issue, and never changed: what was issued, word for word. */
  issued: z
    .strictObject({
      at: Instant,
      contentHash: z.string().regex(/^[0-9a-f]{64}$/),
      pagesFilled: z.number().min(0).max(4),
      model: LetterModel,
    })
    .nullable(),
});
export type Letter = z.infer<typeof Letter>;
