import * as z from "zod";
import { Line, Prose } from "../fields.ts";
import { SectionId, sectionHeading, sectionName, usualSections } from "./letterSections.ts";

/** What the records of a visit can bear out, so that a sentence may claim it. */
export const Condition = z.enum([
  /** People were met. */
  "peopleMet",
  /** Every session that was planned was held: none is still to come, none was cancelled. */
  "everySessionHeld",
  /** All that the letter carries was shared in a check-in with the host, be it in earlier words. */
  "hostHasHeard",
  /** Something was shared with the host before the last day on site. */
  "heardOnEarlierDay",
  /** Something was shared with the host on the last day on site or after it. */
  "feedbackGiven",
  /** The ground rule that promises anonymity stands among those of the visit. */
  "anonymityPromised",
  /** No finding of the letter rests on what one person alone said. */
  "anonymityKept",
  /** Nobody in the team dissents from a finding of the letter. */
  "teamAgrees",
  /** Cases were drawn from a list, with the seeds of both sides. */
  "drawnAtRandom",
  /** A drawn case could not be read, and the next in order was. */
  "replacementsTaken",
  /** The day, or the time of year, of the review is set. */
  "reviewDateSet",
  /** The letter makes recommendations. */
  "recommendationsMade",
  /** A line of enquiry was found on site, and both sides agreed to it. */
  "linesFoundOnSite",
  /** It is a return visit: there is an earlier letter that it goes back to. */
  "returnsToLetter",
  /** Of every recommendation of the earlier letter the team says what became of it, and none was left out. */
  "everyEarlierLookedAt",
  /** The lines do not fit into the days, and both sides agreed to go on all the same. */
  "broadScopeAgreed",
]);
export type Condition = z.infer<typeof Condition>;

/** A sentence that the programme brings. It stands in the letter only where the records meet its conditions. */
export const StockSentence = z.strictObject({
  /** With slots such as `{host}`; where one has nothing to put in, the sentence is left out. */
  text: Prose,
  /** All of these are met. */
  when: z.array(Condition).max(12),
  /** None of these is met: for what is said instead. */
  unless: z.array(Condition).max(12),
});
export type StockSentence = z.infer<typeof StockSentence>;

/** Paragraphs of sentences. */
export const StockText = z.array(z.array(StockSentence).max(40)).max(20);
export type StockText = z.infer<typeof StockText>;

/**
 * How letters of a programme are worded and laid out: data that the programme brings, never code.
 * What is empty in it is as in every letter.
 */
export const LetterStyle = z.strictObject({
  /** What the programme is called within a sentence, such as "LSCB diagnostic". */
  programmeInText: Line,
  addressee: Line,
  salutation: Line,
  /** Sections in the order in which they are printed, with their headings; those not listed come last. */
  sections: z
    .array(
      z.strictObject({
        id: SectionId,
        /** Null: printed without a heading. */
        heading: Line.nullable(),
        /** What it is called on screen where it has no heading. */
        name: Line,
      }),
    )
    .max(20),
  /** `kind`: strengths, then areas. `theme`: both under each line of enquiry, in the section of the strengths. */
  findingsBy: z.enum(["kind", "theme"]),
  /** Topic of the ground rule by which nothing is attributed. */
  anonymityRule: Line,
  /**
   * What a later version says of itself: `{version}`, `{date}`, `{earlier}` and `{earlierDate}` are filled
   * in, and `{reason}` goes on with what the lead recorded. Empty: as in every letter.
   */
  reissue: Prose.default(""),
  /**
   * What a public version says of itself: `{version}`, `{date}`, `{leftOut}` (a sentence) and `{fingerprint}`
   * are filled in. Empty: as in every letter.
   */
  publicNotice: Prose.default(""),
  /** In place of the plain wording of the vocabulary, which older versions read. */
  wording: z.partialRecord(SectionId, StockText),
});
export type LetterStyle = z.infer<typeof LetterStyle>;

/** The style of a visit that brings none. */
export const plainLetterStyle: LetterStyle = {
  programmeInText: "",
  addressee: "",
  salutation: "",
  sections: [],
  findingsBy: "kind",
  anonymityRule: "",
  reissue: "",
  publicNotice: "",
  wording: {},
};

/** A section as a style has it. */
export interface StyledSection {
  readonly id: SectionId;
  /** What it is headed with in the letter; null where the letter has no heading there. */
  readonly heading: string | null;
  /** What it is called on screen and in messages. */
  readonly name: string;
}

/** Every section, each once, in the order in which the letter prints them; that of a return visit only where the style has it. */
export function sectionsOfStyle({ sections }: LetterStyle): readonly StyledSection[] {
  const styled = new Map<SectionId, StyledSection>();
  for (const { id, heading, name } of sections)
    if (!styled.has(id))
      styled.set(id, { id, heading, name: heading ?? (name || sectionName(id)) });
  for (const id of usualSections)
    if (!styled.has(id)) styled.set(id, { id, heading: sectionHeading[id], name: sectionName(id) });
  return [...styled.values()];
}

/** What a section is called on screen and in messages, in a visit of this style. */
export const nameOfSection = (style: LetterStyle, id: SectionId): string =>
  sectionsOfStyle(style).find((section) => section.id === id)?.name ?? sectionName(id);
