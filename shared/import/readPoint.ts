import type { VocabularyKey } from "../visit/fields.ts";
import type { EvidenceKind, NoteMark } from "../visit/kinds/note.ts";
import type { Vocabulary } from "../visit/vocabulary.ts";
import type { ReadAs } from "./fileReading.ts";
import { sourceGroupCalled } from "./sourceGroupWords.ts";

/** What the reading of one line goes by. */
export type PointOptions = {
  readonly vocabulary: Vocabulary;
  /** How the team came by a line that does not say. */
  readonly usualKind: EvidenceKind;
  /** Whether "police: ..." at the start of a line names the source and not the subject. */
  readonly speaksFor: (group: VocabularyKey) => boolean;
  /** Whether "-" marks an area for improvement, rather than being the writer's bullet. */
  readonly minusMarksArea: boolean;
};

const marker = /^\s*(=>|->|!{1,3}|[+*•·?–—-](?!\d)|\.(?=\s|\p{L})|["“](?=.))\s*/u;

/** Reads a line that is neither blank nor a heading as an evidence point, or as a concern. Nothing is dropped. */
export function readPoint(raw: string, options: PointOptions): ReadAs {
  const found = marker.exec(raw);
  const sign = found?.[1] ?? "";
  if (sign.startsWith("!")) return concern(raw.slice(found?.[0].length ?? 0).trim());
  const isQuoteSign = sign === '"' || sign === "“";
  const afterSign = isQuoteSign || found === null ? raw.trim() : raw.slice(found[0].length).trim();
  if (/^(?:escalated (?:case|concern|child)|safeguarding concern)\b/i.test(afterSign))
    return concern(afterSign);
  const second = /^([?+])\s+(?=\S)/.exec(afterSign);
  const rest = second === null ? afterSign : afterSign.slice(second[0].length);
  const text = rest === "" ? raw.trim() : rest;
  return {
    type: "evidencePoint",
    mark: markOf(second?.[1] ?? sign, text, options),
    kind: kindOf(text, options.usualKind),
    text,
    sourceGroup: sourceOf(text, options),
  };
}

/** Whether a line starts with one of the signs that notes use for points. */
export const startsWithSign = (raw: string): boolean => marker.test(raw);

/**
 * Whether the writer of these lines sets "-" against "+". Most people begin every line with "-";
 * who also begins some with "+" means something by both.
 */
export const setsMinusAgainstPlus = (lines: readonly string[]): boolean =>
  lines.some((line) => /^\s*\+\s*\S/.test(line));

function markOf(sign: string, text: string, { minusMarksArea }: PointOptions): NoteMark {
  if (sign === "+") return "strength";
  if (sign === "?") return "question";
  if (sign === '"' || sign === "“" || isMostlyQuoted(text)) return "quote";
  return minusMarksArea && /^[-–—]$/.test(sign) ? "area" : "plain";
}

function isMostlyQuoted(text: string): boolean {
  let quoted = 0;
  for (const match of text.matchAll(/["“][^"”]+["”]/g)) quoted += match[0].length;
  return quoted * 2 >= text.length && /^["“]/.test(text);
}

const seen =
  /\b(?:shown to us|showed us|we saw|saw|observed|on (?:the )?walls?|on display|displayed)\b/i;
const read =
  /^(?:minutes|papers|report|policy|log|file|case file|letter|plan)s?\s?(?:\([^)]*\)\s?)?:|\bwe read\b|\bminutes show\b/i;

function kindOf(text: string, usual: EvidenceKind): EvidenceKind {
  // What a document shows or saw was read there.
  if (usual === "heard" && seen.test(text)) return "seen";
  return read.test(text) ? "read" : usual;
}

function sourceOf(text: string, { vocabulary, speaksFor }: PointOptions): VocabularyKey | null {
  const prefix = /^([\p{L} /&'()-]{2,60}?)(?::|\s[-–])\s/u.exec(text)?.[1];
  if (prefix === undefined) return null;
  const group = sourceGroupCalled(prefix, vocabulary);
  return group !== null && speaksFor(group) ? group : null;
}

function concern(text: string): ReadAs {
  const told =
    /\b(?:told|informed|reported to|escalated to|rang|phoned|referred to)\b.*$/i.exec(text)?.[0] ??
    "";
  return { type: "concern", text, told: told.slice(0, 500) };
}
