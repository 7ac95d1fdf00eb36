import { afterHonorific, afterInitial } from "./namesByTitle.ts";
import { inCapitals, inSmallLetters } from "./namesByCase.ts";
import { actsInNotes, countedInNotes, hasPost } from "./wordsOfNotes.ts";
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
import {
  classIn,
  isNameLike,
  particles,
  treacherous,
  type NameOptions,
  type NameScan,
} from "./nameScan.ts";
import { honorifics, placeOrBodyWords, rankWords } from "./ordinaryWords.ts";
import { arePlaces } from "./placeLists.ts";
import { arePeople, isBody, isBuilding, isFamily, personSlot } from "./personSlots.ts";
import { surnames } from "./surnames.ts";
import { isLikelyName } from "./nameEvidence.ts";
import type { NameCandidate } from "./nameFeatures.ts";
import type { Found } from "./findNumbers.ts";
import { follows, followsStop, type NameToken } from "./nameTokens.ts";

// In the middle of a sentence these are still months and verbs.
const neverAlone = new Set("will may can ever april june august mar van al".split(" "));
const saintly = new Set("st saint king queen prince princess".split(" "));
/** Surnames that are also the last word of many a place. */
const softTails = new Set(
  "hill park field wood woods church lane moss bank green grove hall bridge".split(" "),
);

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
 * Names of people in tokens of folded text: a word's class by the lists, and the words around it. In a
 * letter only what is hardly anything else.
 */
export function findNames(
  text: string,
  tokens: readonly NameToken[],
  options: NameOptions,
): readonly Found[] {
  const scan: NameScan = { ...options, text, tokens };
  const found: Found[] = [];
  let covered = 0;
  tokens.forEach((token, index) => {
    if (token.start < covered) return;
    const last = nameAt(scan, index);
    if (last === null) return;
    covered = last.end;
    found.push({ kind: "personName", start: token.start, end: last.end });
  });
  return found;
}

/** The last token of the name that begins at `index`; null when none does. */
function nameAt(scan: NameScan, index: number): NameToken | null {
  const { tokens } = scan;
  const token = tokens[index];
  if (token === undefined) return null;
  const isTitled =
    honorifics.has(token.bare) ||
    (rankWords.has(token.bare) && (token.shape !== "lower" || scan.setting === "notes"));
  if (isTitled && token.shape !== "letter") {
    const last = afterHonorific(scan, index);
    if (last !== null) return last;
    if (honorifics.has(token.bare)) return null;
  }
  switch (token.shape) {
    case "title":
    case "mixed":
      return capitalised(scan, index);
    case "upper":
      return inCapitals(scan, index);
    case "lower":
      return inSmallLetters(scan, index);
    case "initial":
      return afterInitial(scan, index);
    default:
      return null;
  }
}

/** A capitalised stretch that may be a name, weighed with all that is known of it. */
function capitalised(scan: NameScan, index: number): NameToken | null {
  const candidate = nameCandidate(scan, index);
  return candidate !== null && isLikelyName(candidate) ? (scan.tokens[candidate.to] ?? null) : null;
}

/**
 * The stretch that may be a name and begins at `index`, a run of capitalised words cut where an ordinary
 * one stands, and what the rules make of it; null where no name can begin.
 */
export function nameCandidate(scan: NameScan, index: number): NameCandidate | null {
  const { tokens, text, setting } = scan;
  const token = tokens[index];
  if (token === undefined || !isNameLike(scan, token)) return null;
  if (isSaintly(tokens, index) || isSaint(tokens, index)) return null;
  if (months.has(token.bare) && times.has(tokens[index - 1]?.bare ?? "")) return null;
  const last = nameByRule(scan, index);
  const to = last === null ? endOfCandidate(scan, index) : tokens.indexOf(last, index);
  return { text, tokens, from: index, to, setting, isByRule: last !== null };
}

// "not at the board since May"
const months = new Set("april may june august".split(" "));
const times = new Set(
  "since in by until till during end mid early late last next this every each before".split(" "),
);

// "Carol Power has chaired it": the surname is a word that no run goes over.
function endOfCandidate(scan: NameScan, index: number): number {
  const { tokens, knownWords } = scan;
  const to = endOfRun(scan, index);
  const next = tokens[index + 1];
  const after = tokens[index + 2];
  const isPair =
    to === index &&
    isAlsoGiven(tokens[index]?.bare ?? "") &&
    next?.shape === "title" &&
    follows(next) &&
    isAlsoSurname(next.bare) &&
    !knownWords.has(next.bare) &&
    !(after?.shape === "title" && follows(after));
  return isPair ? index + 1 : to;
}

function nameByRule(scan: NameScan, index: number): NameToken | null {
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
  if (next.shape === "initial")
    return after === undefined ||
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
    (neverAlone.has(first.bare) && beginsSentence(scan, first));
  // "QA stronger - Will Young": said by
  if (scan.setting === "notes" && isGivenClass(kind) && isSaidBy(scan, first, last)) return true;
  if (isDoubtful) return slot >= 2;
  if (!isGivenClass(kind)) return slot >= 3;
  const isTrade = /(?:er|man|son|wright|smith|ley|ton|ford|well|worth)$/.test(last.bare);
  return slot >= (isTrade || isCommonSurname(last.bare) ? 0 : 1);
}

const isSaidBy = ({ text }: NameScan, first: NameToken, last: NameToken): boolean =>
  /\S\s?-\s$/.test(text.slice(Math.max(0, first.start - 6), first.start)) &&
  /^\s*(?:\n|$)/.test(text.slice(last.end, last.end + 4));

function beginsSentence({ text }: NameScan, { start }: NameToken): boolean {
  return (
    start === 0 ||
    /(?:^|[.!?:;\n"(\u2022]\s*|\n\s*[-+*]\s*)$/.test(text.slice(Math.max(0, start - 4), start))
  );
}

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
  const isFirst = beginsSentence(scan, token);
  const before = tokens[index - 1];
  const isPlural =
    token.bare.endsWith("s") && (kind === "surname" || surnames.has(token.bare.slice(0, -1)));
  // "the Smiths have fostered"
  if (isPlural && before?.bare === "the" && slot >= (scan.setting === "letter" ? -1 : -2)) return 6;
  // "For Kacey this meant a fifth move."
  if (kind === "likelyGiven" && !isFirst && slot === 1 && !isPeople(token.bare)) return 1;
  // "River - 5 SWs in a year", "Horsfall - no visit"
  const inNotes = scan.setting === "notes" && isFirst ? weightInNotes(scan, token) : 0;
  if (inNotes > 1 && (kind === "givenWord" || isVillageSurname(token.bare))) return inNotes + 1;
  if (kind === "givenWord") {
    if (neverAlone.has(token.bare)) return isFirst ? -4 : -1;
    // "Kent said that demand is down"
    if (isCouncil(token.bare) && saysOnly.test(text.slice(token.end, token.end + 14))) return -4;
    return slot >= 3 && !(isFirst && treacherous.has(token.bare)) ? 0 : isFirst ? -3 : -1;
  }
  if (kind === "nameWord") {
    const isTheirs = isFamily({ text, tokens, from: index, to: index }) && before?.bare === "the";
    if (isTheirs) return 1;
    return isVillageSurname(token.bare) && slot >= (scan.setting === "letter" ? 3 : 2) ? 1 : -4;
  }
  return inNotes;
}

function weightInNotes({ text }: NameScan, { end, bare }: NameToken): number {
  const rest = text.slice(end, end + 40);
  const isPerson =
    actsInNotes.test(rest) ||
    countedInNotes.test(rest) ||
    (isAlsoGiven(bare) && hasPost.test(rest));
  return isPerson ? 2 : isListedSurname(bare) ? 1 : 0;
}

function endOfRun(scan: NameScan, index: number): number {
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
function isPlaceByEnd(tokens: readonly NameToken[], from: number, to: number): boolean {
  for (let at = from + 1; at <= to + 3; at += 1) {
    const token = tokens[at];
    if (token === undefined || (at > to && (!follows(token) || token.shape !== "title")))
      return false;
    if (placeOrBodyWords.has(token.bare) && !(softTails.has(token.bare) && at <= to + 1))
      return true;
  }
  return false;
}

// "Prince Edward Avenue"; "Prince" alone may be a boy.
const isSaint = (tokens: readonly NameToken[], index: number): boolean => {
  const next = tokens[index + 1];
  return (
    saintly.has(tokens[index]?.bare ?? "") &&
    (next === undefined || (followsStop(next) && next.shape !== "lower"))
  );
};

const isSaintly = (tokens: readonly NameToken[], index: number): boolean => {
  const token = tokens[index];
  const before = tokens[index - 1];
  return (
    token !== undefined && before !== undefined && followsStop(token) && saintly.has(before.bare)
  );
};
