import type { VocabularyKey } from "../visit/fields.ts";
import type { PracticeArea, Vocabulary } from "../visit/programme/vocabulary.ts";
import type { ReadAs } from "./fileReading.ts";
import type { PhysicalLine } from "./splitLines.ts";

/** Reads the lines of a case reading that are not evidence points. */
export type CaseReader = {
  /** The areas the notes answer on, in their order; those the vocabulary lacks get a key of their own. */
  readonly practiceAreas: readonly PracticeArea[];
  /** Null for a line that is something else. */
  readonly read: (raw: string) => ReadAs | null;
};

const areasLine = /^\s*(?:areas|practice areas|headings|columns)\s*:\s*(.+)$/i;
const caseLine =
  /^\s*[-•*]?\s*(?:(?:case|file|no\.?)\s+)?([A-Za-z]{0,3}\d{1,4})\s*[:.)]?\s+(\S.*)$/i;
const replacedLine = /^\s*[-•*]?\s*(?:replaced|replacement)\b\s*:?\s*(.*)$/i;

/** A reader for the given notes, which looks first for the line that names the areas. */
export function caseReader(vocabulary: Vocabulary, lines: readonly PhysicalLine[]): CaseReader {
  const named = lines.map(({ raw }) => areasLine.exec(raw)?.[1]).find((text) => text !== undefined);
  const practiceAreas =
    named === undefined ? vocabulary.practiceAreas : readAreas(named, vocabulary);
  const ratings = new Map(vocabulary.ratings.map(({ short, key }) => [short.toLowerCase(), key]));
  const replaced = new Map<string, string>();
  for (const { raw } of lines) {
    const text = replacedLine.exec(raw)?.[1];
    const label =
      text === undefined
        ? undefined
        : /\b(?:no\.?|case|file|#)?\s?(\d{1,4}|[A-Z]\d{1,3})\b/i.exec(text)?.[1];
    if (text !== undefined && label !== undefined) replaced.set(label, reasonOf(text));
  }
  return {
    practiceAreas,
    read: (raw) => {
      if (areasLine.test(raw)) return { type: "caseFact", fact: "practiceAreas", text: raw.trim() };
      if (replacedLine.test(raw))
        return { type: "caseFact", fact: "replacement", text: raw.trim() };
      const match = caseLine.exec(raw);
      if (match === null) return null;
      const label = (match[1] ?? "").toUpperCase();
      const keys = answersIn(match[2] ?? "", ratings);
      // Too few or too many answers: kept as a line of evidence for somebody to look at.
      if (keys === null || keys.length !== practiceAreas.length) return null;
      const answers = Object.fromEntries(practiceAreas.map(({ key }, at) => [key, keys[at] ?? ""]));
      const isOffered = /^[A-Z]/.test(label);
      const reason = isOffered ? undefined : replaced.get(label);
      return {
        type: "caseAnswers",
        label,
        origin: isOffered ? "offered" : reason === undefined ? "drawn" : "replacement",
        replacementReason: reason ?? null,
        answers,
      };
    },
  };
}

function answersIn(
  text: string,
  ratings: ReadonlyMap<string, VocabularyKey>,
): readonly VocabularyKey[] | null {
  const keys = text
    .trim()
    .split(/[\s,;/|]+/)
    .map((word) => ratings.get(word.toLowerCase()));
  const known = keys.filter((key) => key !== undefined);
  return known.length === keys.length ? known : null;
}

const reasonOf = (text: string): string => (/\(([^)]+)\)/.exec(text)?.[1] ?? text).slice(0, 500);

function readAreas(text: string, vocabulary: Vocabulary): readonly PracticeArea[] {
  const taken = new Set<VocabularyKey>();
  return text
    .split(/\s*[/;|]\s*|\s*,\s+/)
    .filter((label) => label.trim() !== "")
    .map((label) => {
      const known = bestArea(
        label,
        vocabulary.practiceAreas.filter(({ key }) => !taken.has(key)),
      );
      const area = known ?? {
        key: newKey(label, vocabulary, taken),
        label: label.trim().slice(0, 500),
      };
      taken.add(area.key);
      return area;
    });
}

/** The known area that shares most of its words with `label`; null when none shares half of them. */
function bestArea(label: string, areas: readonly PracticeArea[]): PracticeArea | null {
  const words = stems(label);
  let best: { readonly area: PracticeArea; readonly share: number } | null = null;
  for (const area of areas) {
    for (const form of [area.label, area.key.replace(/([A-Z])/g, " $1")]) {
      const other = stems(form);
      const shared = [...words].filter((word) => other.has(word)).length;
      const share = shared / Math.max(1, Math.min(words.size, other.size));
      if (
        share >= 0.5 &&
        shared >= Math.min(2, words.size, other.size) &&
        share > (best?.share ?? 0)
      )
        best = { area, share };
    }
  }
  return best?.area ?? null;
}

const shortForms: Readonly<Record<string, string>> = {
  mgmt: "management",
  mgt: "management",
  mgr: "manager",
  yp: "young",
  cyp: "child",
};

function stems(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  return new Set(
    words
      .filter((word) => !["of", "the", "and", "is", "was", "a", "in", "to"].includes(word))
      .map((word) => (shortForms[word] ?? word).slice(0, 5)),
  );
}

function newKey(label: string, vocabulary: Vocabulary, taken: ReadonlySet<string>): VocabularyKey {
  const words = label.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const joined = words
    .map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join("");
  const base = (/^[a-z]/.test(joined) ? joined : `area${joined}`).slice(0, 50);
  const used = new Set([...taken, ...vocabulary.practiceAreas.map(({ key }) => key)]);
  let key = base;
  for (let count = 2; used.has(key); count += 1) key = `${base}-${count}`;
  return key;
}
