import { commonGivenWords } from "./data/commonGivenWords.ts";
import { mostlyCapital } from "./data/mostlyCapital.ts";
import { personNouns } from "./data/personNouns.ts";
import { thingNouns } from "./data/thingNouns.ts";
import { verbsOfMind } from "./data/verbsOfMind.ts";
import { verbsOfPeople } from "./data/verbsOfPeople.ts";
import { verbsToPeople } from "./data/verbsToPeople.ts";
import { givenNames } from "./givenNames.ts";
import {
  isAlsoGiven,
  isAlsoPlace,
  isAlsoSurname,
  isCommonSurname,
  isCouncil,
  isEnglish,
  isListedSurname,
  isPeople,
  isPlaceOrBody,
  isVillageSurname,
  nameClass,
} from "./nameLexicon.ts";
import { isSpace, type NameToken, type Stretch } from "./nameTokens.ts";
import { acronyms, ordinaryWords, placeOrBodyWords } from "./ordinaryWords.ts";
import { arePeople, isBody, isBuilding, isFamily, slotAfter, slotBefore } from "./personSlots.ts";
import { inList } from "./placeLists.ts";
import {
  agentVerbs,
  articles,
  clauseWords,
  humanVerbs,
  kinWords,
  meetingWords,
  ownedWords,
  personalWords,
  placeWords,
  roleWords,
} from "./slotWords.ts";
import { wordList } from "./wordList.ts";
import { actsInNotes, countedInNotes, hasPost, saidOfSomebody } from "./wordsOfNotes.ts";

const people = wordList(personNouns);
const things = wordList(thingNouns);
const mind = wordList(verbsOfMind);
const byPeople = wordList(verbsOfPeople);
const toPeople = wordList(verbsToPeople);
const capital = wordList(mostlyCapital);
const common = wordList(commonGivenWords);

/** Whether a word of the language is found with a capital more often than without: "Daisy", not "charity". */
export const isMostlyCapital = (bare: string): boolean => capital.has(bare);

/** What is known of a place that may be a name, each with how much of it there is. */
export type NameFeature = readonly [name: string, amount: number];

/** A stretch that may be a name, and what the rules made of it. */
export type NameCandidate = Stretch & {
  readonly setting: "notes" | "letter";
  /** Whether the rules take it for a name. */
  readonly isByRule: boolean;
};

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
  ofTheWord(candidate, own, last, add);
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
  whatStandsBefore(candidate, own, add);
  whatFollows(candidate, last, add);
  const rest = text.slice(last.end, last.end + 70).split(/[.!?\n]/)[0] ?? "";
  add("pronoun behind", /\b(?:he|she|her|him|his|herself|himself)\b/.test(rest));
  return found;
}

/** Months, days and seasons, short and long. */
export const calendar = new Set(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun spring summer autumn winter easter christmas".split(
    " ",
  ),
);

type Add = (name: string, amount: boolean | number) => void;

function ofTheWord(
  { tokens, from, to, text }: NameCandidate,
  own: NameToken,
  last: NameToken,
  add: Add,
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
  add(
    "house's ending",
    /(?:side|wood|lea|field|dale|dene|view|fields|acres|lands|croft|leigh|bank|mount|hurst|holme|ton|ham|bury|ford|worth)$/.test(
      last.bare,
    ),
  );
  const isSure =
    /^(?:given|likelyGiven|surname)$/.test(kind) && !isAlsoPlace(own.bare) && !isEnglish(own.bare);
  const isOpening = beginsSentence(text, own.start);
  add("sure, inside", isSure && !isOpening);
  add("sure, opens", isSure && isOpening);
  add("unknown, inside", kind === "unknown" && !isOpening);
  add("unknown, opens", kind === "unknown" && isOpening);
  add("plural surname", isPluralSurname(own.bare));
  add("the plural", isPluralSurname(own.bare) && tokens[from - 1]?.bare === "the");
  add("mostly capital", capital.has(own.bare));
  add("common word", common.has(own.bare));
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

// "the Kowalczyks", "Mensahs not rung back"
function isPluralSurname(bare: string): boolean {
  if (!/[^s]s$/.test(bare) || isEnglish(bare) || isPlaceOrBody(bare)) return false;
  const single = bare.slice(0, -1);
  return /^(?:surname|likelyGiven)$/.test(nameClass({ text: single, bare: single }));
}

function beginsSentence(text: string, start: number): boolean {
  return (
    start === 0 ||
    /(?:^|[.!?:;\n"(\u2022]\s*|\n\s*[-+*]\s*)$/.test(text.slice(Math.max(0, start - 4), start))
  );
}

function whatStandsBefore(
  { text, tokens, from, setting, to }: NameCandidate,
  own: NameToken,
  add: Add,
): void {
  const first = tokens[from - 1];
  const isStart = beginsSentence(text, own.start);
  const isLine =
    own.start === 0 ||
    /\n\s*(?:[-+*?!\u2022]\s*)?$/.test(text.slice(Math.max(0, own.start - 6), own.start)) ||
    /^[\s+*?!\u2022-]*$/.test(text.slice(0, own.start));
  add("opens sentence", isStart || isLine);
  const isAloneKind = to === from;
  if (isStart || isLine) {
    add(`opens ${isAloneKind ? nameClass(own) : "several"}`, 1);
    add("opens common word", common.has(own.bare));
    add("opens mostly capital", capital.has(own.bare));
  }
  if (first === undefined) return;
  const gap = text.slice(first.end, own.start);
  if (setting === "notes") {
    add("behind a dash", /\s-\s$/.test(gap));
    add("behind equals", /=\s?$/.test(gap));
    add("behind a colon", /:\s$/.test(gap));
  }
  add(
    "behind a figure",
    /\d\s*[-=:.,)]?\s*$/.test(text.slice(Math.max(0, own.start - 6), own.start)),
  );
  add("in brackets", gap.endsWith("("));
  if (/^\s?,\s$/.test(gap)) {
    add("comma after person", isPersonNoun(first));
    add("comma after title", first.shape === "title");
  }
  if (!isSpace(gap) && !/^(?:'s?)\s$/.test(gap)) return;
  const second = tokens[from - 2];
  const word = first.bare;
  add(
    "in somebody's",
    word === "in" && /^'s?\s/.test(text.slice(tokens[to]?.end ?? 0, (tokens[to]?.end ?? 0) + 3)),
  );
  if (first.shape === "title") add("after a capital", 1);
  if (functionWords.has(word)) {
    add(`after ${word}`, 1);
    if (second !== undefined && /^(?:of|for|about|on|to|with|by|from|at|in|re)$/.test(word)) {
      add(`person ${word}`, isPersonNoun(second));
      add("owned of", ownedWords.has(second.bare) || personalWords.has(second.bare));
      add("to people with", isFormOf(toPeople, second.bare) || meetingWords.has(second.bare));
      add("mind with", isFormOf(mind, second.bare));
      add("thing of", isFormOf(things, second.bare) && !ownedWords.has(second.bare));
    }
    return;
  }
  add("after kin", kinWords.has(word));
  add("after role", roleWords.has(word));
  add("after person", isPersonNoun(first));
  add("after an acronym", first.shape === "upper");
  add("after article", articles.has(word));
  add("after place word", placeWords.has(word));
  add("after clause word", clauseWords.has(word));
  const isVerb = isFormOf(toPeople, word) || meetingWords.has(word);
  add("object", isVerb && first.shape === "lower");
  add("object of mind", isFormOf(mind, word) && first.shape === "lower");
  add("object of people", !isVerb && isFormOf(byPeople, word) && first.shape === "lower");
  add("after a thing", isFormOf(things, word));
  add("after another", first.shape === "lower" && !isVerb);
}

const functionWords = new Set(
  "of for about on to with by from at in re w per and or that when if because since how while where than as the a an this our your his her their its both like under without before after until is was are were & not no".split(
    " ",
  ),
);

const isPersonNoun = ({ bare }: NameToken): boolean =>
  kinWords.has(bare) || roleWords.has(bare) || isFormOf(people, bare);

type List = { readonly has: (word: string) => boolean };
const isFormOf = (list: List, word: string): boolean =>
  list.has(word) || (word.endsWith("s") && list.has(word.slice(0, -1)));

function whatFollows(candidate: NameCandidate, last: NameToken, add: Add): void {
  const { text, tokens, to, setting } = candidate;
  const rest = text.slice(last.end, last.end + 44);
  add("ends the text", /^['s]{0,2}[.!?)"]*\s*$/.test(rest) || /^\s*\n/.test(rest));
  add("age in brackets", /^(?:'s)?\s?\((?:aged?\s)?\d{1,2}\b/.test(rest));
  add("brackets", /^\s\(/.test(rest));
  add("age behind", /^,?\s(?:aged\s)?\d{1,2}(?:,|\s(?:-|yrs?|yo|years)\b|\s\p{Lu}|$)/u.test(rest));
  add("figure behind", /^\s(?:-\s)?[x£]?\d/.test(rest));
  add("who behind", /^,\s(?:who|whose|whom|aged|now|then)\b/.test(rest));
  add("speech behind", /^(?:\s?[:-])?\s?["]/.test(rest));
  add("colon behind", rest.startsWith(":"));
  if (setting === "notes") {
    add("dash behind", /^\s-\s/.test(rest));
    add("plus behind", /^\s[&+/]\s|^\//.test(rest));
    add("equals behind", /^\s?=/.test(rest));
    add("acts", actsInNotes.test(rest));
    add("counted", countedInNotes.test(rest));
    add("post behind", hasPost.test(rest));
    add("said of", saidOfSomebody.test(rest));
  }
  const next = tokens[to + 1];
  if (next === undefined) return;
  const gap = text.slice(last.end, next.start);
  if (/^,\s$/.test(gap)) {
    const third = tokens[to + 2];
    add("comma capital", next.shape === "title");
    add(
      "comma role",
      third !== undefined &&
        [next, third, tokens[to + 3]].some((word) => word !== undefined && isPersonNoun(word)),
    );
    return;
  }
  const isOwning = /^(?:'s?|s')\s{1,3}$/.test(gap);
  if (isOwning) {
    add("owns what people do", personalWords.has(next.bare) || kinWords.has(next.bare));
    add("owns", ownedWords.has(next.bare));
    add("owns a thing", isFormOf(things, next.bare) && !ownedWords.has(next.bare));
    return;
  }
  if (!isSpace(gap)) return;
  if (next.shape === "title") {
    add("capital behind", 1);
    add("place word behind", placeOrBodyWords.has(next.bare));
    add("ordinary capital behind", ordinaryWords.has(next.bare));
    return;
  }
  const skipped = skip.has(next.bare) ? (tokens[to + 2] ?? next) : next;
  const word = skipped.bare;
  if (
    /^(?:is|was|are|were|has|had|have|will|would|can|could|should|may|might|must|cannot|did|does|do)$/.test(
      word,
    )
  ) {
    add(`aux ${word}`, 1);
    const then = tokens
      .slice(to + 2, to + 5)
      .find(
        (token) =>
          !skip.has(token.bare) &&
          token.bare !== "been" &&
          token.bare !== "be" &&
          token.bare !== "not",
      );
    if (then === undefined) return;
    add("aux mind", isFormOf(mind, then.bare));
    add("aux people", isFormOf(byPeople, then.bare));
    add("aux to people", isFormOf(toPeople, then.bare));
    add("aux number", numbers.has(then.bare));
    add("aux of thing", isFormOf(things, then.bare));
    add("aux article", articles.has(then.bare));
    add("aux role", isPersonNoun(then));
    return;
  }
  add(`then ${word}`, behind.has(word));
  add("mind verb", isFormOf(mind, word) || humanVerbs.has(word));
  add("people verb", isFormOf(byPeople, word) || agentVerbs.has(word));
  add("verb to people", isFormOf(toPeople, word));
  add("lower thing behind", isFormOf(things, word) && !isFormOf(byPeople, word));
  add("lower person behind", isPersonNoun(skipped));
  add("acronym behind", skipped.shape === "upper");
  if (word === "and" || word === "or") {
    const third = tokens[to + 2];
    add("and hers", third !== undefined && /^(?:her|his)$/.test(third.bare));
    add("and a capital", third?.shape === "title");
    add("and a person", third !== undefined && isPersonNoun(third));
  }
}

const skip = new Set(
  "now also always never still then often rarely just not only later again recently rightly really already first".split(
    " ",
  ),
);
const numbers = new Set(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen".split(
    " ",
  ),
);
const behind = new Set(
  "and or in at with w to for from of on by who that as re back off yr year".split(" "),
);
