import { type NameClass, nameClass } from "./nameLexicon.ts";
import type { NameToken, Stretch } from "./nameTokens.ts";

/** What the search for names goes by. */
export type NameOptions = {
  readonly setting: "notes" | "letter";
  /** Words in small letters that belong to the visit and are nobody's name. */
  readonly knownWords: ReadonlySet<string>;
};

/** The text that is searched, and how. */
export type NameScan = NameOptions & {
  readonly text: string;
  readonly tokens: readonly NameToken[];
};

/** A stretch that may be a name, and what the rules made of it. */
export type NameCandidate = Stretch & {
  readonly setting: "notes" | "letter";
  /** Whether the rules take it for a name. */
  readonly isByRule: boolean;
};

// Given names that open sentences as verbs, months or adverbs.
export const treacherous = new Set(
  "will may can ever mark merit june april august mar van al max star top chase grant frank drew rich pat bill sue rob".split(
    " ",
  ),
);
/** Between the parts of a name. */
export const particles = new Set(
  "de da do dos das del della di du la le van von der den ter bin bint ibn al el ul ap ab ni mac ó o y".split(
    " ",
  ),
);

/** What a word may be in this visit. */
export function classIn({ knownWords }: NameScan, token: NameToken): NameClass {
  if (knownWords.has(token.bare)) return "ordinary";
  if (
    token.shape === "mixed" &&
    !/^(?:al|el|ul)-\p{Lu}/u.test(token.text) &&
    !/^d[eiu]?'?\p{Lu}/u.test(token.text)
  )
    return "ordinary";
  return nameClass(token);
}

/** Whether a word can be part of a name at all. */
export const isNameLike = (scan: NameScan, token: NameToken): boolean =>
  classIn(scan, token) !== "ordinary";
