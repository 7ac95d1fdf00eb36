import { printable } from "../../../shared/letter/typeset.ts";
import { textsOfLetter } from "../../../shared/letter/letterWords.ts";
import { sampleLetter } from "../../../shared/letter/testing/sampleLetter.ts";
import type { LetterModel } from "../../../shared/visit/issued/letterModel.ts";

/** For tests: a full letter with whatever a form could trip over. */
export const letterWithAll: LetterModel = {
  ...sampleLetter,
  title: "Peer challenge: help & protection <feedback>",
  reference: `${sampleLetter.reference} "A"`,
};

/** Every sentence of the letter as it is printed, empty ones left out. */
const sentencesOf = (model: LetterModel): readonly string[] =>
  textsOfLetter(model)
    .map((text) => squeezed(printable(text)))
    .filter((text) => text !== "");

/** What a reader takes for one space is one. */
const squeezed = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** For tests: the sentences that do not stand in `text` in their order. */
export function missingFrom(text: string, model: LetterModel): readonly string[] {
  const whole = squeezed(text);
  let at = 0;
  return sentencesOf(model).filter((sentence) => {
    const found = whole.indexOf(sentence, at);
    if (found >= 0) at = found + sentence.length;
    return found < 0;
  });
}
