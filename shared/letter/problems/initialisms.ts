import type { LetterModel } from "../../visit/issued/letterModel.ts";
import { languageOf } from "../../visit/programme/language.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { letterProse } from "./letterProse.ts";
import { type LetterProblem, problem } from "./letterProblem.ts";
import { wordMatcher } from "./wordMatcher.ts";

/** Initials that are not spelled out where the letter uses them first (F31); well known ones need not be. */
export function initialisms({ visit }: VisitRecords, model: LetterModel): readonly LetterProblem[] {
  const { initialisms: listed } = languageOf(visit);
  const known = new Map(listed.map((entry) => [entry.short.toLowerCase(), entry]));
  const findListed = wordMatcher(listed.map(({ short }) => short));
  const seen = new Set<string>();
  return letterProse(model).flatMap(({ text, sectionId, findingId, place }) => {
    if (isAllCapitals(text)) return [];
    return initialsIn(text, findListed).flatMap(({ short, start, end }): LetterProblem[] => {
      if (seen.has(short)) return [];
      seen.add(short);
      const entry = known.get(short.toLowerCase());
      if (entry?.isWellKnown === true || isSpelledOut(text, { short, start, end })) return [];
      const how =
        entry === undefined
          ? "Write the words, with the initials after them in brackets"
          : `Write “${entry.long} (${short})”`;
      return [
        problem("initialism", "advice", {
          key: `initialism ${short}`,
          sectionId,
          findingId,
          words: short,
          text: `${place}: “${short}” is not spelled out where it is first used. ${how}.`,
        }),
      ];
    });
  });
}

interface Initials {
  readonly short: string;
  readonly start: number;
  readonly end: number;
}

/** Two capitals or more, such as LSCB, Q&A or IROs; a Roman numeral is a number. */
const capitals = /(?<![\p{L}\p{N}&-])\p{Lu}[\p{Lu}\p{N}&]{0,11}(?=s?(?![\p{L}\p{N}]))/gu;
const roman = /^[IVXLC]+$/u;

function initialsIn(text: string, findListed: ReturnType<typeof wordMatcher>): readonly Initials[] {
  const all = [
    ...[...text.matchAll(capitals)].map((found) => ({ short: found[0], start: found.index })),
    // Such as DfE, whose letters are not all capitals; “it” and “send” are words.
    ...findListed(text).flatMap((found) =>
      /\p{Lu}.*\p{Lu}/u.test(found.text) ? [{ short: found.text, start: found.start }] : [],
    ),
  ].filter(({ short }) => (short.match(/\p{Lu}/gu) ?? []).length > 1 && !roman.test(short));
  return all
    .map(({ short, start }) => ({ short, start, end: start + short.length }))
    .sort((a, b) => a.start - b.start);
}

/** “multi-agency safeguarding hub (MASH)”, or “MASH (multi-agency safeguarding hub)”. */
function isSpelledOut(text: string, { short, start, end }: Initials): boolean {
  if (/\(\s*$/u.test(text.slice(0, start)))
    return standsFor(short, wordsOf(text.slice(Math.max(0, start - 200), start)).slice(-12));
  const inBrackets = /^\S?\s?\(([^)]{0,200})\)/u.exec(text.slice(end))?.[1];
  return inBrackets !== undefined && standsFor(short, wordsOf(inBrackets).slice(0, 12));
}

/** Whether the letters are, in their order, first letters of the words; small words may be passed over. */
function standsFor(short: string, words: readonly string[]): boolean {
  const letters = short.toLowerCase().match(/\p{L}/gu) ?? [];
  let at = 0;
  for (const word of words) if (word.startsWith(letters[at] ?? "\0")) at += 1;
  return at === letters.length;
}

const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function isAllCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > 12 && letters.every((letter) => letter === letter.toUpperCase());
}
