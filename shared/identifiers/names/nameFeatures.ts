import { featuresBehind, featuresBefore } from "./featuresAround.ts";
import { featuresOfWord } from "./featuresOfWord.ts";
import { isAlsoGiven, isCommonSurname, isEnglish, nameClass } from "./nameLexicon.ts";
import type { NameCandidate } from "./nameScan.ts";
import { placeOrBodyWords } from "./ordinaryWords.ts";
import { arePeople, isBody, isBuilding, isFamily, slotAfter, slotBefore } from "./personSlots.ts";
import { inList } from "./placeLists.ts";

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
  featuresBefore(candidate, own, add);
  featuresBehind(candidate, last, add);
  const rest = text.slice(last.end, last.end + 70).split(/[.!?\n]/)[0] ?? "";
  add("pronoun behind", /\b(?:he|she|her|him|his|herself|himself)\b/.test(rest));
  return found;
}
