import type { FooterNode, HeaderNode, LetterNode, ParagraphNode } from "./letterNodes.ts";
import {
  letterDefaultStyle,
  letterMargins,
  letterPage,
  type LetterStyle,
  letterStyles,
} from "./letterStyles.ts";
import { printable, typeset } from "./typeset.ts";

/** A pdfmake document definition, data but for header and footer. Built afresh by every call. */
export type LetterDefinition = {
  readonly pageSize: typeof letterPage;
  readonly pageMargins: typeof letterMargins;
  readonly language: "en-GB";
  readonly info: { readonly title: string };
  readonly defaultStyle: typeof letterDefaultStyle;
  readonly styles: typeof letterStyles;
  readonly content: readonly LetterNode[];
  readonly header: () => HeaderNode | null;
  readonly footer: (page: number, pages: number) => FooterNode;
};

/** What is to stand on pages of the letter's kind. */
export interface Paper {
  /** Of the file, as readers show it. */
  readonly title: string;
  readonly content: readonly LetterNode[];
  /** What every page says at its top right; null for nothing. */
  readonly head: string | null;
  readonly footer: LetterDefinition["footer"];
}

/** Pages, margins and type of the letter, for whatever is set like it. */
export const letterPaper = ({ title, content, head, footer }: Paper): LetterDefinition => ({
  pageSize: letterPage,
  pageMargins: letterMargins,
  language: "en-GB",
  info: { title },
  defaultStyle: letterDefaultStyle,
  styles: letterStyles,
  content,
  header: (): HeaderNode | null =>
    head === null
      ? null
      : {
          margin: [letterMargins[0], 26, letterMargins[2], 0],
          text: head,
          style: "draft",
          alignment: "right",
        },
  footer,
});

/** A foot that says what it is and which page of how many; `lastLine` stands below that on the last. */
export const pageOf =
  (words: string, lastLine?: () => string): LetterDefinition["footer"] =>
  (page, pages): FooterNode => ({
    margin: [letterMargins[0], 20, letterMargins[2], 0],
    stack: [
      {
        columns: [
          { text: printable(words), style: "footer", alignment: "left" },
          { text: `Page ${page} of ${pages}`, style: "footer", alignment: "right" },
        ],
      },
      ...(lastLine !== undefined && page === pages
        ? [{ text: lastLine(), style: "fingerprint", alignment: "left" } as const]
        : []),
    ],
  });

/** A paragraph that is no sentence of a letter. */
export const plainParagraph = (
  text: string,
  style: LetterStyle,
  { hyphenate = false }: { readonly hyphenate?: boolean } = {},
): ParagraphNode => ({
  text: [{ text: typeset(text, { hyphenate }), ref: null }],
  style,
});

/** A heading that keeps to what follows; level 1 is the title. */
export const plainHeading = (
  text: string,
  level: 1 | 2 | 3,
  style: LetterStyle = ({ 1: "title", 2: "heading", 3: "subheading" } as const)[level],
): ParagraphNode => ({
  ...plainParagraph(text, style),
  headlineLevel: level,
  keepWithNext: true,
});
