import { givenNames } from "./givenNames.ts";
import {
  isAlsoGiven,
  isAlsoPlace,
  isAlsoSurname,
  isCommonSurname,
  isCommonWord,
  isCouncil,
  isEnglish,
  isListedSurname,
  isMostlyCapital,
  isPeople,
  isPlaceOrBody,
  isVillageSurname,
  nameClass,
} from "./nameLexicon.ts";
import type { NameCandidate } from "./nameScan.ts";
import { beginsSentence, type NameToken } from "./nameTokens.ts";
import { acronyms, placeOrBodyWords } from "./ordinaryWords.ts";

/** Months, days and seasons, short and long. */
export const calendar = new Set(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun spring summer autumn winter easter christmas".split(
    " ",
  ),
);

/** Notes a feature, and how much there is of it; of nothing, nothing. */
export type AddFeature = (name: string, amount: boolean | number) => void;

/** What the word or words themselves say. */
export function featuresOfWord(
  { tokens, from, to, text }: NameCandidate,
  own: NameToken,
  last: NameToken,
  add: AddFeature,
): void {
  const count = to - from + 1;
  const kind = nameClass(own);
  add(`first ${kind}`, 1);
  if (count === 1) {
    add(`alone ${kind}`, 1);
    add("alone place", isAlsoPlace(own.bare));
    add("alone council", isCouncil(own.bare));
    add("alone village", isVillageSurname(own.bare));
    add("alone body", isPlaceOrBody(own.bare) && !isAlsoPlace(own.bare));
    add("alone english", isEnglish(own.bare));
    add("alone listed surname", isListedSurname(own.bare));
    add("alone given word", isAlsoGiven(own.bare) && isEnglish(own.bare));
  } else {
    add(`last ${nameClass(last)}`, 1);
    add("several", 1);
    add("three or more", count > 2);
    add("last is a surname", isAlsoSurname(last.bare));
    add("last is a common surname", isCommonSurname(last.bare));
    add("last ends places", placeOrBodyWords.has(last.bare));
    add("first is given", isAlsoGiven(own.bare));
    add("first given, last surname", isAlsoGiven(own.bare) && isAlsoSurname(last.bare));
    add("both english", isEnglish(own.bare) && isEnglish(last.bare));
    const whole = tokens
      .slice(from, to + 1)
      .map(({ bare }) => bare)
      .join(" ");
    add("whole is a place", isPlaceOrBody(whole));
  }
  if (calendar.has(own.bare)) {
    add("month or day", 1);
    add(
      "month and figure",
      /\d(?:st|nd|rd|th)?\s$/.test(text.slice(Math.max(0, own.start - 5), own.start)) ||
        /^\s['\d]/.test(text.slice(own.end, own.end + 3)),
    );
    const before = tokens[from - 1];
    const next = tokens[to + 1];
    add(
      "month by month",
      (before !== undefined && calendar.has(before.bare)) ||
        (next !== undefined && calendar.has(next.bare)),
    );
  }
  const isSure = isSureName(own);
  // "Hetherington" ends as houses do and is in no gazetteer.
  const isHouse = endsAsHouses(last.bare);
  add("house's ending", isHouse && !isSureName(last));
  add("house's ending of a surname", isHouse && isSureName(last));
  const isOpening = beginsSentence(text, own.start);
  add("sure, inside", isSure && !isOpening);
  add("sure, opens", isSure && isOpening);
  add("unknown, inside", kind === "unknown" && !isOpening);
  add("unknown, opens", kind === "unknown" && isOpening);
  add("plural surname", isPluralSurname(own.bare));
  add("the plural", isPluralSurname(own.bare) && tokens[from - 1]?.bare === "the");
  add("mostly capital", isMostlyCapital(own.bare));
  add("common word", isCommonWord(own.bare));
  add("of a people", isPeople(own.bare));
  add("short", own.text.length < 4);
  add("acronym", acronyms.has(own.bare));
  if (own.shape === "lower") {
    add("few vowels", (own.bare.match(/[aeiouy]/g) ?? []).length * 4 <= own.bare.length);
    add("no vowels inside", !/[^aeiouy][aeiouy]+[^aeiouy]/.test(own.bare));
    add("long", own.bare.length > 6);
    add("ends in a vowel", /[aeiou]$/.test(own.bare));
    add("ends as words do", /(?:ed|ing|ly|er|s|tion|ment)$/.test(own.bare));
    add("given of a list", givenNames.has(own.bare));
    add("also given", isAlsoGiven(own.bare));
    add("also surname", isAlsoSurname(own.bare));
  }
  const next = tokens[to + 1];
  const isOwned = next !== undefined && /^'s?\s/.test(text.slice(last.end, last.end + 3));
  add("possessive", isOwned);
}

/** "Thornfield", "Ashlea", and "Wadsworth" too. */
export const endsAsHouses = (bare: string): boolean =>
  /(?:side|wood|lea|field|dale|dene|view|fields|acres|lands|croft|leigh|bank|mount|hurst|holme|ton|ham|bury|ford|worth)$/.test(
    bare,
  );

/** Whether the lists have the word for a name alone: no word of the language, no place. */
export const isSureName = (token: NameToken): boolean =>
  /^(?:given|likelyGiven|surname)$/.test(nameClass(token)) &&
  !isAlsoPlace(token.bare) &&
  !isEnglish(token.bare);

// "the Kowalczyks", "Mensahs not rung back"
function isPluralSurname(bare: string): boolean {
  if (!/[^s]s$/.test(bare) || isEnglish(bare) || isPlaceOrBody(bare)) return false;
  const single = bare.slice(0, -1);
  return /^(?:surname|likelyGiven)$/.test(nameClass({ text: single, bare: single }));
}
