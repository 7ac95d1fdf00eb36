import { counted } from "../../words/inWords.ts";
import { type LetterFill, letterPageLimit } from "../letterLayout.ts";
import { type LetterProblem, problem } from "./letterProblem.ts";

/** A last page with no more lines of text than this looks like an oversight. */
const fewLines = 2;

/** A last page that holds hardly more than the sign-off. */
export function thinLastPage(fill: LetterFill | null): readonly LetterProblem[] {
  const lines = fill?.linesOnLastPage;
  if (fill === null || lines === undefined || lines > fewLines) return [];
  if (fill.pages < 2 || fill.pages > letterPageLimit) return [];
  const holds =
    lines === 0
      ? `Page ${fill.pages} holds nothing but the sign-off.`
      : `Page ${fill.pages} holds only ${counted(lines, "line")} of text and the sign-off.`;
  return [
    problem("thinLastPage", "advice", {
      text: `${holds} A few lines less, and the letter ends on page ${fill.pages - 1}; or let more of it stand there.`,
    }),
  ];
}
