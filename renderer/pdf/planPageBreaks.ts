/** A line (or anything that cannot be cut) in the flow of the letter. Heights in points. */
export type FlowLine = {
  readonly height: number;
  /** Space above it, dropped where it opens a page. */
  readonly gap: number;
  /** Whether a page may end just above it. */
  readonly breakable: boolean;
};

/** Room for sums of fractions of a point to differ from pdfmake's own. */
const tolerance = 0.01;

/**
 * Fills each page as far as it goes and ends it at the last place where it may end. Only where a
 * page has no such place at all does it end just where it is full. Gives the indices of the lines
 * that open a page, the first page left out, rising.
 */
export function planPageBreaks(lines: readonly FlowLine[], pageHeight: number): readonly number[] {
  const breaks: number[] = [];
  let start = 0;
  let lastBreakable = -1;
  let used = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) break;
    const opens = index === start;
    if (!opens && line.breakable) lastBreakable = index;
    used += (opens ? 0 : line.gap) + line.height;
    if (!opens && used > pageHeight - tolerance) {
      start = lastBreakable > start ? lastBreakable : index;
      breaks.push(start);
      used = 0;
      lastBreakable = -1;
      index = start - 1;
    }
  }
  return breaks;
}
