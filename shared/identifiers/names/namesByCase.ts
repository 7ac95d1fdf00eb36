import { isSureName } from "./featuresOfWord.ts";
import { givenNames } from "./givenNames.ts";
import { isLikelySmallName } from "./nameEvidence.ts";
import {
  isAlsoGiven,
  isCommonSurname,
  isEnglish,
  isMostlyCapital,
  isPlaceOrBody,
  nameClass,
} from "./nameLexicon.ts";
import { isSaintly } from "./nameRun.ts";
import { classIn, treacherous, type NameCandidate, type NameScan } from "./nameScan.ts";
import { isNameInNotes, isPairInNotes } from "./namesInNotes.ts";
import { follows, type NameToken } from "./nameTokens.ts";
import { acronyms, ordinaryWords, peoples, placeOrBodyWords } from "./ordinaryWords.ts";
import { isBody, isBuilding } from "./personSlots.ts";
import { familyWords, kinWords, meetingWords, roleWords } from "./slotWords.ts";
import { surnames } from "./surnames.ts";
import { unitsInNotes } from "./wordsOfNotes.ts";

/** "SARAH NOLAN"; a name alone in capitals only when it is long. */
export function inCapitals(scan: NameScan, index: number): NameToken | null {
  const { tokens } = scan;
  const token = tokens[index];
  if (token === undefined) return null;
  const kind = classIn(scan, token);
  const next = tokens[index + 1];
  // "SMITH, J"
  if (kind === "surname" && next?.shape === "initial" && /^, ?$/.test(next.gap)) return next;
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
  const last = smallByRule(scan, index);
  const isKin = [kinWords, roleWords, familyWords].some((list) => list.has(token.bare));
  if (isKin && (last === null || last === token)) return null;
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
  if (endsSmallPlace(tokens, index)) return null;
  const isWord = isEnglish(token.bare) || isPlaceOrBody(token.bare);
  if (isWord && behind !== undefined && follows(behind) && isOfUnit(scan, index, behind))
    return null;
  if (token.text.length < 3 || acronyms.has(token.bare) || ordinarySmall.has(token.bare))
    return null;
  if (peoples.has(token.bare)) return null;
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

const isStreet =
  /^(?:[a-z]{3,12}\s)?(?:way|close|drive|court|ct|ln|rd|st|ave|hse)\s(?:base|hub|clinic|nursery|site|office|good|full|ri|sold|shut)\b/i;

/** "tib lane sold": the end of a place, and not "spoke to lane". */
function endsSmallPlace(tokens: readonly NameToken[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  return (
    token !== undefined &&
    before?.shape === "lower" &&
    follows(token) &&
    placeOrBodyWords.has(token.bare) &&
    !ordinaryWords.has(before.bare) &&
    ![kinWords, roleWords, meetingWords].some((list) => list.has(before.bare)) &&
    before.text.length > 2
  );
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

// "mel unit", "victoria ward", "herbert protocol"; "caoimhe duty rota" is hers.
function isOfUnit(scan: NameScan, index: number, next: NameToken): boolean {
  const stretch = { text: scan.text, tokens: scan.tokens, from: index, to: index };
  // "gillian team answer", and not "willow team"
  const own = scan.tokens[index];
  const isHers =
    own !== undefined && isSureName(own) && /^(?:teams?|review|panel)$/.test(next.bare);
  if ((unitsInNotes.has(next.bare) && !isHers) || isBuilding(stretch)) return true;
  // "bronte way base", "prince regent ln clinic"
  if (isStreet.test(scan.text.slice(next.start, next.start + 30))) return true;
  return isBody(stretch) && isPlaceOrBody(scan.tokens[index]?.bare ?? "");
}

// After "jane p" comes the end, a stop or a gap, not a word that the letter could belong to.
const endsThere = (after: NameToken | undefined): boolean =>
  after === undefined || !/^['-]$/.test(after.gap);
