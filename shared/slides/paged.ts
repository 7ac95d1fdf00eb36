import type { Slide, SlideGroup } from "../visit/deck.ts";

// A slide of 13⅓ by 7½ inches in letters of 24 points, so that the back row reads it.
const lettersOfLine = 78;
const linesOfSlide = 13;
const afterItem = 0.35;
const forHeading = 1.5;

/** Lines of a table that stand on a slide below its head; a long label takes two. */
const rowsOfSlide = 9;
const lettersOfLabel = 28;

/** A slide, or two and more of the same title where all of it does not stand on one in letters of 24 points. */
export function paged(slide: Slide): readonly Slide[] {
  return slide.table === null ? pagedByLines(slide) : pagedByRows(slide, slide.table);
}

function pagedByRows(
  slide: Slide,
  { columns, rows }: NonNullable<Slide["table"]>,
): readonly Slide[] {
  const pages: (typeof rows)[] = [];
  let left = 0;
  for (const row of rows) {
    const needs = Math.ceil((row[0]?.length ?? 0) / lettersOfLabel) || 1;
    if (left < needs) {
      pages.push([]);
      left = rowsOfSlide;
    }
    pages.at(-1)?.push(row);
    left -= needs;
  }
  return continued(
    slide,
    pages.map((own) => ({ table: { columns, rows: own } })),
  );
}

function pagedByLines(slide: Slide): readonly Slide[] {
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
  return continued(
    slide,
    pages.map((groups) => ({ groups })),
  );
}

/** The slide with each of these parts; notes and messages stand with the first. */
const continued = (slide: Slide, parts: readonly Partial<Slide>[]): readonly Slide[] =>
  parts.map((part, index) => ({
    ...slide,
    ...part,
    ...(index === 0 ? {} : { title: `${slide.title} (continued)`, notes: [], messages: [] }),
  }));

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
