import { isCoupled } from "./coupledNames.ts";
import {
  isAlsoGiven,
  isAlsoSurname,
  isCommonSurname,
  isCouncil,
  isEnglish,
  isListedSurname,
  isPeople,
  isPlaceOrBody,
  isVillageSurname,
  type NameClass,
} from "./nameLexicon.ts";
import { endOfRun, isPlaceByEnd, softTails } from "./nameRun.ts";
import { classIn, type NameScan, particles, treacherous } from "./nameScan.ts";
import { beginsSentence, follows, type NameToken } from "./nameTokens.ts";
import { arePeople, isBody, isBuilding, isFamily, personSlot } from "./personSlots.ts";
import { arePlaces } from "./placeLists.ts";
import { surnames } from "./surnames.ts";
import { actsInNotes, comesFrom, countedInNotes, hasPost, worksInNotes } from "./wordsOfNotes.ts";

// In the middle of a sentence these are still months and verbs.
const neverAlone = new Set("will may can ever april june august mar van al".split(" "));
const saysOnly = /^\s(?:said|told|described|says|explained|agreed)\s/;
/** Of those the ones that are hardly anybody's: "Alexandra Park". */
const parkTails = new Set("park lane moss grove hall".split(" "));

/** How much a word alone says for a name, before the words around it are looked at. */
const weightAlone: Readonly<Record<NameClass, number>> = {
  given: 4,
  likelyGiven: 2,
  surname: 2,
  givenWord: 1,
  unknown: 1,
  nameWord: 0,
  ordinary: -9,
};
const weightTogether: Readonly<Record<NameClass, number>> = {
  ...weightAlone,
  given: 3,
  nameWord: 1,
};
// In a letter a hit refuses the issue; in notes it is a quiet flag.
const enough = { letter: 4, notes: 3 } as const;

/**
 * The last token of the name that begins at `index`, by the lists and the words around it; null where
 * the rules make none of it.
 */
export function nameByRule(scan: NameScan, index: number): NameToken | null {
  const { tokens, text, setting } = scan;
  const token = tokens[index];
  if (token === undefined) return null;
  const to = endOfRun(scan, index);
  const words = tokens.slice(index, to + 1);
  const last = tokens[to];
  if (last === undefined) return null;
  const stretch = { text, tokens, from: index, to };
  if (isPlaceByEnd(tokens, index, to)) return personByEnd(scan, index);
  if (words.length === 1) {
    if (arePeople(stretch)) return null;
    const pair = withEverydaySurname(scan, index) ?? surnameFirst(scan, index);
    if (pair !== null) return pair;
    if (isPlaceWithNext(scan, index)) return null;
    const slot = atLeast(personSlot(stretch), scan, index, isBuilding(stretch));
    const weight = weightAlone[classIn(scan, token)] + alone(scan, index, slot);
    return weight + slot >= enough[setting] ? last : null;
  }
  const classes = words.map((word) => classIn(scan, word));
  const [first] = classes;
  const slot = atLeast(personSlot(stretch), scan, index, isBuilding(stretch));
  const isSure = classes.some((one) => one !== "givenWord" && one !== "nameWord");
  if (words.length === 2 && (!isSure || parkTails.has(last.bare)))
    return arePair(scan, index, slot) ? last : null;
  if (!isSure && !(first === "givenWord" && slot >= 2)) return null;
  const weight =
    words.reduce((sum, word, at) => sum + weightOf(word, classes[at]), 0) +
    (isGivenClass(first) ? 1 : 0) -
    (isPlaceOrBody(words.map(({ bare }) => bare).join(" ")) ? 4 : 0) -
    (softTails.has(last.bare) ? 1 : 0);
  return weight + slot >= enough[setting] ? last : null;
}

const isGivenClass = (kind: NameClass | undefined): boolean =>
  kind === "given" || kind === "likelyGiven" || kind === "givenWord";

// "the Aaliyah project", "in Aisha": a word that is hardly anything but a given name stays one, unless it
// is also a place's or a body is called by it.
function atLeast(slot: number, scan: NameScan, index: number, isBuildingAfter: boolean): number {
  const token = scan.tokens[index];
  if (token === undefined || isBuildingAfter || slot >= 0) return slot;
  if (arePlaces({ text: scan.text, tokens: scan.tokens, from: index, to: index })) return slot;
  return classIn(scan, token) === "given" && !isPlaceOrBody(token.bare) ? 0 : slot;
}

/** "Will Young has strengthened": an everyday word as surname, where the words around say a person. */
function withEverydaySurname(scan: NameScan, index: number): NameToken | null {
  const { tokens, text, knownWords } = scan;
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || next === undefined || !follows(next) || next.shape !== "title")
    return null;
  const kind = classIn(scan, token);
  if (!isGivenClass(kind) && !(kind === "nameWord" && isAlsoGiven(token.bare))) return null;
  if (knownWords.has(next.bare) || !isAlsoSurname(next.bare)) return null;
  const after = tokens[index + 2];
  if (after !== undefined && follows(after) && after.shape === "title") return null;
  const stretch = { text, tokens, from: index, to: index + 1 };
  if (isBody(stretch)) return null;
  return personSlot(stretch) >= 2 ? next : null;
}

/** "Dean Street supervises the duty team": a place by its end, and yet it does what only people do. */
function personByEnd({ text, tokens }: NameScan, index: number): NameToken | null {
  const [first, last, next] = tokens.slice(index, index + 3);
  if (first === undefined || last === undefined || !follows(last) || last.shape !== "title")
    return null;
  if (
    first.end + last.gap.length < last.start ||
    /^(?:is|are|was|were|has|had)$/.test(next?.bare ?? "")
  )
    return null;
  const isName = isAlsoGiven(first.bare) && isAlsoSurname(last.bare) && next?.shape === "lower";
  return isName && personSlot({ text, tokens, from: index, to: index + 1 }) >= 3 ? last : null;
}

/** "Thornley, R.", "Thornley, Rachel". */
function surnameFirst(scan: NameScan, index: number): NameToken | null {
  const { tokens } = scan;
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || next === undefined || !/^, ?$/.test(next.gap)) return null;
  if (token.text.length < 3 || isEnglish(token.bare)) return null;
  const after = tokens[index + 2];
  const writes =
    /^(?:wrote|signed|says|said|chairs|led|leads|asked|told|is|was)$/.test(after?.bare ?? "") &&
    !/^[AI]$/.test(next.text) &&
    isAlsoSurname(token.bare);
  if (next.shape === "initial")
    return writes ||
      after === undefined ||
      /^[.;)\n]/.test(after.gap) ||
      /^(?:to|by|as)$/.test(tokens[index - 1]?.bare ?? "")
      ? next
      : null;
  const isAlone = after === undefined || after.shape === "lower" || /[.;)\n]/.test(after.gap);
  const isListed = after !== undefined && /^(?:and|or)$/.test(after.bare);
  return next.shape === "title" &&
    isAlone &&
    !isListed &&
    classIn(scan, token) === "surname" &&
    /^(?:given|likelyGiven)$/.test(classIn(scan, next))
    ? next
    : null;
}

// "Victoria Park children's centre": the given name is half of a place's.
function isPlaceWithNext({ text, tokens }: NameScan, index: number): boolean {
  const next = tokens[index + 1];
  if (next === undefined || !follows(next) || next.shape !== "title") return false;
  if (!softTails.has(next.bare)) return false;
  return parkTails.has(next.bare) || personSlot({ text, tokens, from: index, to: index + 1 }) <= -3;
}

/**
 * Whether two words that are names as well, "Bill Marsh", "Rose Hill", are somebody's: where nothing says
 * a place, unless the pair is one, ends as places do or opens its sentence with a verb or a month.
 */
function arePair(scan: NameScan, index: number, slot: number): boolean {
  const [first, last] = scan.tokens.slice(index, index + 2);
  if (first === undefined || last === undefined || !isAlsoSurname(last.bare)) return false;
  const kind = classIn(scan, first);
  if (!isGivenClass(kind) && !isAlsoGiven(first.bare)) return false;
  const isDoubtful =
    softTails.has(last.bare) ||
    isPlaceOrBody(`${first.bare} ${last.bare}`) ||
    (neverAlone.has(first.bare) && beginsSentence(scan.text, first.start));
  // "QA stronger - Will Young": said by
  const rest = scan.text.slice(last.end, last.end + 40);
  if (
    scan.setting === "notes" &&
    isGivenClass(kind) &&
    (isSaidBy(scan, first, last) || hasPost.test(rest) || countedInNotes.test(rest))
  )
    return true;
  if (isDoubtful) return slot >= 2;
  if (!isGivenClass(kind)) return slot >= 3;
  const isTrade = /(?:er|man|son|wright|smith|ley|ton|ford|well|worth)$/.test(last.bare);
  return slot >= (isTrade || isCommonSurname(last.bare) ? 0 : 1);
}

const hasAge =
  /^\s(?:is|was)\s(?:\p{Ll}+teen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?:and|when|now|years|months)\b/u;

const hasPlace =
  /^\s(?:has|have|had|needs|lacks)\s(?:an?|no|its|the|one|two|three|more|most)\s(?:\p{Ll}+\s)?(?:hubs?|offices?|centres?|clinics?|courts?|wards?|referrals|schools|populations?|families)\b/u;

const isSaidBy = ({ text }: NameScan, first: NameToken, last: NameToken): boolean =>
  /\S\s?-\s$/.test(text.slice(Math.max(0, first.start - 6), first.start)) &&
  /^\s*(?:\n|$)/.test(text.slice(last.end, last.end + 4));

const weightOf = (word: NameToken, kind: NameClass | undefined): number =>
  word.shape === "initial"
    ? 1
    : word.shape === "lower" && particles.has(word.bare)
      ? 0
      : weightTogether[kind ?? "ordinary"];

// What is true of one word only: a given name that is a word needs more where its capital says nothing.
function alone(scan: NameScan, index: number, slot: number): number {
  const { tokens, text } = scan;
  const token = tokens[index];
  if (token === undefined) return 0;
  const kind = classIn(scan, token);
  const isFirst = beginsSentence(text, token.start);
  const before = tokens[index - 1];
  // "Bradley has no hub"
  if (isPlaceOrBody(token.bare) && hasPlace.test(text.slice(token.end, token.end + 40))) return -6;
  const single = token.bare.replace(/s$/, "");
  const isPlural =
    single !== token.bare &&
    (kind === "surname" || surnames.has(single) || (isAlsoSurname(single) && !isEnglish(single)));
  // "the Smiths have fostered", "told the Radcliffes"; a place of that name asks for more.
  const least = scan.setting === "letter" && isPlaceOrBody(single) ? -1 : -2;
  if (isPlural && before?.bare === "the" && slot >= least) return 6;
  // "For Kacey this meant a fifth move."
  if (kind === "likelyGiven" && !isFirst && slot === 1 && !isPeople(token.bare)) return 1;
  // "River - 5 SWs in a year", "Horsfall - no visit"
  const inNotes = scan.setting === "notes" && isFirst ? weightInNotes(scan, token) : 0;
  if (inNotes > 1 && (kind === "givenWord" || isVillageSurname(token.bare))) return inNotes + 1;
  if (kind === "givenWord") {
    if (scan.setting === "notes" && isCoupled(scan, index)) return 3;
    if (neverAlone.has(token.bare)) return isFirst ? -4 : -1;
    // "Kent said that demand is down"
    if (isCouncil(token.bare) && saysOnly.test(text.slice(token.end, token.end + 14))) return -4;
    const isVerb =
      treacherous.has(token.bare) && !hasAge.test(text.slice(token.end, token.end + 24));
    return slot >= 3 && !(isFirst && isVerb) ? 0 : isFirst ? -3 : -1;
  }
  if (kind === "nameWord") {
    const isTheirs = isFamily({ text, tokens, from: index, to: index }) && before?.bare === "the";
    if (isTheirs) return 1;
    return isVillageSurname(token.bare) && slot >= (scan.setting === "letter" ? 3 : 2) ? 1 : -4;
  }
  return inNotes;
}

/** "signed Hathersage, M.": somebody who is called as a place is. */
export function signedByPlaceName({ tokens, text }: NameScan, index: number): NameToken | null {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token?.shape !== "title" || next?.shape !== "initial" || !/^, ?$/.test(next.gap)) return null;
  if (token.text.length < 4 || isEnglish(token.bare) || !isPlaceOrBody(token.bare)) return null;
  const isSigned = /\b(?:signed|by|author|countersigned|for|name|worker)[:,]?\s$/.test(
    text.slice(Math.max(0, token.start - 14), token.start),
  );
  return isSigned && text.startsWith(".", next.end) ? next : null;
}

function weightInNotes({ text }: NameScan, { end, bare }: NameToken): number {
  const rest = text.slice(end, end + 40);
  const isPerson =
    actsInNotes.test(rest) ||
    countedInNotes.test(rest) ||
    (isAlsoGiven(bare) &&
      (hasPost.test(rest) ||
        comesFrom.test(rest) ||
        (!isPlaceOrBody(bare) && worksInNotes.test(rest))));
  return isPerson ? 2 : isListedSurname(bare) ? 1 : 0;
}
