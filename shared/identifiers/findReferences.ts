import { matchesIn } from "./matchesIn.ts";
import { place, type Found } from "./findNumbers.ts";

/** Case references of a register, made comparable. */
export type KnownReferences = {
  readonly keys: ReadonlySet<string>;
  /** Most parts that any of them falls into at its separators. */
  readonly mostParts: number;
};

/** Makes references comparable: separators and case of letters don't count. */
export function knownReferences(references: readonly string[]): KnownReferences {
  const keys = new Set<string>();
  let mostParts = 1;
  for (const reference of references) {
    const inside = /\b(?:19|20)\d{2}[/\\-]\d{3,6}\b/.exec(reference)?.[0] ?? reference;
    const parts = inside.match(/[\p{L}\p{N}]+/gu) ?? [];
    const key = parts.join("").toUpperCase();
    // A word is no reference, and a number of two or three digits is everywhere.
    if (!/\d/.test(key) || key.length < 4) continue;
    keys.add(key);
    mostParts = Math.max(mostParts, Math.min(parts.length, 6));
  }
  return { keys, mostParts };
}

// Shapes that case systems, early-help modules and courts give their numbers, in capitals.
const shapes: readonly RegExp[] = [
  // EHM-55120, MAS-11872, SN-2023-0417, CF/21/00873
  /(?<![\p{L}\p{N}/-])[A-Z]{2,5}[-/](?:\d{5,8}|(?:19|20)?\d{2}[-/]\d{3,6})(?![\p{L}\p{N}/-])/gu,
  // P-77812, W-41027, 21/00418, 18/000442, 2023-CP-118, [2021] EWFC 44
  /(?<![\p{L}\p{N}/-])(?:[A-Za-z]-\d{5,8}|[A-Z]{1,4}-\d{2,4}-\d{3,6}|CAD\s?\d{1,5}\/\d{1,2}[A-Z]{3}(?:\d{2,4})?|\d{2}\/\d{5,6}|\d{4}[-/][A-Z]{2,4}[-/]\d{3,6}|\[\d{4}\] EWFC (?:B\s?)?\d{1,4}(?:\s?\(B\))?)(?![\p{L}\p{N}/-])/gu,
  // P1203944, C0098123
  /(?<![\p{L}\p{N}/-])[A-Z]{1,4}\d{6,9}(?![\p{L}\p{N}/-])/gu,
  // FD21P00412, BS 21 C 53356, LS/22/P/00123: a court, a year, a kind, a number
  /(?<![\p{L}\p{N}/-])[A-Z]{2}[\s/-]?\d{2}[\s/-]?[A-Z]{1,2}[\s/-]?\d{4,5}(?![\p{L}\p{N}/-])/gu,
  // The same typed small and in one: fd21p00412
  /(?<![\p{L}\p{N}/-])(?:[a-z]{2}\d{2}[a-z]\d{5}|[a-z]\d{7,8})(?![\p{L}\p{N}/-])/gu,
  // 06AB/1234/21, 21/123456X, CRI/123456/22: police forces'
  /(?<![\p{L}\p{N}/-])(?:\d{2}[A-Z]{1,2}\d?\/\d{3,6}\/\d{2}|\d{2}\/\d{4,6}[A-Z]|[A-Z]{2,5}\/(?:\d{5,8}(?:\/(?:(?:19|20)\d{2}|\d{1,2}))?|(?!(?:19|20)\d{2}\/)\d{4}\/\d{2})|[A-Z]\d{2,4}\/\d{4,6}|\d{3}-\d{3}-\d{3}|\d{6}\/\d{2,4})(?![\p{L}\p{N}/-])/gu,
];
const yearAndNumber = /(?<![\d/-])((?:19|20)\d{2})\s?([/\\-])\s?(\d{3,6})(?![\d/-]|\s?(?:%|per))/g;
const systems =
  "ICS|LCS|LL|MOS|LAC|CLA|EHM|EHS|Mosaic|Liquidlogic|Liquid Logic|Eclipse|CareFirst|Care First|Framework-?i|Protocol|ContrOCC|SystmOne|System One|Capita One|Azeus|Synergy|RiO|EMIS|Core\\+|ChildView|Careworks";
const callers =
  "case|client|child|person|file|ref|reference|record|ID|referral|contact|episode|proceedings|number|no|court";
/** Behind what calls it one: "P1203944", "6480 1659". */
const written = String.raw`[A-Z]{0,4}[-/]?(?:\d{3,5}\s\d{3,5}|\d[\dA-Z/-]{3,14})`;
const between = String.raw`[\s.:#()-]{1,3}(?:(?:with|no|number|ref|reference|id|file|case|is|person|child|record|the)[\s.:#]{1,3}){0,3}`;
const calledBySystem = new RegExp(String.raw`\b(?:${systems})\b${between}(${written})\b`, "gi");
const called = new RegExp(
  String.raw`\b(?:${callers})${between}(${written})\b(?!\s?%|[.,]\d)`,
  "gi",
);
// A long row of digits by itself; amounts and counts are written with commas.
const longNumber = /(?<![\p{L}\p{N}£$€.,/:-])\d{7,10}(?![\p{L}\p{N}/%:-]|[.,]\d)/gu;
// "772314 was closed": a number that things happen to.
const actedOn =
  /(?<=^|[.!?;:]\s|\n)\d{5,6}(?=\s(?:was|is|has|had|shows|showed|remained|moved|came|went|stepped|closed|opened)\b)/g;

// "recorded as 61770", "known as 772314", "opened under 48211"
const recordedAs =
  /\b(?:recorded|known|listed|held|filed|logged|numbered|registered|opened|entered|saved|referenced)\s(?:on\s\w{3,12}\s)?(?:as|under|at|by)\s(?:(?:number|no\.?|id|ref)\s)?(\d{5,10}(?:\/\d{1,4})?)\b(?!\s?%|[.,]\d)/gi;
// "In 772314 the voice is strong", "(772314)", "772314 - closed": six figures without a comma count nothing.
const sixFigures =
  /(?<=(?:^|\n|[.!?:;]\s)(?:In|On|For|With|From|At|As in)\s|\b(?:like|see|eg|e\.g\.|children|child|brothers|sisters|siblings|mother|father)\s(?:in|of)?\s?|\()\d{5,6}(?=\)|,?\s(?:the|there|a|no|nobody|not|we|and\s\d{5,6}|contact|drift|siblings|visits|plan|neither|only|both|closed)\b)/g;
const opensLine =
  /(?<=^|\n)(?:[-+*?!\u2022]\s?|\d{1,2}[.)]\s)?(\d{6,8})(?=\s?[-:=]|\s[a-zA-Z])(?!\s(?:people|children|hours|contacts|calls|pounds|miles))/g;

/** Case references in `text`: of the usual shape, called one in words, or known to the visit. */
export function findReferences(text: string, known: KnownReferences): readonly Found[] {
  if (!/\d/.test(text)) return [];
  const found: Found[] = [];
  for (const match of matchesIn(text, yearAndNumber)) {
    if (!isSpanOfYears(match[1] ?? "", match[3] ?? "")) found.push(place("caseReference", match));
  }
  for (const pattern of [recordedAs, opensLine])
    for (const match of matchesIn(text, pattern)) {
      const end = match.index + match[0].length;
      found.push({ kind: "caseReference", start: end - (match[1] ?? "").length, end });
    }
  for (const shape of [...shapes, longNumber, actedOn, sixFigures])
    for (const match of matchesIn(text, shape)) found.push(place("caseReference", match));
  for (const match of matchesIn(text, calledBySystem))
    if (!isYearLike(match[1] ?? "") && !isShare.test(match[1] ?? ""))
      found.push(place("caseReference", match));
  for (const match of matchesIn(text, called)) {
    const reference = match[1] ?? "";
    const end = match.index + match[0].length;
    if (!isYearLike(reference) && !isShare.test(reference) && !isCount(match[0], reference))
      found.push({ kind: "caseReference", start: end - reference.length, end });
  }
  for (const reference of registered(text, known)) found.push(reference);
  return found;
}

/** "file 3/12": the third of twelve; "protocol 16/17" has to do with an age. */
const isShare = /^\d{1,2}\/\d{1,2}$/;

// "a record 1204", "the number 4410": only what calls itself a case, a file or a reference may be short.
const isCount = (whole: string, reference: string): boolean =>
  /^\d{4,5}$/.test(reference) && /^(?:record|number|contact|person|court|no)\b/i.test(whole);

const wordOrNumber = /[\p{L}\p{N}]+/gu;

function registered(text: string, known: KnownReferences): readonly Found[] {
  if (known.keys.size === 0) return [];
  const found: Found[] = [];
  const parts = matchesIn(text, wordOrNumber);
  parts.forEach((first, index) => {
    let key = "";
    for (let count = 0; count < known.mostParts; count += 1) {
      const part = parts[index + count];
      if (part === undefined) break;
      const previous = parts[index + count - 1];
      if (count > 0 && previous !== undefined) {
        const gap = text.slice(previous.index + previous[0].length, part.index);
        if (!/^(?:[/\\._-]|\s{1,2}|\s?[/\\-]\s?)$/.test(gap)) break;
      }
      key += part[0].toUpperCase();
      const end = part.index + part[0].length;
      if (
        known.keys.has(key) &&
        (key.length > 5 || /\D/.test(key) || isCalledCase(text, first.index))
      ) {
        found.push({ kind: "caseReference", start: first.index, end });
      }
    }
  });
  return found;
}

// A short number from the list is a reference only where the text calls it one.
const isCalledCase = (text: string, start: number): boolean =>
  /\b(?:case|file|ref|reference|no|number|id)[ .:#]{1,3}$/i.test(
    text.slice(Math.max(0, start - 14), start),
  );

const isYearLike = (text: string): boolean =>
  /^(?:19|20)\d{2}(?:[/-]\d{2}(?:\d{2})?)?$/.test(text) &&
  isSpanOfYears(text.slice(0, 4), text.slice(5) || text);

// "2023/2024" and "2023-2027" are a school year and a strategy.
function isSpanOfYears(first: string, second: string): boolean {
  if (second.length === 2) return true;
  if (second.length !== 4) return false;
  const years = Number(second) - Number(first);
  return years >= 0 && years <= 15;
}
