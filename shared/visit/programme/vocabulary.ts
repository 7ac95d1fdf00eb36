import * as z from "zod";
import { EverySectionId, type SectionId } from "./letterSections.ts";
import { Line, Prose, VocabularyKey } from "../fields.ts";

/** Whose voice a source group is, for the voice check of each line of enquiry. */
export const Voice = z.enum(["child", "family", "frontLine", "partner", "manager", "leader"]);
export type Voice = z.infer<typeof Voice>;

/** Voices as a sentence names them: "heard from children and partners". */
export const voiceWords: Readonly<Record<Voice, string>> = {
  child: "children",
  family: "families",
  frontLine: "the front line",
  partner: "partners",
  manager: "managers",
  leader: "leaders",
};

/** A role group that evidence can come from. Never a person. */
export const SourceGroup = z.strictObject({
  key: VocabularyKey,
  label: Line,
  voice: Voice.nullable(),
});
export type SourceGroup = z.infer<typeof SourceGroup>;

/** A practice area of the case review form, such as "Voice of the child". */
export const PracticeArea = z.strictObject({ key: VocabularyKey, label: Line });
export type PracticeArea = z.infer<typeof PracticeArea>;

/** An answer the case review form allows; `counts` says what it adds up as. */
export const Rating = z.strictObject({
  key: VocabularyKey,
  label: Line,
  /** What is typed in notes for it, such as `y`. */
  short: z.string().max(8),
  counts: z.enum(["met", "partly", "notMet", "notApplicable"]),
});
export type Rating = z.infer<typeof Rating>;

/** Words the letter starts from and how long each section may grow. */
const LetterHouseStyle = z.strictObject({
  /** Opening text per section; `{host}`, `{programme}`, `{days}` are filled in when a letter is begun. */
  wording: z.partialRecord(EverySectionId, Prose),
  /** Words per section that together fill a little under four pages. */
  budgets: z.partialRecord(EverySectionId, z.int().positive()),
});

/** What a section has of its own among words or budgets of the vocabulary; that of a return visit has neither. */
export const ofSection = <T>(
  own: Partial<Record<z.infer<typeof EverySectionId>, T>>,
  id: SectionId,
): T | undefined => (id === "whatBecame" ? undefined : own[id]);

/** The visit's own words: data that a programme brings and the team may edit, never code. */
export const Vocabulary = z.strictObject({
  sourceGroups: z.array(SourceGroup).max(100),
  practiceAreas: z.array(PracticeArea).max(60),
  ratings: z.array(Rating).max(12),
  letter: LetterHouseStyle,
});
export type Vocabulary = z.infer<typeof Vocabulary>;
