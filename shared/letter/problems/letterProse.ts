import type { LetterModel } from "../../visit/issued/letterModel.ts";
import { letterSentences, type PlacedText } from "../letterText.ts";

/** The sentences of the letter's sections, in reading order: what its words are held against. */
export const letterProse = (model: LetterModel): readonly PlacedText[] =>
  letterSentences(model).filter(({ sectionId }) => sectionId !== null);
