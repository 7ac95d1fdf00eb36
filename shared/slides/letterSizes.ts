import type { Slide, SlideGroup } from "../visit/deck.ts";

// In points, on a slide of 960 by 540: what is left of it for its text below the title, and for titles.
const textWidth = 852;
/** How high the text of a slide may be. */
export const textHeight = 385;
const coverTitleHeight = 137;
const titleHeight = 65;
const bulletIndent = 20;
const numberIndent = 36;
const longNumberIndent = 54;
const lineHeight = 1.2;
const afterItem = 14;
const roundHeading = 12;

/** Letters of this size are read from the back row; nothing on a slide is smaller. */
export const smallest = 24;
export type TextSize = 28 | 26 | 24;
export type TitleSize = 44 | 34 | 28 | 24;

/** The largest letters, in points, in which the text of a slide has room. */
export const textSizeOf = ({ of, groups }: Pick<Slide, "of" | "groups">): TextSize =>
  of === "cover" ? 28 : largest([28, 26], (size) => heightOf(groups, size) <= textHeight);

/** The same for its title. */
export const titleSizeOf = ({ of, title }: Pick<Slide, "of" | "title">): TitleSize => {
  const [sizes, height] =
    of === "cover"
      ? ([[44, 34, 28], coverTitleHeight] as const)
      : ([[34, 28], titleHeight] as const);
  return largest(
    sizes,
    // Bold letters are a little wider.
    (size) => linesOf(title, textWidth / size / 1.08) * size * lineHeight <= height,
  );
};

function largest<Size extends number>(
  sizes: readonly Size[],
  hasRoom: (size: Size) => boolean,
): Size | typeof smallest {
  return sizes.find(hasRoom) ?? smallest;
}

/** How far the words of a list stand from its numbers' edge, in points: those of two figures are wider. */
export const indentOfNumbers = ({ items, from }: Pick<SlideGroup, "items" | "from">): number =>
  (from ?? 1) + items.length > 10 ? longNumberIndent : numberIndent;

/** How high these groups are in letters of a size, in points. */
export const heightOf = (groups: readonly SlideGroup[], size: number): number =>
  groups.reduce((sum, group) => {
    const { heading, items, from } = group;
    const width = (textWidth - (from === null ? bulletIndent : indentOfNumbers(group))) / size;
    return (
      sum +
      (heading === null ? 0 : size * lineHeight + roundHeading) +
      items.reduce((all, item) => all + linesOf(item, width) * size * lineHeight + afterItem, 0)
    );
  }, 0);

/** How many lines of such a width, in letters' sizes, a text takes: word after word, as presentations are set. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let at = 0;
  for (const word of text.split(" ")) {
    const wide = widthOf(word);
    if (at > 0 && at + widths.space + wide > width) {
      lines += 1;
      at = wide;
    } else at += (at > 0 ? widths.space : 0) + wide;
    // A word that is wider than the slide goes on over several lines.
    if (at > width) {
      lines += Math.ceil(at / width) - 1;
      at %= width;
    }
  }
  return lines;
}

// As Arial has them, in shares of the letters' size.
const widths = { space: 0.278, small: 0.556, capital: 0.7 };
const others: readonly (readonly [letters: string, width: number])[] = [
  ["ijl'’‘", 0.222],
  ["ftI.,:;/!", 0.278],
  ["r-()“”", 0.333],
  ["ckszvxyJ", 0.5],
  ["wC", 0.722],
  ["mM", 0.833],
  ["%W—", 0.95],
];
const known = new Map(
  others.flatMap(([letters, width]) => Array.from(letters, (letter) => [letter, width] as const)),
);

function widthOf(word: string): number {
  let width = 0;
  for (const letter of word)
    width += known.get(letter) ?? (/\p{Lu}/u.test(letter) ? widths.capital : widths.small);
  return width;
}
