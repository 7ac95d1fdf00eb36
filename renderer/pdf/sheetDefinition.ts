import type { LetterDefinition } from "../../shared/letter/letterDefinition.ts";
import type { LetterNode, ParagraphNode } from "../../shared/letter/letterNodes.ts";
import {
  letterDefaultStyle,
  letterMargins,
  letterPage,
  letterStyles,
  type LetterStyle,
} from "../../shared/letter/letterStyles.ts";
import { printable } from "../../shared/letter/typeset.ts";

/** A plain page or two: a title, and lines under headings. What has an empty heading has none. */
export type Sheet = {
  readonly title: string;
  readonly parts: readonly { readonly heading: string; readonly lines: readonly string[] }[];
};

/** A sheet as a definition for the letter's engine, in the letter's own type. */
export const sheetDefinition = ({ title, parts }: Sheet): LetterDefinition => ({
  pageSize: letterPage,
  pageMargins: letterMargins,
  language: "en-GB",
  info: { title: printable(title) },
  defaultStyle: letterDefaultStyle,
  styles: letterStyles,
  content: [
    { ...paragraph(title, "title"), headlineLevel: 1, keepWithNext: true },
    ...parts.flatMap(({ heading, lines }): readonly LetterNode[] => [
      ...(heading === ""
        ? []
        : [{ ...paragraph(heading, "subheading"), headlineLevel: 2 as const, keepWithNext: true }]),
      ...lines.map((line) => paragraph(line, "particulars")),
    ]),
  ],
  header: () => null,
  footer: (page, pages) => ({
    margin: [letterMargins[0], 20, letterMargins[2], 0],
    stack: [
      {
        columns: [
          { text: printable(title), style: "footer", alignment: "left" },
          { text: `Page ${page} of ${pages}`, style: "footer", alignment: "right" },
        ],
      },
    ],
  }),
});

const paragraph = (text: string, style: LetterStyle): ParagraphNode => ({
  text: [{ text: printable(text), ref: null }],
  style,
});
