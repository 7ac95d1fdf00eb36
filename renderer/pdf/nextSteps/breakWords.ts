import { asTyped, typeset } from "../../../shared/letter/typeset.ts";

/** The lines of a text in a narrow column: broken between words, and within one only where it is wider than the column. */
export function breakWords(
  text: string,
  widthOf: (text: string) => number,
  width: number,
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const fits = (words: string) => widthOf(words) <= width;
  for (const set of typeset(text, { hyphenate: false }).split(" ")) {
    const word = asTyped(set);
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    // After hyphens and strokes first, anywhere else where even that is too wide.
    for (const part of word.split(/(?<=[-/–—])/u))
      if (fits(line + part)) line += part;
      else {
        if (line !== "") lines.push(line);
        line = "";
        for (const character of part)
          if (fits(line + character) || line === "") line += character;
          else {
            lines.push(line);
            line = character;
          }
      }
  }
  if (line !== "") lines.push(line);
  return lines;
}
