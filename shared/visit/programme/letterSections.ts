import * as z from "zod";

/** Sections of every letter in their canonical order (Ofsted-letter-like, at most four pages): all there were up to version 2 of the records. */
export const EverySectionId = z.enum([
  "thanks",
  "status",
  "scope",
  "howWeWorked",
  "headlines",
  "strengths",
  "areas",
  "recommendations",
  "takeHome",
  "nextSteps",
]);

/** A section of a letter: those that every one has, and what the letter of a return visit says of the earlier one. */
export const SectionId = z.enum([...EverySectionId.options, "whatBecame"]);
export type SectionId = z.infer<typeof SectionId>;

/** Every section, first to last. */
export const letterSections: readonly SectionId[] = SectionId.options;

/** The sections that a letter has whether or not its style names them. */
export const usualSections: readonly SectionId[] = EverySectionId.options;

/** What each section is headed with in the letter; null where the letter has no heading there. */
export const sectionHeading: Readonly<Record<SectionId, string | null>> = {
  thanks: null,
  status: "Status of this letter",
  scope: "What you asked us to look at",
  howWeWorked: "How we worked",
  headlines: "Headline messages",
  strengths: "Strengths",
  areas: "Areas for improvement",
  recommendations: "Recommendations",
  takeHome: "What we take home",
  nextSteps: "Next steps",
  whatBecame: "What has become of our recommendations",
};

/** What each section is called on screen and in messages. */
export const sectionName = (id: SectionId): string => sectionHeading[id] ?? "Thanks and purpose";
