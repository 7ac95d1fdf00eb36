import type { LetterBlock } from "../visit/issued/letterModel.ts";
import { splitParagraphs } from "../words/sentences.ts";
import { announces, mendProse, piecesOf } from "./mending/mendProse.ts";

/** The blocks of a text that was written in the letter: its paragraphs, and with `withBullets` its typed lists as lists. */
export function writtenBlocks(text = "", { withBullets = true } = {}): LetterBlock[] {
  return splitParagraphs(text).flatMap((paragraph): LetterBlock[] => {
    const pieces = piecesOf(paragraph);
    if (!withBullets || pieces.every(({ isItem }) => !isItem))
      return blockOf("paragraph", mendProse(paragraph));
    let goesOn = false;
    return pieces.flatMap((piece) => {
      const sentences = mendProse(piece.text, { goesOn });
      goesOn = announces(sentences.at(-1) ?? "");
      return blockOf(piece.isItem ? "bullet" : "paragraph", sentences);
    });
  });
}

const blockOf = (type: "paragraph" | "bullet", sentences: readonly string[]): LetterBlock[] =>
  sentences.length === 0
    ? []
    : [
        {
          type,
          sentences: sentences.map((each) => ({ text: each, sources: [{ type: "written" }] })),
        },
      ];
