import type { LetterModel } from "../../visit/issued/letterModel.ts";
import { letterSentences } from "../letterText.ts";
import type { LetterLayout } from "../letterLayout.ts";
import { printable } from "../typeset.ts";
import { excerpt, type LetterProblem, problem } from "./letterProblem.ts";

/** Lines so long, or so many, that the paper would cut them off: letterhead, address and reference have no second page. */
export function offPaper(
  model: LetterModel,
  fill: Partial<Pick<LetterLayout, "offPaper">> | null,
): readonly LetterProblem[] {
  const lines = fill?.offPaper ?? [];
  if (lines.length === 0) return [];
  const outside = letterSentences(model).filter(({ part }) => part !== null);
  const found = outside.filter(({ text }) =>
    lines.some((line) => line !== "" && printable(text).includes(line)),
  );
  return [...new Map(found.map((each) => [each.part, each])).values()].map(
    ({ part, place, text }) =>
      problem("offPaper", "refuses", {
        part,
        text: `${place}: “${excerpt(text)}” is too long to be printed whole. Shorten it.`,
      }),
  );
}
