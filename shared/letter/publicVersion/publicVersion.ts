import { identifierRegister } from "../../identifiers/identifierRegister.ts";
import { scanForIdentifiers } from "../../identifiers/scanForIdentifiers.ts";
import { assertNever } from "../../assertNever.ts";
import { err, ok, type Result } from "../../result.ts";
import type { KeptBack } from "../../visit/kinds/keptBack.ts";
import type { LetterModel } from "../../visit/issued/letterModel.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { type IssuedLetter, issuedVersions } from "../issuedVersions.ts";
import { letterPageLimit } from "../letterLayout.ts";
import { scanLetter } from "../letterText.ts";
import { excerpt } from "../problems/letterProblem.ts";
import { type PublicError, publicLetter } from "./publicLetter.ts";

/** A version for publication, or why there is none. */
export type PublicVersion = Result<
  { readonly issued: IssuedLetter; readonly model: LetterModel },
  | PublicError
  | { readonly type: "NotIssued" }
  /** Two letters bear the number of the last version. */
  | { readonly type: "Doubtful"; readonly version: number }
  | { readonly type: "NoReason"; readonly marks: readonly KeptBack[] }
  | { readonly type: "TellsOnSomebody"; readonly texts: readonly string[] }
>;

/** The public version of the letter that was issued last; each part is kept back with a reason, and it tells on nobody. */
export function publicVersionOf(records: VisitRecords): PublicVersion {
  const issued = issuedVersions(records.letters);
  const [last] = issued;
  if (last === undefined) return err({ type: "NotIssued" });
  if (issued.some((other) => other !== last && other.version === last.version))
    return err({ type: "Doubtful", version: last.version });
  const unreasoned = records.keptBack.filter(({ reason }) => reason.trim() === "");
  if (unreasoned.length > 0) return err({ type: "NoReason", marks: unreasoned });
  const made = publicLetter(last, records.keptBack, records.visit.letterStyle);
  if (!made.ok) return made;
  const register = identifierRegister(records);
  const hits = scanLetter(made.value, (text) =>
    scanForIdentifiers(text, { register, setting: "letter" }),
  ).filter(({ hit }) => hit.severity === "refuses");
  return hits.length > 0
    ? err({ type: "TellsOnSomebody", texts: hits.map(({ text, hit }) => excerpt(text, hit.start)) })
    : ok({ issued: last, model: made.value });
}

/** That it fills more pages than a letter may, as its notice can make it, and what to do; empty where it does not. */
export const publicPagesInWords = (pages: number): string =>
  pages > letterPageLimit
    ? `With its notice it runs to ${pages} pages, and a letter has ${letterPageLimit} at most: keep back one sentence more, or publish it so.`
    : "";

/** Why there is no public version, and what to do. */
export function publicErrorInWords(error: Extract<PublicVersion, { ok: false }>["error"]): string {
  const quoted = (texts: readonly string[]) => texts.map((text) => `“${excerpt(text)}”`).join(", ");
  switch (error.type) {
    case "NotIssued":
      return "Nothing has been issued yet: a public version is made from a letter that was.";
    case "Doubtful":
      return `Two letters call themselves version ${error.version}. Compare their fingerprints with the lead first.`;
    case "NotAsIssued":
      return "The words kept here are not those that were issued: they do not give its fingerprint.";
    case "NoReason":
      return `Say why it is kept back: ${quoted(error.marks.map(({ words }) => words))}.`;
    case "NotFound":
      return `What is kept back stands nowhere in this version: ${quoted(error.marks.map(({ words }) => words))}. It may have been reworded: keep back what stands there now, and let go of this.`;
    case "StillSaid":
      return `What stays still says what is kept back: ${quoted(error.texts)}. Keep it back too, or let go of what it repeats.`;
    case "TellsOnSomebody":
      return `It would tell who somebody is: ${quoted(error.texts)}.`;
    case "NothingLeft":
      return "Everything is kept back: nothing is left to publish.";
    default:
      return assertNever(error);
  }
}
