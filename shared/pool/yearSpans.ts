/** Years that are reported together, the first and the last among them. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** Visits that stand behind every number of a report, where councils are not named. */
export const leastVisits = 5;

/**
 * The years of a pool, the earliest first, put together until each span has at least five visits; what
 * is left at the end joins the last. None for fewer than five visits. Made of the whole pool whatever is
 * asked, so that two reports differ by whole spans.
 */
export function yearSpans(years: readonly number[]): readonly YearSpan[] {
  const spans: YearSpan[] = [];
  let [from, count] = [null as number | null, 0];
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    from ??= year;
    count += years.filter((each) => each === year).length;
    if (count < leastVisits) continue;
    spans.push({ from, to: year });
    [from, count] = [null, 0];
  }
  const last = spans.at(-1);
  if (from === null || last === undefined) return spans;
  return [...spans.slice(0, -1), { from: last.from, to: Math.max(...years) }];
}

/** The spans that a choice of years is made of; null where it cuts one. */
export function spanOf(
  spans: readonly YearSpan[],
  { from, to }: { readonly from: number | null; readonly to: number | null },
): readonly YearSpan[] | null {
  const within = spans.filter(
    (span) => (from === null || span.to >= from) && (to === null || span.from <= to),
  );
  const isCut = within.some(
    (span) => (from !== null && span.from < from) || (to !== null && span.to > to),
  );
  return isCut || within.length === 0 ? null : within;
}
