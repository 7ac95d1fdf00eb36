import { isCoupled } from "./coupledNames.ts";
import {
  isAlsoGiven,
  isCommonSurname,
  isCommonWord,
  isEnglish,
  nameClass,
  type NameClass,
} from "./nameLexicon.ts";
import { treacherous, type NameScan } from "./nameScan.ts";
import { follows, type NameToken } from "./nameTokens.ts";
import { acronyms } from "./ordinaryWords.ts";
import { isFamily, personSlot } from "./personSlots.ts";
import { humanVerbs, personalWords } from "./slotWords.ts";
import {
  actsInNotes,
  comesFrom,
  countedInNotes,
  hasPost,
  saidOfSomebody,
  spokenTo,
  worksInNotes,
} from "./wordsOfNotes.ts";

/** "iris wood 4 plcmts": a given name and a surname, words both, and what is said of people. */
export function isPairInNotes({ text }: NameScan, first: NameToken, last: NameToken): boolean {
  const rest = text.slice(last.end, last.end + 40);
  return (
    last.shape === "lower" &&
    isCommonSurname(last.bare) &&
    /^given(?:Word)?$/.test(nameClass(first)) &&
    !isCommonWord(first.bare) &&
    (countedInNotes.test(rest) || actsInNotes.test(rest) || hasPost.test(rest))
  );
}

const isLineStart = /(?:^|\n)\s*(?:[-+*?!"(\u2022]\s*)?$/;
const plainVerbs = new Set("say explain tell talk speak describe know agree".split(" "));
/** What helps and hopes and names of months do as well: "will says". */
const saying = new Set("says said told knows wants thinks feels asked".split(" "));

// "ocheng rang duty": a word of no list that can be said, and what nobody but a person does.
const onlyPeople =
  /^\s(?:rang|phoned|texted|emailed|told|cried|says\s(?:she|he|her|his)|wants|misses|lives|loves|hates|ran\soff|slept|asked)\b/;
const isSpoken = (bare: string): boolean =>
  bare.length > 4 && /[aeiouy][^aeiouy]+[aeiouy]/.test(bare) && !/(?:ed|ing|ly|tion)$/.test(bare);

/** A name that is typed small and alone: by its class, and by what people do behind it. */
export function isNameInNotes(scan: NameScan, index: number): boolean {
  const { text, tokens } = scan;
  const token = tokens[index];
  if (token === undefined || acronyms.has(token.bare)) return false;
  const stretch = { text, tokens, from: index, to: index };
  const before = text.slice(Math.max(0, token.start - 16), token.start);
  const after = text.slice(token.end, token.end + 40);
  const isStart = token.start === 0 || isLineStart.test(before);
  // "joy: "best job" ": who is quoted
  if (isStart && isAlsoGiven(token.bare) && hasPost.test(after)) return true;
  const isVerbToo = treacherous.has(token.bare) && token.bare !== "sue" && token.bare !== "rob";
  if (
    isStart &&
    !isVerbToo &&
    token.bare !== "art" &&
    isAlsoGiven(token.bare) &&
    comesFrom.test(after)
  )
    return true;
  if (isStart && /^:\s?"/.test(after) && nameClass(token) === "unknown") return true;
  if (
    isStart &&
    /^\s\(/.test(after) &&
    token.text.length > 3 &&
    !isEnglish(token.bare) &&
    hasPost.test(after)
  )
    return true;
  if (token.text.includes("-")) return isDoubleGiven(token.bare);
  const kind = nameClass(token);
  if (kind === "given") return token.text.length > 3;
  const next = tokens[index + 1];
  if (kind === "givenWord") {
    if (spokenTo.test(before)) return true;
    const isCounted = countedInNotes.test(after) && !treacherous.has(token.bare);
    if (isStart && (isCounted || actsInNotes.test(after))) return true;
    if (isStart && !isVerbToo && worksInNotes.test(after)) return true;
    if (isCoupled(scan, index)) return true;
    if (next === undefined || !follows(next)) return false;
    if (/^(?:ever|can|van|al|mar)$/.test(token.bare)) return false;
    return treacherous.has(token.bare)
      ? saying.has(next.bare)
      : humanVerbs.has(next.bare) && !plainVerbs.has(next.bare);
  }
  const isPlural = tokens[index - 1]?.bare === "the" && /[^s]s$/.test(token.bare);
  if (isPlural && isOfPeople(nameClass(singular(token)))) return true;
  if (isEnglish(token.bare) || token.text.length < 3) return false;
  // "ahmeds pep late"
  const isTheirs =
    /[^s]s$/.test(token.bare) &&
    nameClass(singular(token)) === "given" &&
    next !== undefined &&
    follows(next) &&
    (personalWords.has(next.bare) || /^(?:pep|ehcp|chron|rhi|sup|review|pa|iro)$/.test(next.bare));
  if (isTheirs) return true;
  if (isStart && kind === "unknown" && isSpoken(token.bare) && onlyPeople.test(after)) return true;
  if (token.text.length > 4 && /^(?:x|zh|q[^u])/.test(token.bare)) return true;
  if (!isOfPeople(kind)) return false;
  if (isFamily(stretch)) return true;
  if (token.text.length < 4 && !/^(?:\s?[:(=]|\s-\s)/.test(after)) return false;
  if (kind === "likelyGiven" && isStart) return true;
  const isSaid = [countedInNotes, actsInNotes, saidOfSomebody].some((said) => said.test(after));
  return (isStart && isSaid) || personSlot(stretch) >= 2;
}

const isOfPeople = (kind: NameClass): boolean => kind === "surname" || kind === "likelyGiven";

const singular = ({ text, bare }: NameToken): Pick<NameToken, "text" | "bare"> => ({
  text: text.slice(0, -1),
  bare: bare.slice(0, -1),
});

/** "kaydee-leigh", "jayda-rae": two parts, one of them a given name and neither a word. */
function isDoubleGiven(bare: string): boolean {
  const parts = bare.split("-");
  const kinds = parts.map((part) => nameClass({ text: part, bare: part }));
  return (
    parts.length === 2 &&
    parts.every((part) => part.length > 1 && !/^(?:re|non|un|pre|co)$/.test(part)) &&
    kinds.some((kind) => kind === "given" || kind === "likelyGiven") &&
    kinds.every((kind) => kind !== "ordinary")
  );
}
