import type { LetterModel } from "../../visit/issued/letterModel.ts";
import { languageOf } from "../../visit/programme/language.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { letterProse } from "./letterProse.ts";
import { type LetterProblem, problem } from "./letterProblem.ts";
import { wordMatcher } from "./wordMatcher.ts";

/** Words that the house does not use or plain English does without (F31), each once, where it stands first. */
export function houseWords({ visit }: VisitRecords, model: LetterModel): readonly LetterProblem[] {
  const { houseWords: listed } = languageOf(visit);
  const sayOf = new Map(listed.map(({ insteadOf, say }) => [insteadOf.toLowerCase(), say]));
  const find = wordMatcher([...sayOf.keys()]);
  const first = new Map<string, LetterProblem>();
  for (const { text, sectionId, findingId, place } of letterProse(model))
    for (const { phrase, text: said } of find(text)) {
      const say = sayOf.get(phrase);
      if (say === undefined || first.has(phrase)) continue;
      const advice = `${place}: “${said}” is not plain. Write instead: ${say}.`;
      const at = { key: `houseWord ${phrase}`, sectionId, findingId, words: said };
      first.set(phrase, problem("houseWord", "advice", { ...at, text: advice }));
    }
  return [...first.values()];
}
