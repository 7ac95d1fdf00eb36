import type { Question, ScaleAnswer } from "../visit/kinds/questionnaire.ts";

/** Questions as they are typed, one a line. */
export const questionLines = (questions: readonly Question[]): string =>
  questions.map(({ text }) => text).join("\n");

/**
 * Questions of lines that were typed. A line that ends with a question mark is answered in words, every
 * other on the scale. A question that was there keeps its key, by its words, else by its place, so that a
 * reworded one is held against what it was in earlier rounds.
 */
export function questionsOfLines(typed: string, before: readonly Question[]): Question[] {
  const texts = linesOf(typed);
  return keyed(
    texts,
    before.map(({ key, text }) => [key, text]),
    "q",
  ).map(([key, text]) => ({
    key,
    text,
    answered: text.endsWith("?") ? "words" : "scale",
  }));
}

/** Answers as they are typed, one a line, from the best on. */
export const scaleLines = (scale: readonly ScaleAnswer[]): string =>
  scale.map(({ label }) => label).join("\n");

/** Answers of lines that were typed, in the same way; as many speak well of what is asked as did before. */
export function scaleOfLines(typed: string, before: readonly ScaleAnswer[]): ScaleAnswer[] {
  const good = before.filter(({ isFavourable }) => isFavourable).length;
  return withFavourable(
    keyed(
      linesOf(typed),
      before.map(({ key, label }) => [key, label]),
      "a",
    ).map(([key, label]) => ({ key, label, isFavourable: false })),
    good,
  );
}

/** The same answers, of which the first so many speak well of what is asked. */
export const withFavourable = (scale: readonly ScaleAnswer[], count: number): ScaleAnswer[] =>
  scale.map((answer, at) => ({ ...answer, isFavourable: at < count }));

const linesOf = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  ),
];

/** Each text with the key it had, else that of what stood in its place and is gone, else a new one. */
function keyed(
  texts: readonly string[],
  before: readonly (readonly [key: string, text: string])[],
  letter: string,
): readonly (readonly [key: string, text: string])[] {
  const stays = new Set(texts);
  const used = new Set(before.filter(([, text]) => stays.has(text)).map(([key]) => key));
  return texts.map((text, at) => {
    const same = before.find(([, was]) => was === text)?.[0];
    if (same !== undefined) return [same, text];
    const inPlace = before[at]?.[0];
    const key =
      inPlace !== undefined && !used.has(inPlace)
        ? inPlace
        : freeKey(letter, [...used, ...before.map(([k]) => k)]);
    used.add(key);
    return [key, text];
  });
}

function freeKey(letter: string, taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}
