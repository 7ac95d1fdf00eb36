import type { Letter } from "../visit/kinds/letter.ts";

/** A version of the letter that was issued. */
export type IssuedLetter = Letter & { readonly issued: NonNullable<Letter["issued"]> };

/** Issued versions, the latest first. */
export function issuedVersions(letters: readonly Letter[]): readonly IssuedLetter[] {
  return letters
    .filter((letter): letter is IssuedLetter => letter.issued !== null)
    .sort((a, b) => b.version - a.version);
}
