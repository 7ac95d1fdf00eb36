import { givenNames } from "./givenNames.ts";
import { nameClass } from "./nameLexicon.ts";
import { classIn, treacherous, type NameScan } from "./nameScan.ts";
import { follows, type NameToken } from "./nameTokens.ts";
import { acronyms } from "./ordinaryWords.ts";
import { surnames } from "./surnames.ts";

/** "SARAH NOLAN"; a name alone in capitals only when it is long. */
export function inCapitals(scan: NameScan, index: number): NameToken | null {
  const { tokens } = scan;
  const token = tokens[index];
  if (token === undefined) return null;
  const kind = classIn(scan, token);
  const next = tokens[index + 1];
  const isNext = next !== undefined && follows(next) && !acronyms.has(next.bare);
  if (acronyms.has(token.bare))
    return isNext && next.shape === "upper" && surnames.has(next.bare) && givenNames.has(token.bare)
      ? next
      : null;
  if (kind === "given" || kind === "likelyGiven" || kind === "givenWord") {
    if (isNext && next.shape === "upper" && (next.text.length > 2 || surnames.has(next.bare))) {
      const second = classIn(scan, next);
      if (
        second === "surname" ||
        second === "given" ||
        second === "likelyGiven" ||
        (kind === "given" && second !== "ordinary")
      )
        return next;
    }
    if (isNext && kind === "given" && next.shape === "initial") return next;
  }
  return kind === "given" && token.text.length >= 5 ? token : null;
}

/** "sarah nolan", "jane p"; a given name alone only in notes. */
export function inSmallLetters(scan: NameScan, index: number): NameToken | null {
  const { tokens, setting, knownWords } = scan;
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || knownWords.has(token.bare) || token.text.length < 3) return null;
  const isNext = next !== undefined && follows(next);
  const isSurname = isNext && next.shape === "lower" && surnames.has(next.bare);
  if (givenNames.has(token.bare)) {
    if (isSurname) return next;
    if (isNext && next.shape === "lower" && next.text.length > 3) {
      const kind = nameClass(next);
      if (kind === "surname" || kind === "likelyGiven" || kind === "given") return next;
    }
    if (isNext && (next.shape === "letter" || next.shape === "initial")) {
      if (!/^[ai]$/i.test(next.text) && endsThere(tokens[index + 2])) return next;
    }
    return setting === "notes" ? token : null;
  }
  const kind = token.text.length > 3 || isSurname ? nameClass(token) : "ordinary";
  if (isSurname && (kind === "likelyGiven" || kind === "givenWord")) return next;
  if (setting === "notes" && kind === "givenWord" && isNext && next.shape === "letter") {
    const isInitial = /[^aist]/.test(next.text) && !treacherous.has(token.bare);
    if (isInitial && endsThere(tokens[index + 2])) return next;
  }
  return null;
}

// After "jane p" comes the end, a stop or a gap, not a word that the letter could belong to.
const endsThere = (after: NameToken | undefined): boolean =>
  after === undefined || !/^['-]$/.test(after.gap);
