import { afterBodies, buildings } from "./bodiesAndPlaces.ts";
import { isPlaceOrBody } from "./nameLexicon.ts";
import type { NameToken } from "./nameTokens.ts";
import {
  agentVerbs,
  articles,
  byPersonWords,
  clauseWords,
  familyWords,
  humanVerbs,
  kinWords,
  meetingWords,
  ownedWords,
  ownParticiples,
  personalParticiples,
  personalWords,
  placeNouns,
  placeWords,
  roleWords,
} from "./slotWords.ts";

/** A stretch of tokens in folded text, both ends inside. */
export type Stretch = {
  readonly text: string;
  readonly tokens: readonly NameToken[];
  readonly from: number;
  readonly to: number;
};

const isSpace = (gap: string): boolean => /^\s{1,4}$/.test(gap);
const isComma = (gap: string): boolean => /^\s?,\s{1,3}(?:")?$/.test(gap);
const opensBracket = (gap: string): boolean => /^\s{1,2}\($/.test(gap);

/**
 * How far the words around a stretch say that it names a person: 3 and more where hardly anything else
 * can stand there ("X told us", "the mother of X", "X's birthday"), below nought where a place or a body
 * does ("in X", "the X office").
 */
export function personSlot(stretch: Stretch): number {
  return before(stretch) + after(stretch) + inList(stretch);
}

/** Whether a surname is followed by what a family is called: "the Okonjo siblings". */
export function isFamily({ text, tokens, to }: Stretch): boolean {
  const next = tokens[to + 1];
  const last = tokens[to];
  return (
    next !== undefined &&
    last !== undefined &&
    isSpace(text.slice(last.end, next.start)) &&
    familyWords.has(next.bare) &&
    next.shape === "lower"
  );
}

/** Whether what follows makes a body or a building of it: "the Anderson wing". */
export function isBody({ text, tokens, to }: Stretch): boolean {
  const next = tokens[to + 1];
  const last = tokens[to];
  return (
    next !== undefined &&
    last !== undefined &&
    isSpace(text.slice(last.end, next.start)) &&
    next.shape === "lower" &&
    (afterBodies.has(next.bare) || buildings.has(next.bare))
  );
}

/** Whether it is a building or the like, which no person is followed by. */
export const isBuilding = (stretch: Stretch): boolean =>
  isBody(stretch) && buildings.has(stretch.tokens[stretch.to + 1]?.bare ?? "");

/** Whether it is called by an article too: "the Blake centre". */
export const isBuildingByName = (stretch: Stretch): boolean =>
  isBuilding(stretch) && articles.has(stretch.tokens[stretch.from - 1]?.bare ?? "");

function before({ text, tokens, from }: Stretch): number {
  const own = tokens[from];
  const first = tokens[from - 1];
  const second = tokens[from - 2];
  if (own === undefined || first === undefined) return 0;
  const gap = text.slice(first.end, own.start);
  if (isComma(gap) || opensBracket(gap))
    return kinWords.has(first.bare) || roleWords.has(first.bare) ? 3 : 0;
  if (!isSpace(gap)) return 0;
  if (first.bare === "called" || first.bare === "named")
    return second !== undefined && kinWords.has(second.bare) ? 3 : 1;
  if (kinWords.has(first.bare)) return 3;
  if (roleWords.has(first.bare)) return 2;
  if (first.bare === "by") return second !== undefined && byPersonWords.has(second.bare) ? 3 : 1;
  if (["of", "for", "on", "about", "to"].includes(first.bare) && second !== undefined) {
    if (personalWords.has(second.bare) || kinWords.has(second.bare)) return 3;
    if (ownedWords.has(second.bare)) return 2;
    if (roleWords.has(second.bare)) return first.bare === "for" ? 2 : 0;
    if (
      /^(?:according|listened|spoke|talked|spoken|thought|heard|complained|worried|wrote)$/.test(
        second.bare,
      )
    )
      return 2;
    const isNoun = second.shape === "lower" && !placeNouns.has(second.bare);
    if (first.bare === "of" && isNoun && /(?:tion|sion|ment|al|ing|age)$/.test(second.bare))
      return 2;
  }
  if (first.bare === "from" && second?.bare === "heard") return 2;
  if (
    first.bare === "with" &&
    second !== undefined &&
    /^(?:spoke|met|talked|spoken|sat|mtg|meeting)$/.test(second.bare)
  )
    return 3;
  if (meetingWords.has(first.bare)) return 2;
  if (placeWords.has(first.bare)) return -3;
  if (articles.has(first.bare) && !(first.bare === "that" && second !== undefined)) return -2;
  if (clauseWords.has(first.bare)) return 1;
  return second !== undefined && second.bare === "how" && first.shape === "lower" ? 1 : 0;
}

const adverbs = new Set(
  "now also always never still then often rarely seldom even only once twice later recently first last clearly rightly not really already just usually sometimes currently".split(
    " ",
  ),
);

function after(stretch: Stretch): number {
  const { text, tokens, to } = stretch;
  const own = tokens[to];
  if (own === undefined) return 0;
  const rest = text.slice(own.end, own.end + 40);
  if (/^(?:'s)?\s?\((?:aged?\s|age\s|dob|born)?\s?\d{1,2}(?:\)|\syears|,|\/)/i.test(rest)) return 3;
  const next = tokens[to + 1];
  if (next === undefined) return 0;
  const gap = text.slice(own.end, next.start);
  if (/^(?:'s?|s')\s{1,3}$/.test(gap)) {
    const third = tokens[to + 2];
    if (personalWords.has(next.bare)) return 3;
    if (third !== undefined && kinWords.has(third.bare)) return 3;
    return ownedWords.has(next.bare) ? 2 : 1;
  }
  if (isComma(gap)) return afterComma(stretch);
  if (!isSpace(gap)) return 0;
  if (isFamily(stretch)) return 5;
  if (isBody(stretch)) return -9;
  const verb = adverbs.has(next.bare) ? tokens[to + 2] : next;
  if (verb === undefined) return 0;
  return verbScore(tokens, verb === next ? to + 1 : to + 2);
}

function verbScore(tokens: readonly NameToken[], at: number): number {
  const verb = tokens[at];
  const next = tokens[at + 1];
  if (verb === undefined || verb.shape !== "lower") return 0;
  if (/^(?:has|had|have)$/.test(verb.bare) && hasCareOf(tokens, at)) return 3;
  if (/^(?:was|is|were|has|had|have|are)$/.test(verb.bare)) {
    let isPassive = /^(?:was|is|were|are)$/.test(verb.bare);
    for (let skip = 1; skip <= 4; skip += 1) {
      const word = tokens[at + skip];
      if (word === undefined || !isSpace(word.gap)) break;
      isPassive ||= word.bare === "been";
      // "has been offered" is a person's, "has offered" anybody's.
      if ((isPassive ? personalParticiples : ownParticiples).has(word.bare)) return 3;
      if (kinWords.has(word.bare) || roleWords.has(word.bare)) return 2;
      if (
        !/^(?:not|never|been|being|a|an|the|very|so|then|only|still|also|now|no|her|his|their|in|at|put|from|quite)$/.test(
          word.bare,
        )
      )
        break;
    }
    return 1;
  }
  if (humanVerbs.has(verb.bare)) return 3;
  if (verb.bare === "and" && next !== undefined && /^(?:his|her)$/.test(next.bare)) return 3;
  return agentVerbs.has(verb.bare) ? 2 : 0;
}

const ofCare = new Set("placements schools workers moves homes carers addresses".split(" "));

// "has had five placements", "had seven workers"
const hasCareOf = (tokens: readonly NameToken[], at: number): boolean =>
  [2, 3, 4].some((skip) => ofCare.has(tokens[at + skip]?.bare ?? ""));

function afterComma({ tokens, to }: Stretch): number {
  const next = tokens[to + 1];
  if (next === undefined) return 0;
  if (/^(?:who|whose|whom|aged)$/.test(next.bare)) return 3;
  if (!/^(?:a|an|the|her|his|our|your|their|now|then|one)$/.test(next.bare)) return 0;
  for (let skip = 2; skip <= 6; skip += 1) {
    const word = tokens[to + skip];
    if (word === undefined || !isSpace(word.gap)) return 0;
    if (kinWords.has(word.bare) || roleWords.has(word.bare)) return 2;
  }
  return 0;
}

// "Stanley, Craghead and Annfield Plain": among places a word is a place.
function inList({ text, tokens, from, to }: Stretch): number {
  const own = tokens[from];
  const last = tokens[to];
  if (own === undefined || last === undefined) return 0;
  const neighbours = [placeBefore(text, tokens, from), placeAfter(text, tokens, to)];
  return neighbours.includes(true) ? -3 : 0;
}

const isCapital = (token: NameToken | undefined): token is NameToken => token?.shape === "title";
const couples = (between: string): boolean => /^\s?(?:,|&)\s{1,2}$/.test(between);

function placeBefore(text: string, tokens: readonly NameToken[], from: number): boolean {
  const own = tokens[from];
  let word = tokens[from - 1];
  if (own === undefined || word === undefined) return false;
  let end = own.start;
  if (word.bare === "and" || word.bare === "or") {
    end = word.start;
    word = tokens[from - 2];
    if (!isCapital(word) || !/^(?:,?\s{1,2})$/.test(text.slice(word.end, end))) return false;
  } else if (!isCapital(word) || !couples(text.slice(word.end, end))) return false;
  return isPlaceOrBody(word.bare);
}

function placeAfter(text: string, tokens: readonly NameToken[], to: number): boolean {
  const own = tokens[to];
  let word = tokens[to + 1];
  if (own === undefined || word === undefined) return false;
  let start = own.end;
  if (word.bare === "and" || word.bare === "or") {
    start = word.end;
    word = tokens[to + 2];
    if (!isCapital(word) || !/^\s{1,2}$/.test(text.slice(start, word.start))) return false;
  } else if (!isCapital(word) || !couples(text.slice(start, word.start))) return false;
  const third = tokens[to + (start === own.end ? 2 : 3)];
  const pair = third !== undefined && isCapital(third) ? `${word.bare} ${third.bare}` : word.bare;
  return isPlaceOrBody(word.bare) || isPlaceOrBody(pair);
}
