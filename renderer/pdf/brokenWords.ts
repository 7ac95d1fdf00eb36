import type { PdfLine } from "pdfmake/js/Line.js";
import type { LinePlace } from "./linePlace.ts";
import { textOfLine } from "./runsOfLine.ts";

/** What a line of a paragraph shares with its neighbours: the rest of a word that it breaks, and the end of one broken above it. */
export function brokenWords(
  lines: readonly PdfLine[],
  index: number,
): Pick<LinePlace, "wordGoesOn" | "wordEnds"> {
  const goesOn = endOfWord(lines[index], lines[index + 1]);
  const ends = endOfWord(lines[index - 1], lines[index]);
  return {
    ...(goesOn === "" ? {} : { wordGoesOn: goesOn }),
    ...(ends === "" ? {} : { wordEnds: ends.length }),
  };
}

/** What opens the lower line of a word that the upper one breaks; nothing where the word fills that line too and goes on. */
function endOfWord(upper: PdfLine | undefined, lower: PdfLine | undefined): string {
  if (!breaksWord(upper) || lower === undefined) return "";
  const text = textOfLine(lower);
  const end = /^\S+/u.exec(text)?.[0] ?? "";
  return end === text && breaksWord(lower) ? "" : end;
}

const breaksWord = (line: PdfLine | undefined): boolean =>
  line?.inlines.at(-1)?.softHyphen ?? false;
