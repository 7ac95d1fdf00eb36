import * as z from "zod";

/** What an audience may be given. */
export const AudienceOutput = z.enum(["letter", "publicLetter", "slides", "nextSteps"]);
export type AudienceOutput = z.infer<typeof AudienceOutput>;

/** The same in words. */
export const audienceOutputWords = {
  letter: "The letter",
  publicLetter: "Its public version",
  slides: "The slides",
  nextSteps: "The next-steps sheet",
} as const satisfies Record<AudienceOutput, string>;
