import { type Support, supportBehind } from "../../triangulation/supportBehind.ts";
import { heardKeyOfHeadline } from "../../visit/heardKey.ts";
import type { FindingId } from "../../visit/ids.ts";
import type { Letter } from "../../visit/kinds/letter.ts";
import { languageOf, type Quantifier } from "../../visit/programme/language.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { listInWords } from "../../words/inWords.ts";
import { splitSentences } from "../../words/sentences.ts";
import { findingsInLetter, sectionOf } from "../inLetter.ts";
import { excerpt, type LetterProblem, passable } from "./letterProblem.ts";
import { wordMatcher } from "./wordMatcher.ts";

/**
 * Words of how many and how often that more is claimed with than is linked (F32): in findings and
 * headlines, once for each, against the sessions, source groups and people behind them, each by the team's own
 * numbers. A sentence that says its count itself (“nine of twelve”, “all nine”, “38%”) needs none.
 */
export function quantifiers(records: VisitRecords, letter: Letter): readonly LetterProblem[] {
  const support = supportBehind(records);
  const find = quantifierFinder(languageOf(records.visit).quantifiers);
  const check = (
    text: string,
    findingIds: readonly FindingId[],
    of: string,
    rest: Pick<LetterProblem, "sectionId"> & Partial<LetterProblem>,
  ): readonly LetterProblem[] => {
    const words = find(text);
    if (words.length === 0) return [];
    const behind = support(findingIds);
    const short = words.filter(({ needs }) => isShort(behind, needs));
    const [first] = short;
    if (first === undefined) return [];
    const said = listInWords(short.map((each) => `“${each.said}”`));
    const where = `“${excerpt(first.sentence, first.sentence.indexOf(first.said))}”`;
    const rests =
      short.length === 1 ? `${said} in ${where} rests` : `${said}, the first in ${where}, rest`;
    return [
      passable(
        "quantifier",
        {
          ...rest,
          target: `${of} ${short.map(({ word }) => word).join(", ")}`,
          words: first.said,
          text: `${rests} on ${arithmetic(behind, mostOf(short))}. Say how many, link more evidence, or record why it holds.`,
        },
        records,
      ),
    ];
  };
  return [
    ...findingsInLetter(records).flatMap((finding) =>
      check(`${finding.sentence}\n\n${finding.detail}`, [finding.id], finding.id, {
        findingId: finding.id,
        sectionId: sectionOf(finding),
      }),
    ),
    ...letter.headlines.flatMap(({ text, findingIds }) =>
      check(text, findingIds, heardKeyOfHeadline(text), { sectionId: "headlines" }),
    ),
  ];
}

/** What the most demanding of them needs. */
const mostOf = (found: readonly QuantifierFound[]) => ({
  sessions: Math.max(...found.map(({ needs }) => needs.sessions)),
  sourceGroups: Math.max(...found.map(({ needs }) => needs.sourceGroups)),
  people: Math.max(...found.map(({ needs }) => needs.people)),
});

const isShort = (behind: Support, needs: Quantifier): boolean =>
  sessionsOf(behind) < needs.sessions ||
  behind.sourceGroups < needs.sourceGroups ||
  behind.people < needs.people;

const sessionsOf = ({ meetings, papers }: Support) => meetings.length + papers;

const figures = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const arithmetic = (behind: Support, needs: Omit<Quantifier, "words" | "except">): string =>
  [
    `${figures(sessionsOf(behind), "session")} (${needs.sessions} asked for)`,
    `${figures(behind.sourceGroups, "source group")} (${needs.sourceGroups})`,
    `${figures(behind.people, "person", "people")} heard (${needs.people})`,
  ].join(", ");

interface QuantifierFound {
  readonly word: string;
  /** As it stands in the sentence. */
  readonly said: string;
  readonly sentence: string;
  readonly needs: Quantifier;
}

const finders = new WeakMap<readonly Quantifier[], ReturnType<typeof makeFinder>>();

// The letter is read at every pause in typing, and the list stays the same.
function quantifierFinder(all: readonly Quantifier[]): ReturnType<typeof makeFinder> {
  const finder = finders.get(all) ?? makeFinder(all);
  finders.set(all, finder);
  return finder;
}

/** Finds each such word once a text, where it stands first and says how many. */
function makeFinder(all: readonly Quantifier[]): (text: string) => readonly QuantifierFound[] {
  const needsOf = new Map(
    all.flatMap((needs) => needs.words.map((word) => [word.toLowerCase(), needs] as const)),
  );
  const words = wordMatcher([...needsOf.keys()]);
  const exceptions = phraseFinder(all.flatMap(({ except }) => except));
  return (text) => {
    const found = new Map<string, QuantifierFound>();
    // Parting a text into sentences takes far longer than finding that it says none of them.
    if (words(text).length === 0) return [];
    for (const sentence of text.split("\n\n").flatMap(splitSentences)) {
      const spans = exceptions(sentence);
      for (const { phrase, text: said, start, end } of words(sentence)) {
        const needs = needsOf.get(phrase);
        if (needs === undefined || found.has(phrase)) continue;
        if (spans.some((span) => span.start <= start && end <= span.end)) continue;
        if (saysHowMany(sentence, start, end)) continue;
        found.set(phrase, { word: phrase, said, sentence, needs });
      }
    }
    return [...found.values()];
  };
}

/** Phrases as they stand, which may end in a stop: “most.” */
function phraseFinder(phrases: readonly string[]) {
  const ended = phrases.filter((phrase) => /[^\p{L}\p{N}]$/u.test(phrase));
  const whole = wordMatcher(phrases.filter((phrase) => !ended.includes(phrase)));
  return (sentence: string): readonly { readonly start: number; readonly end: number }[] => {
    const small = sentence.toLowerCase();
    const spans = ended.flatMap((phrase) => {
      const starts: { start: number; end: number }[] = [];
      for (let at = small.indexOf(phrase); at >= 0; at = small.indexOf(phrase, at + 1))
        starts.push({ start: at, end: at + phrase.length });
      return starts;
    });
    return [...whole(sentence), ...spans];
  };
}

const number =
  "(?:\\d[\\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty)";
/** “all nine”, “all of the 12”, “every six weeks”. */
const countedNext = new RegExp(
  `^(?:\\s+of)?(?:\\s+(?:the|these|those|our|your|their|its))?\\s+${number}(?![\\p{L}\\p{N}])`,
  "iu",
);
/** “nine of twelve”, “of the ten people”, “38%”. */
const ownCount = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${number}\\s+(?:out\\s+)?of\\s+|of\\s+(?:the|our|your|those)\\s+)${number}(?![\\p{L}\\p{N}])|\\d\\s?(?:%|per cent)`,
  "iu",
);

/** Whether the sentence gives the count itself, or the word is part of another: “all-age”, “catch-all”. */
function saysHowMany(sentence: string, start: number, end: number): boolean {
  if (sentence[start - 1] === "-" || sentence[end] === "-") return true;
  return countedNext.test(sentence.slice(end)) || ownCount.test(sentence);
}
