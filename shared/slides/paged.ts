import type { Slide, SlideGroup } from "../visit/deck.ts";

// A slide of 13⅓ by 7½ inches in letters of 24 points, so that the back row reads it.
const lettersOfLine = 78;
const linesOfSlide = 13;
const afterItem = 0.35;
const forHeading = 1.5;

/** A slide, or two and more of the same title where all of it does not stand on one in letters of 24 points. */
export function paged(slide: Slide): readonly Slide[] {
  const pages: SlideGroup[][] = [[]];
  let filled = 0;
  for (const group of slide.groups) {
    for (const [index, item] of group.items.entries()) {
      const lines = Math.ceil(item.length / lettersOfLine) + afterItem;
      const needs = lines + (index === 0 && group.heading !== null ? forHeading : 0);
      const isNew = filled > 0 && filled + needs > linesOfSlide;
      if (isNew) {
        pages.push([]);
        filled = 0;
      }
      const page = pages.at(-1) ?? [];
      const last = page.at(-1);
      if (index > 0 && !isNew && last !== undefined)
        page[page.length - 1] = { ...last, items: [...last.items, item] };
      else
        page.push({
          ...group,
          items: [item],
          from: group.from === null ? null : group.from + index,
        });
      filled += index > 0 && isNew && group.heading !== null ? needs + forHeading : needs;
    }
  }
  return pages.map((groups, index) => ({
    ...slide,
    title: index === 0 ? slide.title : `${slide.title} (continued)`,
    groups,
    ...(index === 0 ? {} : { table: null, notes: [], messages: [] }),
  }));
}

/** Whether what a slide says would stand on it in letters of 28 points too. */
export function hasRoom({ groups }: Pick<Slide, "groups">): boolean {
  const larger = 28 / 24;
  const lines = groups.reduce(
    (sum, { heading, items }) =>
      sum +
      (heading === null ? 0 : forHeading) +
      items.reduce(
        (all, item) => all + Math.ceil(item.length / (lettersOfLine / larger)) + afterItem,
        0,
      ),
    0,
  );
  return lines <= linesOfSlide / larger;
}
