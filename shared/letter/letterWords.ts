import { assertNever } from "../assertNever.ts";
import type { LetterBlock, LetterModel, LetterSection } from "../visit/issued/letterModel.ts";

/** Every printed text of the letter's block in reading order, its lead first. */
export function textsOfBlock(block: LetterBlock): readonly string[] {
  switch (block.type) {
    case "subheading":
      return [block.text];
    case "paragraph":
    case "bullet":
      return block.sentences.map((sentence) => sentence.text);
    case "finding":
    case "recommendation":
      return [block.lead.text, ...block.sentences.map((sentence) => sentence.text)];
    default:
      return assertNever(block);
  }
}

/** Words in a text: what stands between spaces and holds a letter or digit. */
export const countWords = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Words of a section as printed, its subheadings counted, its own heading and numbering not. */
export const wordsOfSection = (section: LetterSection): number =>
  section.blocks.flatMap(textsOfBlock).reduce((sum, text) => sum + countWords(text), 0);

/**
 * A section may be this much longer than its share before anybody is told: the other sections are
 * seldom all full, and who is warned at every sentence soon reads no warning.
 */
const slack = 1.15;

/** Whether a section is so much longer than its share, in words, that it is said. */
export const isOverBudget = (words: number, budget: number): boolean => words > budget * slack;

/** Everything the letter prints but its footers and numbering, in reading order. */
export const textsOfLetter = (model: LetterModel): readonly string[] => [
  model.letterhead.organisation,
  ...model.letterhead.lines,
  model.addressee.name,
  ...model.addressee.lines,
  model.date,
  model.reference,
  model.salutation,
  model.title,
  ...model.sections.flatMap((section) => [
    section.heading ?? "",
    ...section.blocks.flatMap(textsOfBlock),
  ]),
  model.signOff.closing,
  model.signOff.name,
  ...model.signOff.lines,
];
