import { isBlankLine, readSigns } from "./signs/readSigns.ts";
import { visibleText } from "./signs/invisible.ts";
import { wordsOf, type PhysicalLine } from "./splitLines.ts";

type Mark = "strength" | "area" | "question";

/**
 * The lines with marks that only the rest of the notes explains as signs that stand for themselves: letters
 * before the lines ("S - …", "A - …"), a sign alone above a list ("+++", "---", "???"), and a word behind
 * a line ("… - strength"). Every other line stays as it is.
 */
export function withSpelledMarks(lines: readonly PhysicalLine[]): readonly PhysicalLine[] {
  const letters = markOfLetters(lines);
  const heads = signHeadings(lines);
  return lines.map((line, at): PhysicalLine => {
    const head = heads.get(at);
    if (head !== undefined)
      return { ...line, hint: { ...line.hint, heading: 3, text: headingWords[head] } };
    if (line.hint?.aside !== undefined || line.hint?.cells !== undefined) return line;
    const said = letters(wordsOf(line)) ?? behindWords(wordsOf(line));
    return said === null
      ? line
      : { ...line, hint: { ...line.hint, text: `${signs[said.mark]} ${said.text}` } };
  });
}

const signs: Readonly<Record<Mark, string>> = { strength: "(+)", area: "(-)", question: "(?)" };
const headingWords: Readonly<Record<Mark, string>> = {
  strength: "Strengths",
  area: "Areas",
  question: "Questions",
};

type Said = { readonly mark: Mark; readonly text: string };

const families: readonly Readonly<Record<string, Mark>>[] = [
  { S: "strength", A: "area", Q: "question" },
  { S: "strength", W: "area", Q: "question" },
  { P: "strength", N: "area", Q: "question" },
];
const lettered =
  /^\s*(?:[-•*]\s+)?([A-Z]|AFIs?|AFDs?)(?:\s?[:=]|\s?[-–—](?=\s)|[-–—](?=\p{Lu}))\s*(?=\S)/u;

/** "AFI" and "AFD" are said for "A". */
const letterOf = (match: RegExpExecArray | null): string | undefined =>
  match?.[1]?.replace(/^AF[ID]s?$/, "A");

/** Reads letters as marks where the notes use both of a pair for lines, and no letter beside them. */
function markOfLetters(lines: readonly PhysicalLine[]): (raw: string) => Said | null {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const letter = letterOf(lettered.exec(wordsOf(line)));
    if (letter !== undefined) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  const family = families.find((letters) => {
    const both = Object.entries(letters).filter(([, mark]) => mark !== "question");
    return (
      both.every(([letter]) => counts.has(letter)) &&
      [...counts.keys()].every((letter) => letter in letters) &&
      [...counts.values()].reduce((sum, count) => sum + count, 0) >= 3
    );
  });
  return (raw) => {
    const match = family === undefined ? null : lettered.exec(raw);
    const mark = family?.[letterOf(match) ?? ""];
    return match === null || mark === undefined
      ? null
      : { mark, text: raw.slice(match[0].length).trim() };
  };
}

const alone: readonly (readonly [Mark, RegExp])[] = [
  [
    "strength",
    /^(?:[+\uFF0B]{1,5}|[\u2713\u2714\u2705\u{1F44D}\u{1F642}\u{1F600}-\u{1F604}\u{1F60A}]\uFE0F?|:-?\))\s?:?$/u,
  ],
  [
    "area",
    /^(?:[-\u2212\u2013\u2014]{1,5}|[\u2717\u2718\u274C\u{1F44E}\u{1F641}\u2639\u{1F61E}-\u{1F621}]\uFE0F?|:-?\()\s?:?$/u,
  ],
  ["question", /^(?:[?\uFF1F]{1,5}|[\u2753\u2754\u{1F914}]\uFE0F?)\s?:?$/u],
];

/** Signs alone on their lines, where one of them is of strengths and another of areas or questions. */
function signHeadings(lines: readonly PhysicalLine[]): ReadonlyMap<number, Mark> {
  const found = new Map<number, Mark>();
  lines.forEach((line, at) => {
    const text = visibleText(wordsOf(line));
    if (text.length === 0 || text.length > 8) return;
    const mark = alone.find(([, pattern]) => pattern.test(text))?.[0];
    const next = lines[at + 1];
    // A rule stands apart from what follows it.
    if (mark !== undefined && next !== undefined && !isBlankLine(wordsOf(next)))
      found.set(at, mark);
  });
  const marks = [...found.values()];
  const isSet =
    marks.includes("strength") &&
    new Set(marks).size > 1 &&
    (["strength", "area", "question"] as const).every(
      (mark) => marks.filter((each) => each === mark).length <= 3,
    );
  return isSet ? found : new Map();
}

const behind =
  /^(.*\S)\s?(?:\s[-–—]\s|\s?[([])(strength|good practice|positive|area(?: (?:for|of) (?:improvement|development|consideration|concern))?|weakness|negative|gap|question|query|to check)[)\]]?\.?$/i;

/** "Therapist in the team - strength", "late letters (area)". */
function behindWords(raw: string): Said | null {
  const [, text = "", word = ""] = behind.exec(raw) ?? [];
  const { mark, text: words } = readSigns(text, { minusMarksArea: false });
  if (mark !== "plain" || (words.match(/\S+/g) ?? []).length < 3) return null;
  const said = /^(?:strength|good|positive)/i.test(word)
    ? "strength"
    : /^(?:question|query|to check)/i.test(word)
      ? "question"
      : "area";
  return { mark: said, text: words };
}
