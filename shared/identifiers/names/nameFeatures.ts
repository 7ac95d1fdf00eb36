import { featuresBehind, featuresBefore, isDoing, isThing } from "./featuresAround.ts";
import { type AddFeature, endsAsHouses, featuresOfWord, isSureName } from "./featuresOfWord.ts";
import {
  isAlsoGiven,
  isAlsoPlace,
  isCommonSurname,
  isEnglish,
  isPlaceOrBody,
  nameClass,
} from "./nameLexicon.ts";
import type { NameCandidate } from "./nameScan.ts";
import { beginsSentence, isSpace, type NameToken } from "./nameTokens.ts";
import { placeOrBodyWords } from "./ordinaryWords.ts";
import { arePeople, isBody, isBuilding, isFamily, slotAfter, slotBefore } from "./personSlots.ts";
import { inList } from "./placeLists.ts";
import { articles, placeWords } from "./slotWords.ts";

/** What is known of a place that may be a name, each with how much of it there is. */
export type NameFeature = readonly [name: string, amount: number];

const bounded = (amount: number): number => Math.max(-1, Math.min(1, amount / 4));

/** What speaks for and against a name: the word itself, where it stands, and the words around it. */
export function nameFeatures(candidate: NameCandidate): readonly NameFeature[] {
  const { text, tokens, from, to, isByRule } = candidate;
  const found: NameFeature[] = [["bias", 1]];
  const own = tokens[from];
  const last = tokens[to];
  if (own === undefined || last === undefined) return found;
  const add = (name: string, amount: boolean | number): void => {
    const value = Number(amount);
    if (value !== 0) found.push([name, value]);
  };
  add("rule", isByRule);
  const arePair = from !== to && isEnglish(own.bare) && isEnglish(last.bare);
  featuresOfWord(candidate, own, last, add);
  const before = slotBefore(candidate);
  const after = slotAfter(candidate);
  add("slot before", bounded(before));
  add("slot after", bounded(after));
  add("slot together", bounded(before + after));
  featuresTogether(candidate, own, before + after, add);
  if (arePair) {
    add("pair of words", 1);
    add("pair of words, rule", isByRule);
    add("pair of words, slot", bounded(before + after));
    add("pair of words, end of places", placeOrBodyWords.has(last.bare));
    add("pair of words, a common surname", isCommonSurname(last.bare));
    add("pair of words, given", isAlsoGiven(own.bare) && nameClass(own) === "givenWord");
    add("pair of words, trade", /(?:er|man|son|wright|smith|ey|worth)$/.test(last.bare));
  }
  add("list of places", bounded(-inList(candidate)));
  add("building", isBuilding(candidate) || isBody(candidate));
  add("family", isFamily(candidate));
  add("people of", arePeople(candidate));
  featuresBeside(candidate, add);
  featuresBefore(candidate, own, add);
  featuresBehind(candidate, last, add);
  const rest = text.slice(last.end, last.end + 70).split(/[.!?\n]/)[0] ?? "";
  add(endsAsHouses(last.bare) ? "free surname as of houses" : "free surname", isFree(candidate));
  add("pronoun behind", /\b(?:he|she|her|him|his|herself|himself)\b/.test(rest));
  return found;
}

// The same place says more of one word than of another: "Ivy placed", "Leeds placed".
function featuresTogether(
  { tokens, from, to, setting }: NameCandidate,
  own: NameToken,
  slot: number,
  add: AddFeature,
): void {
  const kind = from === to ? wordOf(own) : `pair ${nameClass(own)}`;
  add(`${kind}, ${setting}`, 1);
  add(`${kind}, ${slot > 1 ? "person's slot" : slot < 0 ? "no person's slot" : "any slot"}`, 1);
  const before = tokens[from - 1];
  const next = tokens[to + 1];
  if (next !== undefined && isSpace(next.gap)) {
    if (isThing(next)) add(`${kind}, thing behind`, 1);
    if (isDoing(next)) add(`${kind}, verb behind`, 1);
  }
  if (before === undefined) add(`${kind}, begins`, 1);
  else if (articles.has(before.bare)) add(`${kind}, after an article`, 1);
  else if (placeWords.has(before.bare)) add(`${kind}, after a place word`, 1);
}

// "Fitzsimmons and Okwuosa", "Werneth and Shaw": what the capital is that it is joined to.
function featuresBeside({ text, tokens, from, to }: NameCandidate, add: AddFeature): void {
  const joins = /^\s?(?:,|&|\+|,? and)\s?$/;
  for (const [at, start, end] of [
    [tokens[from - 1]?.bare === "and" ? from - 2 : from - 1, null, tokens[from]?.start],
    [tokens[to + 1]?.bare === "and" ? to + 2 : to + 1, tokens[to]?.end, null],
  ] as const) {
    const other = tokens[at];
    if (other === undefined || other.shape !== "title") continue;
    if (!joins.test(text.slice(start ?? other.end, end ?? other.start))) continue;
    const isPlace = isPlaceOrBody(other.bare) || placeOrBodyWords.has(other.bare);
    add(isPlace ? "beside a place" : isSureName(other) ? "beside a name" : "beside a word", 1);
  }
}

const wordOf = (own: NameToken): string => {
  const kind = nameClass(own);
  return isAlsoPlace(own.bare) ? `${kind} of a place` : kind;
};

// "Pressure on Wadsworth to": a name by the lists, inside its sentence, and neither "the Wadsworth" nor
// "in Wadsworth", nor anything that is called by it.
function isFree(candidate: NameCandidate): boolean {
  const { text, tokens, from, to } = candidate;
  const own = tokens[from];
  const before = tokens[from - 1];
  if (own === undefined || before === undefined || !isSureName(own)) return false;
  if (beginsSentence(text, own.start)) return false;
  if (articles.has(before.bare) || placeWords.has(before.bare)) return false;
  const next = tokens[to + 1];
  const isCalled =
    next !== undefined &&
    isSpace(next.gap) &&
    (next.shape === "title" || next.shape === "upper" || isThing(next));
  return !isCalled;
}
