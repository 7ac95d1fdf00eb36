import type { Found } from "./findNumbers.ts";

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

/** Case references in `text`: of the usual shape, called one in words, or known to the visit. */
export function findReferences(text: string, known: KnownReferences): readonly Found[] {
  if (!/\d/.test(text)) return [];
  const found: Found[] = [];
  const yearAndNumber =
    /(?<![\d/-])((?:19|20)\d{2})\s?([/\\-])\s?(\d{3,6})(?![\d/-]|\s?(?:%|per))/g;
  for (const match of text.matchAll(yearAndNumber)) {
    if (isSpanOfYears(match[1] ?? "", match[3] ?? "")) continue;
    found.push({ kind: "caseReference", start: match.index, end: match.index + match[0].length });
  }
  const inWords =
    /\b(?:case|client|child|person|file|ref|reference|record|ICS|LCS|LAC|Mosaic|Liquidlogic|ID)[ .:#]{1,3}(?:(?:no|number|ref|reference|id|file)[ .:#]{1,3}){0,2}([A-Z]{0,4}[-/]?\d[\dA-Z/-]{3,14})\b/gi;
  for (const match of text.matchAll(inWords)) {
    const reference = match[1] ?? "";
    const end = match.index + match[0].length;
    if (isYearLike(reference)) continue;
    found.push({ kind: "caseReference", start: end - reference.length, end });
  }
  found.push(...registered(text, known));
  return found;
}

function registered(text: string, known: KnownReferences): readonly Found[] {
  if (known.keys.size === 0) return [];
  const found: Found[] = [];
  const parts = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
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
