import { nameClass } from "./nameLexicon.ts";
import { classIn, particles, type NameScan } from "./nameScan.ts";
import { followsStop, follows, type NameToken } from "./nameTokens.ts";
import { acronyms, honorifics, ordinaryWords, rankWords } from "./ordinaryWords.ts";
import { isBuilding } from "./personSlots.ts";
import { surnames } from "./surnames.ts";

// "Plan B", "Appendix C": the letter is a label.
const labelled = new Set(
  "plan option appendix section category part annex year grade group team block school hepatitis vitamin level tier band figure table type key site schedule phase class unit question area finding".split(
    " ",
  ),
);

/** "Mr Ahmed", "Dr J. Smith", "Cllr. Mrs Arkwright", "DCI Broadbent". */
export function afterHonorific(scan: NameScan, index: number): NameToken | null {
  const { tokens, knownWords, setting } = scan;
  const honorific = tokens[index];
  if (honorific === undefined) return null;
  const isSmall = honorific.shape === "lower";
  const isRank = rankWords.has(honorific.bare);
  let last: NameToken | null = null;
  for (let at = index + 1; at <= index + 5; at += 1) {
    const token = tokens[at];
    if (token === undefined || !followsStop(token)) break;
    if (/^\.?$/.test(token.gap) && token.shape !== "initial") break;
    // "14 ms. Node" is a measurement.
    if (isSmall && token.gap.startsWith(".")) break;
    if (last === null && honorifics.has(token.bare)) continue;
    const kind = nameClass(token);
    const isName =
      token.shape === "title"
        ? !ordinaryWords.has(token.bare) &&
          !(kind === "ordinary" && isRank) &&
          (!(isSmall || isRank) || !knownWords.has(token.bare))
        : token.shape === "upper"
          ? token.text.length > 3 && !acronyms.has(token.bare) && kind !== "ordinary"
          : token.shape === "lower" &&
            last === null &&
            !isRank &&
            (kind === "given" || kind === "likelyGiven" || kind === "surname");
    if (isName) last = token;
    else if (particles.has(token.bare) && token.shape === "lower") continue;
    else if (token.shape !== "initial") break;
    if (isName && isBuilding({ text: scan.text, tokens, from: index, to: at })) return null;
  }
  // "Miss" and "Lord" alone are words too; "Mr S" is a person in notes.
  const next = tokens[index + 1];
  const isInitialOnly = next?.shape === "initial" && followsStop(next) && setting === "notes";
  if (last === null && isInitialOnly && honorific.bare !== "miss" && !isRank) return next;
  return last;
}

/** "J. Smith", "J Smith", "J.K. Smith", "J SMETHURST". */
export function afterInitial(scan: NameScan, index: number): NameToken | null {
  const { tokens, setting } = scan;
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined) return null;
  if (before !== undefined && follows(token) && labelled.has(before.bare)) return null;
  let at = index + 1;
  while (
    tokens[at]?.shape === "initial" &&
    at < index + 3 &&
    /^[. ]{1,2}$/.test(tokens[at]?.gap ?? "")
  )
    at += 1;
  const surname = tokens[at];
  if (surname === undefined || !followsStop(surname)) return null;
  const kind = classIn(scan, surname);
  if (surname.shape === "upper")
    return surname.text.length > 3 && kind === "surname" && !/^[AI]$/.test(token.text)
      ? surname
      : null;
  if (surname.shape !== "title" || kind === "ordinary" || ordinaryWords.has(surname.bare))
    return null;
  if (surname.gap.startsWith(".")) return surname;
  const isArticle = /^[AI]$/.test(token.text) && at === index + 1;
  const isKnown =
    surnames.has(surname.bare) ||
    (!isArticle && (kind === "surname" || kind === "likelyGiven" || kind === "unknown"));
  return isKnown || (!isArticle && setting === "notes") ? surname : null;
}
