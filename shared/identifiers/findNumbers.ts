import { matchesIn } from "./matchesIn.ts";
import type { IdentifierKind } from "./identifierHit.ts";
import { isEnglish } from "./names/nameLexicon.ts";
import { isNhsNumber } from "./nhsNumber.ts";

/** A place found in folded text, before it is turned into a hit on the original. */
export type Found = {
  readonly kind: IdentifierKind;
  readonly start: number;
  readonly end: number;
  /** Why it points at one person, where nobody is named. */
  readonly reason?: string;
};

/** NHS, National Insurance and pupil numbers, and vehicles' number plates. */
export function findNumbers(text: string): readonly Found[] {
  if (!/\d/.test(text)) return [];
  const found: Found[] = [];
  for (const match of matchesIn(text, nhs)) {
    // Grouped as on a card: a wrong check digit is then a slip of the pen.
    if (isNhsNumber(match[0]) || /^\d{3}-\d{3}-\d{4}$/.test(match[0]))
      found.push(place("nhsNumber", match));
  }
  // Called an NHS number in so many words: a wrong check digit is then a slip of the pen.
  for (const match of matchesIn(text, calledNhs)) {
    const end = match.index + match[0].length;
    found.push({ kind: "nhsNumber", start: end - (match[1] ?? "").length, end });
  }
  for (const match of matchesIn(text, nationalInsurance)) {
    found.push(place("nationalInsurance", match));
  }
  for (const match of matchesIn(text, pupil)) {
    found.push(place("pupilNumber", match));
  }
  for (const match of matchesIn(text, calledPupil)) {
    const end = match.index + match[0].length;
    found.push({ kind: "pupilNumber", start: end - (match[1] ?? "").length, end });
  }
  for (const vehicle of vehicles(text)) found.push(vehicle);
  return found;
}

/** The place of a match, as `kind`. */
export const place = (kind: IdentifierKind, match: RegExpExecArray): Found => ({
  kind,
  start: match.index,
  end: match.index + match[0].length,
});

const nhs = /(?<!\d|\d[.,])\d{3}[ ./·-]{0,2}\d{3}[ ./·-]{0,2}\d{4}(?!\d)/g;
const calledNhs = /\bNHS\b[^\d\n]{0,24}(\d(?:[ ./·-]{0,2}\d){8,10})(?!\d)/gi;
const nationalInsurance =
  /\b[A-Z]{2}[ .-]{0,2}\d{2}[ .-]{0,2}\d{2}[ .-]{0,2}\d{2}[ .-]{0,2}[A-D]\b/gi;

const pupil = /\b[A-HJ-NP-RT-Z]\d{11}[0-9A-Z]\b/gi;
const calledPupil = /\bUPN\b[^\d\n]{0,12}?([A-Z](?: ?\d){11} ?[0-9A-Z])\b/gi;

// As issued since 2001; the older forms, and small letters, only where a vehicle is spoken of.
const plate = /\b[A-HJ-PR-Y]{2}\d{2} ?(?!THE|AND|FOR|NOT)[A-HJ-PR-Z]{3}\b/g;
const calledPlate =
  /\b(?:reg|registration|plate|car|van|vehicle|taxi|cab|lorry|moped|scooter|motorbike|driving|drives|drove|driven|vrm|number ?plate|bmw|audi|corsa|golf|polo|fiesta|astra|merc|mercedes|vauxhall|toyota|yaris|skoda|kia|nissan|micra|qashqai|transit|hatchback|saloon|peugeot|citroen|renault|clio|honda|mazda|volvo|hyundai|mini|jeep|range rover|tesla)\b[^\n]{0,24}?\b([A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z])\b/gi;

// In small letters only what is no words: "yk71 ovd".
const smallWords = new Set(
  "in on at by to of is as up no so or if an am be do go he me my us we re".split(" "),
);
const smallPlate = /\b[a-hj-pr-y]{2}(?:0[1-9]|[1-2]\d|[5-7]\d) ?[a-hj-pr-z]{3}\b/g;

function vehicles(text: string): readonly Found[] {
  const found = matchesIn(text, plate).map((match) => place("vehicle", match));
  for (const match of matchesIn(text, smallPlate))
    if (
      (!isEnglish(match[0].slice(-3)) || !/[aeiou]/.test(match[0].slice(-3))) &&
      !smallWords.has(match[0].slice(0, 2))
    )
      found.push(place("vehicle", match));
  for (const match of matchesIn(text, calledPlate)) {
    const number = match[1] ?? "";
    // "a van in S4 and one in S6": a word in small letters is no part of a plate in capitals.
    if (/[a-z]/.test(number) && /[A-Z]/.test(number)) continue;
    const end = match.index + match[0].length;
    found.push({ kind: "vehicle", start: end - number.length, end });
  }
  return found;
}
