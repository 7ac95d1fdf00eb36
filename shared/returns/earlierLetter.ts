import { type IssuedLetter, issuedVersions } from "../letter/issuedVersions.ts";
import { err, ok, type Result } from "../result.ts";
import { isAsIssued, isProvenIssue } from "../visit/issued/issuedLetter.ts";
import type { VisitRecords } from "../visit/records.ts";

/** Why nothing can be gone back to in a visit. `noReturnInWords` says it in the user's words. */
export type NoReturn =
  /** No version of its letter was issued. */
  | { readonly type: "NotIssued" }
  /** The words of the version are not those that were issued. */
  | { readonly type: "Changed"; readonly version: number }
  /** What was issued and what was signed are two letters. */
  | { readonly type: "SignedOtherwise"; readonly version: number }
  /** Its settings hold more than a visit can begin with. */
  | { readonly type: "TooMuch" };

/** A letter that can be gone back to. */
export interface EarlierLetter {
  readonly letter: IssuedLetter;
  /** Whether its record shows that its words are those that were issued: one of an early version has no such record. */
  readonly isProven: boolean;
}

/**
 * The letter of an earlier visit that was issued last, its words held against their fingerprint. A later
 * version takes the place of those before it; which was the last is as the file says.
 */
export function earlierLetter({
  letters,
}: Pick<VisitRecords, "letters">): Result<EarlierLetter, NoReturn> {
  const [letter] = issuedVersions(letters);
  if (letter === undefined) return err({ type: "NotIssued" });
  const { id, version, issued, signed } = letter;
  if (!isAsIssued(letter)) return err({ type: "Changed", version });
  if (signed !== null && signed.contentHash !== issued.contentHash)
    return err({ type: "SignedOtherwise", version });
  const isProven = isProvenIssue(id, letter);
  // Whoever signed is part of what the id is made from; a signed letter with another id is another letter.
  if (signed !== null && !isProven) return err({ type: "Changed", version });
  return ok({ letter, isProven });
}

/** What happened, what is safe and what to do; `from` is where the earlier visit was taken from. */
export function noReturnInWords(error: NoReturn, from: "file" | "laptop" = "file"): string {
  const another =
    from === "file"
      ? "Ask for another copy of the file."
      : "Take it from a visit file or an archive that was kept of it.";
  switch (error.type) {
    case "NotIssued":
      return `No letter of this visit was issued, so there is nothing to go back to. Nothing was taken. Issue its letter first${from === "file" ? ", then save the visit file again" : ""}.`;
    case "Changed":
      return `Version ${String(error.version)} of the letter is not as it was issued: its words and its fingerprint do not belong together. ${from === "file" ? "The file was changed after it was saved, or damaged." : "It was changed since, or damaged."} Nothing was taken. ${another}`;
    case "SignedOtherwise":
      return `Version ${String(error.version)} of the letter is not the one that was signed: its fingerprint is another. Nothing was taken. ${another}`;
    case "TooMuch":
      return `The settings of the earlier visit are more than a new one can begin with. Nothing was taken. Open the earlier visit, and shorten its lines of enquiry or forms${from === "file" ? ", and save it again" : ""}.`;
  }
}
