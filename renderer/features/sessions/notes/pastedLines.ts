import { withCarriedCalls } from "../../../../shared/import/carriedCalls.ts";
import { readSigns, setsMinusAgainstPlus } from "../../../../shared/import/signs/readSigns.ts";
import { splitLines, wordsOf } from "../../../../shared/import/splitLines.ts";
import type { MarkedText } from "./lineMarks.ts";

/** A pasted line, with the time its writer put before it. */
export interface PastedLine extends MarkedText {
  readonly at: string | null;
  /** Level in its writer's list, from 1. */
  readonly level: number;
}

/**
 * Pasted text as evidence points and concerns: one a line, read as the lines of a file are; lines that
 * say nothing are left out. `isDashMark`: it was said of this session that "-" marks an area.
 */
export function pastedLines(
  text: string,
  { isDashMark = false }: { readonly isDashMark?: boolean } = {},
): readonly PastedLine[] {
  const lines = withCarriedCalls(splitLines(text));
  const minusMarksArea = isDashMark || setsMinusAgainstPlus(lines.map(wordsOf));
  const pasted: PastedLine[] = [];
  for (const line of lines) {
    const { text: words, mark, at, level } = readSigns(wordsOf(line), { minusMarksArea });
    const before = pasted.at(-1);
    if (line.hint?.continues === true && before !== undefined)
      pasted[pasted.length - 1] = { ...before, text: `${before.text} ${words}` };
    else if (words !== "") pasted.push({ text: words, mark, at, level });
  }
  return pasted;
}
