import { printable } from "../letter/typeset.ts";
import type { Slide, SlideGroup } from "../visit/deck.ts";
import { heightOf, smallest, textHeight } from "./letterSizes.ts";

/** Lines of a table that stand on a slide below its head; a long label takes two. */
const rowsOfSlide = 9;
const lettersOfLabel = 28;

/** A slide, or two and more of the same title, about as full as each other, where all of it does not stand on one. */
export function paged(whole: Slide): readonly Slide[] {
  const slide = { ...whole, groups: whole.groups.flatMap(withinSlides) };
  const pagesWithin = (share: number): readonly Partial<Slide>[] =>
    slide.table === null
      ? groupsWithin(slide.groups, textHeight * share).map((groups) => ({ groups }))
      : rowsWithin(slide.table.rows, Math.floor(rowsOfSlide * share)).map((rows) => ({
          table: { columns: slide.table?.columns ?? [], rows },
        }));
  const full = pagesWithin(1);
  const shares = full.length > 1 ? [0.4, 0.5, 0.6, 0.7, 0.8, 0.9] : [];
  const even = shares.map(pagesWithin).find(({ length }) => length === full.length);
  return continued(slide, even ?? full);
}

type Rows = NonNullable<Slide["table"]>["rows"];

function rowsWithin(rows: Rows, most: number): readonly Rows[] {
  const pages: Rows[] = [];
  let left = 0;
  for (const row of rows) {
    const needs = Math.ceil((row[0]?.length ?? 0) / lettersOfLabel) || 1;
    if (left < needs) {
      pages.push([]);
      left = most;
    }
    pages.at(-1)?.push(row);
    left -= needs;
  }
  return pages;
}

function groupsWithin(groups: readonly SlideGroup[], most: number): readonly SlideGroup[][] {
  const pages: SlideGroup[][] = [[]];
  for (const group of groups)
    for (const [index, item] of group.items.entries()) {
      const alone = {
        ...group,
        items: [item],
        from: group.from === null ? null : group.from + index,
      };
      const page = pages.at(-1) ?? [];
      const last = index > 0 ? page.at(-1) : undefined;
      const fuller =
        last === undefined
          ? [...page, alone]
          : [...page.slice(0, -1), { ...last, items: [...last.items, item] }];
      if (page.length > 0 && heightOf(fuller, smallest) > most) pages.push([alone]);
      else pages[pages.length - 1] = fuller;
    }
  return pages;
}

/** The group with each text that fills more than a slide cut where a sentence ends, or between words where none does. */
function withinSlides(group: SlideGroup): readonly SlideGroup[] {
  const groups: SlideGroup[] = [];
  let isCut = true;
  for (const [index, item] of group.items.entries()) {
    const [first = item, ...rest] = partsOf(item, group);
    const last = groups.at(-1);
    if (last === undefined || isCut)
      groups.push({
        ...group,
        items: [first],
        from: group.from === null ? null : group.from + index,
      });
    else groups[groups.length - 1] = { ...last, items: [...last.items, first] };
    // What goes on has neither number nor bullet, and what comes behind it is a list again.
    for (const part of rest) groups.push({ heading: null, items: [part], from: null });
    isCut = rest.length > 0;
  }
  return groups;
}

function partsOf(item: string, group: SlideGroup): readonly string[] {
  const fits = (text: string): boolean =>
    heightOf([{ ...group, items: [text] }], smallest) <= textHeight;
  if (fits(item)) return [item];
  const parts: string[] = [];
  const pieces = item
    .split(/(?<=[.!?]) /u)
    .flatMap((sentence) => (fits(sentence) ? [sentence] : sentence.split(" ")));
  for (const piece of pieces) {
    const longer = `${parts.at(-1) ?? ""} ${piece}`;
    if (parts.length > 0 && fits(longer)) parts[parts.length - 1] = longer;
    else parts.push(piece);
  }
  return parts;
}

/** The slide with each of these parts; notes and messages stand with the part that shows what they are about. */
function continued(slide: Slide, parts: readonly Partial<Slide>[]): readonly Slide[] {
  const shown = parts.map(({ groups = [] }) => groups.flatMap(({ items }) => items));
  const partOf = (isAbout: (item: string) => boolean): number =>
    shown.findIndex((items) => items.some(isAbout));
  let at = 0;
  // What is said of no item by its words goes on from the note before it.
  const noted = slide.notes.map((note) => {
    const part = partOf((item) => item !== "" && note.includes(item));
    if (part >= 0) at = part;
    return at;
  });
  const told = slide.messages.map(({ text }) => {
    const whole = partOf((item) => item === printable(text));
    // Of what is cut, the slide where it begins.
    const begun = partOf((item) => item !== "" && printable(text).startsWith(item));
    return Math.max(0, whole < 0 ? begun : whole);
  });
  return parts.map((part, index) => ({
    ...slide,
    ...part,
    ...(index === 0 ? {} : { title: `${slide.title} (continued)` }),
    notes: slide.notes.filter((_, i) => noted[i] === index),
    messages: slide.messages.filter((_, i) => told[i] === index),
  }));
}
