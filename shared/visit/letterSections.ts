import * as z from "zod";

/** Sections of the letter in their canonical order (Ofsted-letter-like, at most four pages). */
export const SectionId = z.enum([
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
export type SectionId = z.infer<typeof SectionId>;

/** Every section, first to last. */
export const letterSections: readonly SectionId[] = SectionId.options;

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
};

/** What each section is called on screen and in messages. */
export const sectionName = (id: SectionId): string => sectionHeading[id] ?? "Thanks and purpose";
