import type { LetterModel } from "../../visit/issued/letterModel.ts";
import { listInWords } from "../../words/inWords.ts";
import { characterInWords } from "../characterInWords.ts";
import { letterSentences } from "../letterText.ts";
import { printable } from "../typeset.ts";
import { excerpt, type LetterProblem, problem } from "./letterProblem.ts";

/** Characters that the letter's typeface lacks, each place with those that stand there: named, with their codes. */
export function unprintable(
  model: LetterModel,
  missingGlyphs: readonly string[],
): readonly LetterProblem[] {
  if (missingGlyphs.length === 0) return [];
  const missing = new Set(missingGlyphs);
  const placed = letterSentences(model).flatMap(({ text, sectionId, part, findingId, place }) => {
    const characters = [...missing].filter((each) => printable(text).includes(each));
    const [first] = characters;
    if (first === undefined) return [];
    return [
      problem("missingGlyph", "refuses", {
        sectionId,
        part,
        findingId,
        text: `${place}: the letter's typeface cannot print ${listInWords(characters.map(characterInWords))} in “${excerpt(printable(text), printable(text).indexOf(first))}”. Write it another way.`,
      }),
    ];
  });
  const said = letterSentences(model)
    .map(({ text }) => printable(text))
    .join("");
  const elsewhere = missingGlyphs.filter((each) => !said.includes(each));
  if (elsewhere.length === 0) return placed;
  return [
    ...placed,
    problem("missingGlyph", "refuses", {
      text: `The letter's typeface cannot print ${listInWords(elsewhere.map(characterInWords))}. Write it another way.`,
    }),
  ];
}
