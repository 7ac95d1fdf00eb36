import { readSigns, setsMinusAgainstPlus } from "../../../shared/import/signs/readSigns.ts";
import { splitLines } from "../../../shared/import/splitLines.ts";
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
  const lines = splitLines(text).map(({ raw }) => raw);
  const minusMarksArea = isDashMark || setsMinusAgainstPlus(lines);
  return lines
    .map((line) => readSigns(line, { minusMarksArea }))
    .filter((line) => line.text !== "")
    .map(({ text: words, mark, at, level }) => ({ text: words, mark, at, level }));
}
