import * as z from "zod";

/**
 * Spelling. Main checks in a thread of its own, with a dictionary that is shipped: nothing is
 * downloaded, on any system. Words go from the window to main and no further, and main keeps none.
 */
export interface SpellingBridge {
  /** Those of the words that are not spelled right, for whatever draws the line under them. None while the checker cannot run. */
  readonly misspelt: (input: Misspelt) => Promise<readonly string[]>;
  /** Words that are right as well, in place of those told before. Gone when the window locks. */
  readonly knowWords: (input: KnowWords) => Promise<null>;
}

/** A word as somebody typed it; what is longer is no word. */
const Typed = z.string().max(1_000);

export const Misspelt = z.strictObject({ words: z.array(Typed).max(20_000) });
export type Misspelt = z.infer<typeof Misspelt>;

export const KnowWords = z.strictObject({
  words: z.array(Typed).max(20_000),
  /** Whether a visit is open to whose words one may be added. */
  inVisit: z.boolean(),
});
export type KnowWords = z.infer<typeof KnowWords>;

/** A word that somebody said is right, and where that is to hold. */
export interface WordToLearn {
  readonly word: string;
  readonly holdsIn: "visit" | "laptop";
}
