import { givenNames } from "./givenNames.ts";
import { isLikelySmallName } from "./nameEvidence.ts";
import {
  isAlsoGiven,
  isCommonSurname,
  isCommonWord,
  isEnglish,
  isMostlyCapital,
  isPlaceOrBody,
  nameClass,
  type NameClass,
} from "./nameLexicon.ts";
import { classIn, treacherous, type NameCandidate, type NameScan } from "./nameScan.ts";
import { follows, type NameToken } from "./nameTokens.ts";
import { calendar } from "./featuresOfWord.ts";
import { isSaintly } from "./nameRun.ts";
import { acronyms, ordinaryWords } from "./ordinaryWords.ts";
import { isBody, isBuilding, isFamily, personSlot } from "./personSlots.ts";
import { familyWords, humanVerbs, kinWords, roleWords } from "./slotWords.ts";
import { surnames } from "./surnames.ts";
import {
  actsInNotes,
  comesFrom,
  countedInNotes,
  hasPost,
  saidOfSomebody,
  spokenTo,
  unitsInNotes,
  worksInNotes,
} from "./wordsOfNotes.ts";

/** "SARAH NOLAN"; a name alone in capitals only when it is long. */
export function inCapitals(scan: NameScan, index: number): NameToken | null {
  const { tokens } = scan;
  const token = tokens[index];
  if (token === undefined) return null;
  const kind = classIn(scan, token);
  const next = tokens[index + 1];
  const isNext = next !== undefined && follows(next) && !acronyms.has(next.bare);
  if (acronyms.has(token.bare))
    return isNext && next.shape === "upper" && surnames.has(next.bare) && givenNames.has(token.bare)
      ? next
      : null;
  if (kind === "given" || kind === "likelyGiven" || kind === "givenWord") {
    if (isNext && next.shape === "upper" && (next.text.length > 2 || surnames.has(next.bare))) {
      const second = classIn(scan, next);
      if (
        second === "surname" ||
        second === "given" ||
        second === "likelyGiven" ||
        (kind === "given" && second !== "ordinary")
      )
        return next;
    }
    if (isNext && kind === "given" && next.shape === "initial") return next;
  }
  // "RUMBIDZAI CHIKWANHA": two long words of no language known here
  if (isNext && next.shape === "upper" && isForeign(token) && isForeign(next)) return next;
  if (kind === "given" && token.text.length >= 5) return token;
  // "signed THORNLEY"
  const isSigned = signs.test(scan.text.slice(Math.max(0, token.start - 24), token.start));
  return isSigned && token.text.length >= 4 && !isEnglish(token.bare) ? token : null;
}

const isForeign = (token: NameToken): boolean =>
  /^\p{L}{4,}$/u.test(token.text) &&
  /[aeiouy]/.test(token.bare) &&
  !acronyms.has(token.bare) &&
  !isEnglish(token.bare) &&
  !isPlaceOrBody(token.bare) &&
  nameClass(token) !== "ordinary";

const signs =
  /\b(?:(?:counter)?signed(?:\sby)?|signature|author|(?:completed|written|seen)\sby|name)\s?[:,-]?\s{1,2}$/i;

/** "sarah nolan", "jane p"; in notes a name alone too, weighed with all that is known of it. */
export function inSmallLetters(scan: NameScan, index: number): NameToken | null {
  if (scan.setting === "letter") return smallByRule(scan, index);
  const candidate = smallCandidate(scan, index);
  return candidate !== null && isLikelySmallName(candidate)
    ? (scan.tokens[candidate.to] ?? null)
    : null;
}

/** What may be a name that begins at `index` of notes and is typed small; null where hardly any does. */
export function smallCandidate(scan: NameScan, index: number): NameCandidate | null {
  const { tokens, text, setting, knownWords } = scan;
  const token = tokens[index];
  if (token === undefined || knownWords.has(token.bare)) return null;
  if (kinWords.has(token.bare) || roleWords.has(token.bare) || familyWords.has(token.bare))
    return null;
  const last = smallByRule(scan, index);
  const isByRule = last !== null;
  if (isSaintly(tokens, index)) return null;
  if (last !== null) {
    const to = tokens.indexOf(last, index);
    return { text, tokens, from: index, to: withSurname(scan, index, to), setting, isByRule };
  }
  // "rose by 12%", "rose from 40"
  if (isEnglish(token.bare) && rises.test(text.slice(token.end, token.end + 8))) return null;
  // "mason st base", "lane end hub"
  const behind = tokens[index + 1];
  const isWord = isEnglish(token.bare) || isPlaceOrBody(token.bare);
  if (isWord && behind !== undefined && follows(behind) && isOfUnit(scan, index, behind))
    return null;
  if (token.text.length < 3 || acronyms.has(token.bare) || ordinarySmall.has(token.bare))
    return null;
  if (ordinaryWords.has(token.bare) && !isAlsoGiven(token.bare)) return null;
  const kind = nameClass(token);
  // Of the words of the language only those that are mostly names: "daisy", not "charity".
  if (isEnglish(token.bare) && !(kind === "givenWord" && isMostlyCapital(token.bare))) return null;
  if (
    kind === "ordinary" ||
    (kind === "nameWord" && !isAlsoGiven(token.bare) && !isCommonSurname(token.bare))
  )
    return null;
  const next = tokens[index + 1];
  const isPair =
    next?.shape === "lower" &&
    follows(next) &&
    next.text.length > 2 &&
    !ordinarySmall.has(next.bare) &&
    isAlsoGiven(token.bare) &&
    (isCommonSurname(next.bare) || /^(?:surname|likelyGiven|given)$/.test(nameClass(next)));
  return { text, tokens, from: index, to: isPair ? index + 1 : index, setting, isByRule };
}

const rises = /^\s(?:by|from|to)\s[£\d]/;

/** "lou brown AD": the word behind a given name is a surname that many have. */
function withSurname({ tokens }: NameScan, from: number, to: number): number {
  const next = tokens[to + 1];
  const isSurname =
    from === to && next?.shape === "lower" && follows(next) && isCommonSurname(next.bare);
  return isSurname ? to + 1 : to;
}

// Words that are names as well and are typed in nearly every note as what they are.
const ordinarySmall = new Set(
  "the and for are was has had not but all any new one two can may will see per say says said ask asked too out off now own via ten six day days man men her his she him you our its who why how what when more most same well need needs good best long old low high key case care plan plans home house team lead head work way use used get got let put run set sit sign son sure than that them then they this time told was way week went were with year yes yet".split(
    " ",
  ),
);

function smallByRule(scan: NameScan, index: number): NameToken | null {
  const { tokens, setting, knownWords } = scan;
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || knownWords.has(token.bare) || token.text.length < 3) return null;
  const isNext = next !== undefined && follows(next);
  if (setting === "notes" && isNext && isOfUnit(scan, index, next)) return null;
  const isSurname = isNext && next.shape === "lower" && surnames.has(next.bare);
  if (givenNames.has(token.bare)) {
    if (isSurname) return next;
    if (isNext && next.shape === "lower" && next.text.length > 3) {
      const kind = nameClass(next);
      if (kind === "surname" || kind === "likelyGiven" || kind === "given") return next;
    }
    if (isNext && (next.shape === "letter" || next.shape === "initial")) {
      if (!/^[ai]$/i.test(next.text) && endsThere(tokens[index + 2])) return next;
    }
    return setting === "notes" ? token : null;
  }
  if (setting === "notes" && isNext && isPairInNotes(scan, token, next)) return next;
  if (setting === "notes" && isNameInNotes(scan, index)) return token;
  const kind = token.text.length > 3 || isSurname ? nameClass(token) : "ordinary";
  if (isSurname && (kind === "likelyGiven" || kind === "givenWord")) return next;
  if (setting === "notes" && kind === "givenWord" && isNext && next.shape === "letter") {
    const isInitial = /[^aist]/.test(next.text) && !treacherous.has(token.bare);
    if (isInitial && endsThere(tokens[index + 2])) return next;
  }
  return null;
}

/** "iris wood 4 plcmts": a given name and a surname, words both, and what is said of people. */
function isPairInNotes({ text }: NameScan, first: NameToken, last: NameToken): boolean {
  const rest = text.slice(last.end, last.end + 40);
  return (
    last.shape === "lower" &&
    isCommonSurname(last.bare) &&
    /^given(?:Word)?$/.test(nameClass(first)) &&
    !isCommonWord(first.bare) &&
    (countedInNotes.test(rest) || actsInNotes.test(rest) || hasPost.test(rest))
  );
}

// "mel unit", "victoria ward", "herbert protocol"; "caoimhe duty rota" is hers.
function isOfUnit(scan: NameScan, index: number, next: NameToken): boolean {
  const stretch = { text: scan.text, tokens: scan.tokens, from: index, to: index };
  if (unitsInNotes.has(next.bare) || isBuilding(stretch)) return true;
  return isBody(stretch) && isPlaceOrBody(scan.tokens[index]?.bare ?? "");
}

// After "jane p" comes the end, a stop or a gap, not a word that the letter could belong to.
const endsThere = (after: NameToken | undefined): boolean =>
  after === undefined || !/^['-]$/.test(after.gap);

const isLineStart = /(?:^|\n)\s*(?:[-+*?!"(\u2022]\s*)?$/;
const plainVerbs = new Set("say explain tell talk speak describe know agree".split(" "));
/** What helps and hopes and names of months do as well: "will says". */
const saying = new Set("says said told knows wants thinks feels asked".split(" "));

/** "bob and jan foster": two given names that are seldom typed small as words. */
function isCoupled({ tokens }: NameScan, index: number): boolean {
  const isNamed = (at: number): boolean => {
    const token = tokens[at];
    return (
      token?.shape === "lower" &&
      token.text.length > 2 &&
      /^given(?:Word)?$/.test(nameClass(token)) &&
      (isMostlyCapital(token.bare) || calendar.has(token.bare))
    );
  };
  const isJoined = (at: number): boolean => {
    const token = tokens[at];
    return (
      token !== undefined &&
      (/^\s?[&+]\s?$/.test(token.gap) || (follows(token) && tokens[at - 1]?.bare === "and"))
    );
  };
  const step = (at: number): number => (tokens[at]?.bare === "and" ? 1 : 0);
  const next = index + 1 + step(index + 1);
  const before = index - 1 - step(index - 1);
  const isMonth = (at: number): boolean => calendar.has(tokens[at]?.bare ?? "");
  return [
    { other: next, joined: next },
    { other: before, joined: index },
  ].some(
    ({ other, joined }) =>
      isNamed(index) && isNamed(other) && isJoined(joined) && !(isMonth(index) && isMonth(other)),
  );
}

// A name that is typed small and alone: by its class, and by what people do behind it.
function isNameInNotes(scan: NameScan, index: number): boolean {
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
