import { matchesIn } from "./matchesIn.ts";
import type { Found } from "./findNumbers.ts";

// Geographic (01, 02), non-geographic (03, 08) and mobile (07) numbers in any grouping: dots, strokes
// between two numbers, double spaces, "0 7700". What stands right before may be a colon or a stop.
const national =
  /(?<!\d|\d[.,-])\(?0(?:[ .-]{0,2}(?=[12378])\d)(?:[ ().-]{0,2}\d){8,9}(?![ .,-]?\d)/g;
const international =
  /(?<![\d+])(?:\(?\+\d{1,3}\)?|\b0044)[ .-]{0,2}(?:\(0\)[ .-]{0,2})?[1-9](?:[ ().-]{0,2}\d){6,11}(?!\d)/g;
// "duty 496 0118", "tel: 4960 118": without the town's code, where it is called a line.
const local =
  /\b(?:duty|tel|tele|phone|telephone|ring|rang|call|calls|mob|mobile|line|number|num|fax|helpline|landline)\b[ .:(=-]{1,3}(?:on |is |no\.? ?|number |line ){0,2}(?<number>\d{3}[ -]\d{4}|\d{4}[ -]\d{3}|\d{3}[ -]\d{3})(?![ .,/-]?\d| ?%)/gi;
// "o7700 900 533": the letter in place of the nought.
const withLetter = /(?<![\p{L}\p{N}])[oO][ .-]?7(?:[ ().-]{0,2}[\doO]){8,9}(?![\p{L}\p{N}])/gu;
const dateInside = /(?<!\d)\d{1,2}([ .-])\d{1,2}\1(?:19|20)\d{2}(?!\d)/;
const mostGroups = 6;

/** Telephone numbers of this country in any spelling, and of others where they begin with a plus. */
export function findTelephones(text: string): readonly Found[] {
  if (!/\d{2}/.test(text)) return [];
  const withinTown = matchesIn(text, local).map((match): Found => {
    const end = match.index + match[0].length;
    return { kind: "telephone", start: end - (match.groups?.["number"] ?? "").length, end };
  });
  const whole = [
    ...matchesIn(text, national),
    ...matchesIn(text, international),
    ...matchesIn(text, withLetter),
  ]
    .filter(([number]) => {
      const groups = number.match(/\d+/g) ?? [];
      return groups.length <= mostGroups && !dateInside.test(number);
    })
    .map((match): Found => ({
      kind: "telephone",
      start: match.index,
      end: match.index + match[0].length,
    }));
  return [...whole, ...withinTown];
}
