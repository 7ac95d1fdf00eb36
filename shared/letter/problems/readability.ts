import { flesch } from "flesch";
import { syllable } from "syllable";
import type { LetterModel } from "../../visit/issued/letterModel.ts";
import { languageOf } from "../../visit/programme/language.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { letterProse } from "./letterProse.ts";
import { excerpt, type LetterProblem, problem } from "./letterProblem.ts";

/** Below that a formula made for pages says nothing of a section. */
const fewestWords = 60;

/** Long sentences, and sections that read hard by Flesch's reading ease (F31), by the team's own numbers. */
export function readability({ visit }: VisitRecords, model: LetterModel): readonly LetterProblem[] {
  const { sentenceWords, readingEase } = languageOf(visit).plainness;
  const sentences = letterProse(model).map((placed) => ({
    ...placed,
    words: wordsOf(placed.text),
  }));
  const long = sentences
    .filter(({ words }) => words.length > sentenceWords)
    .map(({ text, words, sectionId, findingId, place }) =>
      problem("longSentence", "advice", {
        sectionId,
        findingId,
        words: text,
        text: `${place}: a sentence of ${words.length} words, “${excerpt(text)}”. Two are easier to read.`,
      }),
    );
  const bySection = Map.groupBy(sentences, ({ sectionId }) => sectionId);
  const hard = [...bySection].flatMap(([sectionId, own]): LetterProblem[] => {
    const ease = easeOf(own.map(({ words }) => words));
    if (sectionId === null || ease === null || ease >= readingEase) return [];
    return [
      problem("readingEase", "advice", {
        key: `readingEase ${sectionId}`,
        sectionId,
        text: `${own[0]?.place ?? ""} reads hard: ${Math.max(0, Math.round(ease))} of 100 for reading ease (Flesch), where the team asks for ${readingEase}. Shorter words and sentences help.`,
      }),
    ];
  });
  return [...long, ...hard];
}

/** Flesch reading ease of a section; null where it is too short to say. */
function easeOf(sentences: readonly (readonly string[])[]): number | null {
  const words = sentences.flat();
  if (words.length < fewestWords) return null;
  return flesch({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllablesOf(word), 0),
  });
}

const mostRemembered = 5_000;
const remembered = new Map<string, number>();

// The letter is read again at every pause in typing, and its words stay the same.
function syllablesOf(word: string): number {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const count = Math.max(1, syllable(word));
  if (remembered.size < mostRemembered) remembered.set(word, count);
  return count;
}

const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
