import type { IdentifierKind } from "./identifierHit.ts";
import { isNhsNumber } from "./nhsNumber.ts";
import { postcodeAreas } from "./postcodeAreas.ts";

/** A place found in folded text, before it is turned into a hit on the original. */
export type Found = {
  readonly kind: IdentifierKind;
  readonly start: number;
  readonly end: number;
};

/** NHS, telephone, National Insurance and pupil numbers, postcodes and email addresses. */
export function findNumbers(text: string): readonly Found[] {
  const found: Found[] = [];
  if (text.includes("@")) found.push(...emails(text));
  if (!/\d/.test(text)) return found;
  for (const match of text.matchAll(/(?<![\d.])\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g)) {
    if (isNhsNumber(match[0])) found.push(place("nhsNumber", match));
  }
  // Called an NHS number in so many words: a wrong check digit is then a slip of the pen.
  for (const match of text.matchAll(/\bNHS\b[^\d\n]{0,20}(\d(?:[ -]?\d){8,10})(?!\d)/gi)) {
    const digits = match[1] ?? "";
    const end = match.index + match[0].length;
    found.push({ kind: "nhsNumber", start: end - digits.length, end });
  }
  for (const match of text.matchAll(telephone)) {
    const count = match[0].replace(/\D/g, "").length;
    const longest = match[0].startsWith("+") ? 13 : 11;
    if (count >= 10 && count <= longest) found.push(place("telephone", match));
  }
  for (const match of text.matchAll(/\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/gi)) {
    found.push(place("nationalInsurance", match));
  }
  for (const match of text.matchAll(/\b[A-HJ-NP-RT-Z]\d{11}[0-9A-Z]\b/gi)) {
    found.push(place("pupilNumber", match));
  }
  found.push(...postcodes(text));
  return found;
}

const place = (kind: IdentifierKind, match: RegExpExecArray): Found => ({
  kind,
  start: match.index,
  end: match.index + match[0].length,
});

// Geographic (01, 02), non-geographic (03, 08), mobile (07) and +44, in the groupings people write.
const telephone =
  /(?<![\d/.:])(?:\+44 ?(?:\(0\) ?)?|\(?0)(?=[12378])\d{1,4}\)?[ -]?\d{3,4}[ -]?\d{3,4}(?![\d/])/g;

function postcodes(text: string): readonly Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(/\b([A-Z]{1,2})\d[A-Z\d]?\s{0,2}(\d[ABD-HJLNP-UW-Z]{2})\b/gi)) {
    const area = (match[1] ?? "").toUpperCase();
    const inward = (match[2] ?? "").toLowerCase();
    // "S4 2nd" is a finding and an ordinal.
    const isOrdinal = /^(?:1st|2nd|3rd|\dth)$/.test(inward);
    if (postcodeAreas.has(area) && !isOrdinal) found.push(place("postcode", match));
  }
  return found;
}

// Found from the @ outwards, so that a long run of letters costs nothing.
function emails(text: string): readonly Found[] {
  const found: Found[] = [];
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    const before = /[\p{L}\p{N}._%+'-]{1,64}$/u.exec(text.slice(Math.max(0, at - 64), at));
    const after = /^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/u.exec(
      text.slice(at + 1, at + 255),
    );
    if (before === null || after === null) continue;
    found.push({ kind: "email", start: at - before[0].length, end: at + 1 + after[0].length });
  }
  return found;
}
