import { personNouns } from "./data/personNouns.ts";
import { thingNouns } from "./data/thingNouns.ts";
import { verbsOfMind } from "./data/verbsOfMind.ts";
import { verbsOfPeople } from "./data/verbsOfPeople.ts";
import { verbsToPeople } from "./data/verbsToPeople.ts";
import type { AddFeature } from "./featuresOfWord.ts";
import { isCommonWord, isMostlyCapital, nameClass } from "./nameLexicon.ts";
import type { NameCandidate } from "./nameScan.ts";
import { beginsSentence, isSpace, type NameToken } from "./nameTokens.ts";
import { ordinaryWords, placeOrBodyWords } from "./ordinaryWords.ts";
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
import { wordList, type WordList } from "./wordList.ts";
import { actsInNotes, countedInNotes, hasPost, saidOfSomebody } from "./wordsOfNotes.ts";

const people = wordList(personNouns);
const things = wordList(thingNouns);
const mind = wordList(verbsOfMind);
const byPeople = wordList(verbsOfPeople);
const toPeople = wordList(verbsToPeople);

/** What the words before it say. */
export function featuresBefore(
  { text, tokens, from, setting, to }: NameCandidate,
  own: NameToken,
  add: AddFeature,
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
    add("opens common word", isCommonWord(own.bare));
    add("opens mostly capital", isMostlyCapital(own.bare));
    if (setting === "notes") {
      add("notes, opens", 1);
      add(`notes, opens ${isAloneKind ? nameClass(own) : "several"}`, 1);
      add("notes, opens common word", isCommonWord(own.bare));
    }
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
  // "Like Hadiza, many": the capital of a sentence's first word says nothing.
  const isOpening = beginsSentence(text, first.start) && ordinaryWords.has(first.bare);
  if (first.shape === "title" && !isOpening) add("after a capital", 1);
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

/** "report", "model", "team": a thing that may be called by a name. */
export const isThing = ({ bare }: NameToken): boolean =>
  isFormOf(things, bare) && !isFormOf(byPeople, bare);

/** "said", "runs", "placed": what people do, and no thing. */
export const isDoing = ({ bare, shape }: NameToken): boolean =>
  shape === "lower" &&
  (humanVerbs.has(bare) ||
    agentVerbs.has(bare) ||
    isFormOf(byPeople, bare) ||
    isFormOf(mind, bare));

const isFormOf = (list: WordList, word: string): boolean =>
  list.has(word) || (word.endsWith("s") && list.has(word.slice(0, -1)));

/** What the words behind it say. */
export function featuresBehind(candidate: NameCandidate, last: NameToken, add: AddFeature): void {
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
  add("lower thing behind", isThing(skipped));
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
