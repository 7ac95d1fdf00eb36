import * as z from "zod";
import shipped from "../../../assets/language/en-GB.json" with { type: "json" };
import { Line } from "../fields.ts";

/** Words that say how many or how often, and what has to be linked to a finding that says them. */
export const Quantifier = z.strictObject({
  words: z.array(Line).max(60),
  /** Turns of phrase in which the word says no such thing, such as “at all”. */
  except: z.array(Line).max(200),
  /** Different sessions among what supports the finding. */
  sessions: z.int().min(0).max(50),
  sourceGroups: z.int().min(0).max(50),
  /** People met in those sessions. */
  people: z.int().min(0).max(500),
});
export type Quantifier = z.infer<typeof Quantifier>;

/** A word that the letter should not use, and what to say in its place. */
export const HouseWord = z.strictObject({ insteadOf: Line, say: Line });
export type HouseWord = z.infer<typeof HouseWord>;

/** Initials that stand for words. Well known ones need not be spelled out. */
export const Initialism = z.strictObject({ short: Line, long: Line, isWellKnown: z.boolean() });
export type Initialism = z.infer<typeof Initialism>;

/** How plainly the letter is to read, and how many people may hold a role that points at nobody. */
export const Plainness = z.strictObject({
  /** What rests only on a role that no more people hold than this points at them. */
  fewHold: z.int().min(0).max(50),
  /** Words in a sentence before it is called long. */
  sentenceWords: z.int().min(10).max(100),
  /** Flesch reading ease, 0 (hardest) to 100, below which a section is called hard to read. */
  readingEase: z.int().min(0).max(100),
});
export type Plainness = z.infer<typeof Plainness>;

/** What a visit holds its letter's words against: the team's own settings. */
export const Language = z.strictObject({
  quantifiers: z.array(Quantifier).max(20),
  houseWords: z.array(HouseWord).max(500),
  initialisms: z.array(Initialism).max(500),
  plainness: Plainness,
});
export type Language = z.infer<typeof Language>;

/** What holds where neither team nor programme says anything else: data, not a rule of the sector. */
const shippedLanguage: Language = Language.parse(shipped);

/** What holds for a visit; of what the team has not set, what is shipped. */
export function languageOf(visit: {
  readonly [Part in keyof Language]: Language[Part] | null;
}): Language {
  return {
    quantifiers: visit.quantifiers ?? shippedLanguage.quantifiers,
    houseWords: visit.houseWords ?? shippedLanguage.houseWords,
    initialisms: visit.initialisms ?? shippedLanguage.initialisms,
    plainness: visit.plainness ?? shippedLanguage.plainness,
  };
}
