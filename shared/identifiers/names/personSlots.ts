import { afterBodies, buildings } from "./bodiesAndPlaces.ts";
import { isEnglish, isPeople } from "./nameLexicon.ts";
import { placeOrBodyWords } from "./ordinaryWords.ts";
import { isSpace, type NameToken, type Stretch } from "./nameTokens.ts";
import { inList } from "./placeLists.ts";
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

const isComma = (gap: string): boolean => /^\s?,\s{1,3}(?:")?$/.test(gap);
const opensBracket = (gap: string): boolean => /^\s{1,2}\($/.test(gap);

/**
 * How far the words around a stretch say that it names a person: 3 and more where hardly anything else
 * can stand there ("X told us", "the mother of X", "X's birthday"), below nought where a place or a body
 * does ("in X", "the X office").
 */
export function personSlot(stretch: Stretch): number {
  return slotBefore(stretch) + slotAfter(stretch) + inList(stretch);
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
export function isBody(stretch: Stretch): boolean {
  const word = wordOfBody(stretch);
  return word !== null && (afterBodies.has(word) || buildings.has(word));
}

/** Whether it is a building or the like, which no person is followed by: "Victoria Park children's centre". */
export function isBuilding(stretch: Stretch): boolean {
  const { text, tokens, to } = stretch;
  const own = tokens[to];
  const next = tokens[to + 1];
  if (own === undefined || next === undefined) return false;
  if (buildings.has(wordOfBody(stretch) ?? "")) return true;
  if (!/^(?:'s?|s')\s{1,2}$/.test(text.slice(own.end, next.start))) return false;
  // "Maggie's centre", "Dr Bell's family centre", "Kelly's Yard"
  if (next.shape === "title")
    return (
      (placeOrBodyWords.has(next.bare) || isEnglish(next.bare)) &&
      ![ownedWords, roleWords, kinWords, theirs].some((set) => set.has(next.bare))
    );
  const after = tokens[to + 2];
  const isKind = beforeBuildings.has(next.bare) && after !== undefined && isSpace(after.gap);
  return ownBuildings.has((isKind ? after : next).bare);
}

// "children's centre" and "community hub" are called by the last word.
const beforeBuildings = new Set(
  "children family community contact health youth day leisure medical respite resource sports".split(
    " ",
  ),
);
/** Of documents and people about somebody, with capitals: "Sophie's Care Plan". */
const theirs = new Set(
  "care support safety risk early independent virtual special key leaving looked educational emotional reviewing family team".split(
    " ",
  ),
);
/** Of the buildings those that are not somebody's, as an office and a clinic may be. */
const ownBuildings = new Set("centre centres ward wing hub estate hospital law academy".split(" "));

/** The word in small letters that says what the stretch before it is. */
function wordOfBody({ text, tokens, to }: Stretch): string | null {
  const last = tokens[to];
  const next = tokens[to + 1];
  if (last === undefined || next === undefined || next.shape !== "lower") return null;
  if (!isSpace(text.slice(last.end, next.start))) return null;
  const after = tokens[to + 2];
  if (
    beforeBuildings.has(next.bare) &&
    after?.shape === "lower" &&
    /^(?:'s?)?\s{1,2}$/.test(after.gap.replace("s ", " "))
  )
    return buildings.has(after.bare) ? after.bare : next.bare;
  return next.bare;
}

/** Whether people of that origin or faith follow: "Syrian families", "Roma children". */
export function arePeople({ text, tokens, to }: Stretch): boolean {
  const last = tokens[to];
  const next = tokens[to + 1];
  return (
    last !== undefined &&
    next?.shape === "lower" &&
    isPeople(last.bare) &&
    isSpace(text.slice(last.end, next.start))
  );
}

export function slotBefore({ text, tokens, from }: Stretch): number {
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
      /^(?:according|grateful|thanks|indebted|listened|spoke|talked|spoken|thought|heard|complained|worried|wrote)$/.test(
        second.bare,
      )
    )
      return 2;
    const isNoun = second.shape === "lower" && !placeNouns.has(second.bare);
    if (first.bare === "of" && isNoun && /(?:tion|sion|ment|al|ing|age|credit)$/.test(second.bare))
      return 2;
  }
  if (first.bare === "from" && second?.bare === "heard") return 2;
  if (
    (first.bare === "with" || first.bare === "w") &&
    second !== undefined &&
    /^(?:spoke|met|talked|spoken|sat|mtg|meeting|chat|call)$/.test(second.bare)
  )
    return 3;
  if (first.bare === "per") return 2;
  // "The practice lead is Victor Ward."
  if (/^(?:is|was)$/.test(first.bare) && second !== undefined && roleWords.has(second.bare))
    return 3;
  if (meetingWords.has(first.bare)) return 2;
  if (placeWords.has(first.bare)) return -3;
  if (articles.has(first.bare) && !(first.bare === "that" && second !== undefined)) return -2;
  // In a list "and" says nothing: "Dean Park and Holly Grove".
  if (first.bare === "and" && second?.shape === "title") return 0;
  if (clauseWords.has(first.bare)) return 1;
  return second !== undefined && second.bare === "how" && first.shape === "lower" ? 1 : 0;
}

const adverbs = new Set(
  "now also always never still then often rarely seldom even only once twice later recently first last clearly rightly not really already just usually sometimes currently".split(
    " ",
  ),
);

export function slotAfter(stretch: Stretch): number {
  const { text, tokens, to } = stretch;
  const own = tokens[to];
  if (own === undefined) return 0;
  const rest = text.slice(own.end, own.end + 40);
  if (/^(?:'s)?\s?\((?:aged?\s|age\s|dob|born)?\s?\d{1,2}(?:\)|\syears|,|\/)/i.test(rest)) return 3;
  const next = tokens[to + 1];
  if (next === undefined) return 0;
  const gap = text.slice(own.end, next.start);
  if (/^(?:'s?|s')\s{1,3}$/.test(gap)) {
    if (isBuilding(stretch)) return -9;
    const third = tokens[to + 2];
    if (personalWords.has(next.bare)) return 3;
    if (third !== undefined && kinWords.has(third.bare)) return 3;
    return ownedWords.has(next.bare) ? 2 : 1;
  }
  if (isComma(gap)) return afterComma(stretch);
  if (!isSpace(gap)) return 0;
  // "praised Featherstone for being there"
  if (next.bare === "for" && /(?:ing|her|his|their)$/.test(tokens[to + 2]?.bare ?? "")) return 1;
  if (isBody(stretch) || isBuilding(stretch)) return -9;
  if (isFamily(stretch)) return 5;
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
    if (isThing(tokens, at)) return -4;
    let isPassive = /^(?:was|is|were|are)$/.test(verb.bare);
    for (let skip = 1; skip <= 4; skip += 1) {
      const word = tokens[at + skip];
      if (word === undefined || !isSpace(word.gap)) break;
      isPassive ||= word.bare === "been";
      // "has never met his adviser"
      if (!isPassive && /^(?:his|her)$/.test(word.bare)) return 3;
      // "has been offered" is a person's, "has offered" anybody's.
      if ((isPassive ? personalParticiples : ownParticiples).has(word.bare)) return 3;
      if (kinWords.has(word.bare) || roleWords.has(word.bare)) return 2;
      if (/^(?:a|an|the)$/.test(word.bare) && isRoleAfter(tokens, at + skip)) return 2;
      if (
        !/^(?:not|never|been|being|a|an|the|very|so|then|only|still|also|now|no|her|his|their|in|at|put|from|quite|met|widely|highly|much|greatly|deeply|rightly|well)$/.test(
          word.bare,
        )
      )
        break;
    }
    return 1;
  }
  if (humanVerbs.has(verb.bare)) return 3;
  if (/^(?:did|does)$/.test(verb.bare) && next?.bare === "not") return 2;
  if (verb.bare === "and" && next !== undefined && /^(?:his|her)$/.test(next.bare)) return 3;
  // "and two colleagues", "and the senior team"
  if (verb.bare === "and")
    return [2, 3].some((skip) =>
      /^(?:colleagues|team|deputy|deputies)$/.test(tokens[at + skip]?.bare ?? ""),
    )
      ? 2
      : 0;
  return agentVerbs.has(verb.bare) ? 2 : 0;
}

// "is a calm and visible leader"
function isRoleAfter(tokens: readonly NameToken[], at: number): boolean {
  for (let skip = 1; skip <= 5; skip += 1) {
    const word = tokens[at + skip];
    if (
      word === undefined ||
      !isSpace(word.gap) ||
      /^(?:of|for|in|with|at|where|which)$/.test(word.bare)
    )
      return false;
    if (roleWords.has(word.bare) && !/^(?:social|foster|personal|host)$/.test(word.bare))
      return true;
  }
  return false;
}

// "is the name of the choir", "is our venue", "is where children play"
function isThing(tokens: readonly NameToken[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || /^(?:our|where)$/.test(next.bare)) return next !== undefined;
  return (
    /^(?:a|an|the)$/.test(next.bare) &&
    [2, 3, 4].some((skip) =>
      /^(?:programme|name|names|scheme|venue|toolkit|charity|choir|refuge)$/.test(
        tokens[at + skip]?.bare ?? "",
      ),
    )
  );
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
