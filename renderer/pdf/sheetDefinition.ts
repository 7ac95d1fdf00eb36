import type { LetterNode } from "../../shared/letter/letterNodes.ts";
import {
  type LetterDefinition,
  letterPaper,
  pageOf,
  plainHeading,
  plainParagraph,
} from "../../shared/letter/letterPaper.ts";
import { printable } from "../../shared/letter/typeset.ts";

/** A plain page or two: a title, and lines under headings. What has an empty heading has none. */
export type Sheet = {
  readonly title: string;
  readonly parts: readonly { readonly heading: string; readonly lines: readonly string[] }[];
};

/** A sheet as a definition for the letter's engine, in the letter's own type. */
export const sheetDefinition = ({ title, parts }: Sheet): LetterDefinition =>
  letterPaper({
    title: printable(title),
    content: [
      plainHeading(title, 1),
      ...parts.flatMap(({ heading, lines }): readonly LetterNode[] => [
        ...(heading === "" ? [] : [plainHeading(heading, 2, "subheading")]),
        ...lines.map((line) => plainParagraph(line, "particulars")),
      ]),
    ],
    head: null,
    footer: pageOf(title),
  });
