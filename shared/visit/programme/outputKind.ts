import * as z from "zod";

/** What a visit hands to its host in the end: agreed at the outset, all of it from the same findings. */
export const OutputKind = z.enum(["letter", "slides", "nextSteps"]);
export type OutputKind = z.infer<typeof OutputKind>;

/** What each of them is called. */
export const outputKindWords: Readonly<Record<OutputKind, string>> = {
  letter: "A letter of four pages",
  slides: "Feedback slides",
  nextSteps: "A next-steps sheet of one page",
};

/** What a visit makes unless it says otherwise, and what every visit made before it could say so. */
export const usualOutputs: readonly OutputKind[] = ["letter", "slides"];
