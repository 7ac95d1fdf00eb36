import type { DrawnPage, LetterLayout } from "../../../../shared/letter/letterLayout.ts";

/** The new layout, with every page that looks just as before kept as the same object, so that only changed pages are drawn again. */
export function withSamePages(before: LetterLayout | null, now: LetterLayout): LetterLayout {
  if (!before) return now;
  return {
    ...now,
    drawn: now.drawn.map((page, i) => {
      const old = before.drawn[i];
      return old && sameData(old, page) ? old : page;
    }),
  };
}

function sameData(a: DrawnPage, b: DrawnPage): boolean {
  return a.texts.length === b.texts.length && JSON.stringify(a) === JSON.stringify(b);
}
