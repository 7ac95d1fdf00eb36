import { isNameLike, type NameScan, particles } from "./nameScan.ts";
import { follows, followsStop, type NameToken } from "./nameTokens.ts";
import { placeOrBodyWords } from "./ordinaryWords.ts";

/** Surnames that are also the last word of many a place. */
export const softTails = new Set(
  "hill park field wood woods church lane moss bank green grove hall bridge".split(" "),
);

/** The last token of the run of words that may be parts of one name and begins at `index`. */
export function endOfRun(scan: NameScan, index: number): number {
  const { tokens } = scan;
  let to = index;
  for (let at = index + 1; at <= index + 6; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const before = tokens[at - 1];
    const isStopped = before?.shape === "initial" && followsStop(token);
    if (!(follows(token) || isStopped)) break;
    // "Kelly's Yard"
    if (before !== undefined && before.end + token.gap.length < token.start) break;
    if (token.shape === "initial" && !/[AI]/.test(token.text)) {
      to = at;
      continue;
    }
    const next = tokens[at + 1];
    const isParticle =
      particles.has(token.bare) &&
      token.shape !== "upper" &&
      next !== undefined &&
      follows(next) &&
      /^(?:title|mixed)$/.test(next.shape) &&
      isNameLike(scan, next);
    if (isParticle) {
      to = at + 1;
      at += 1;
      continue;
    }
    if (token.shape !== "title" && !/^(?:al|el|ul)-\p{Lu}/u.test(token.text)) break;
    if (!isNameLike(scan, token)) break;
    to = at;
  }
  return to;
}

/** Whether a run ends as places and bodies do: "Victoria Road", "Lucy Faithfull Foundation". */
export function isPlaceByEnd(tokens: readonly NameToken[], from: number, to: number): boolean {
  for (let at = from + 1; at <= to + 3; at += 1) {
    const token = tokens[at];
    if (token === undefined || (at > to && (!follows(token) || token.shape !== "title")))
      return false;
    if (placeOrBodyWords.has(token.bare) && !(softTails.has(token.bare) && at <= to + 1))
      return true;
  }
  return false;
}

const saintly = new Set("st saint king queen prince princess".split(" "));
/** "Prince Edward Avenue"; "Prince" alone may be a boy. */
export const isSaint = (tokens: readonly NameToken[], index: number): boolean => {
  const next = tokens[index + 1];
  return (
    saintly.has(tokens[index]?.bare ?? "") &&
    (next === undefined || (followsStop(next) && next.shape !== "lower"))
  );
};

/** "St Mary", "king edwards": the name of a saint or a king stands for a place. */
export const isSaintly = (tokens: readonly NameToken[], index: number): boolean => {
  const token = tokens[index];
  const before = tokens[index - 1];
  return (
    token !== undefined && before !== undefined && followsStop(token) && saintly.has(before.bare)
  );
};
