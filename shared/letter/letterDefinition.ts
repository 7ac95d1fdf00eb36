import { frontMatter, signOffNodes } from "./letterFrontMatter.ts";
import type { FooterNode, HeaderNode, LetterNode } from "./letterNodes.ts";
import { sectionNodes } from "./letterSectionNodes.ts";
import { letterDefaultStyle, letterMargins, letterPage, letterStyles } from "./letterStyles.ts";
import type { LetterModel } from "../visit/letterModel.ts";
import { letterHash } from "../visit/letterHash.ts";
import { printable } from "./typeset.ts";

/** A pdfmake document definition, data but for the footer. Built afresh by every call. */
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

/**
 * The letter as a pdfmake definition, A4, in the order in which it is read. Every run of text says
 * which sentence of the model it is (`ref`; null in letterhead, title and sign-off). Sections
 * without text leave no trace, empty lines neither. `keepWithNext`, `keepWithPrevious` and the rule
 * against stray lines are for the letter engine: pdfmake alone ignores them.
 */
export function letterDefinition(
  model: LetterModel,
  { isDraft = false }: { readonly isDraft?: boolean } = {},
): LetterDefinition {
  return {
    pageSize: letterPage,
    pageMargins: letterMargins,
    language: "en-GB",
    info: { title: printable(model.title) },
    defaultStyle: letterDefaultStyle,
    styles: letterStyles,
    content: [
      ...frontMatter(model),
      ...model.sections.flatMap(sectionNodes),
      ...signOffNodes(model.signOff),
    ],
    header: isDraft ? draftHeader : noHeader,
    footer: footerOf(printable(model.reference), letterHash(model)),
  };
}

/** What a draft says on every page, in every form of the letter. */
export const draftWords = "DRAFT: not issued, and may still change";

/** What the last line of the letter says, in every form of it: the same for the same words. */
export const fingerprintWords = (hash: string): string => `Fingerprint of this text: ${hash}`;

const draftHeader = (): HeaderNode => ({
  margin: [letterMargins[0], 26, letterMargins[2], 0],
  text: draftWords,
  style: "draft",
  alignment: "right",
});

const noHeader = (): null => null;

const footerOf =
  (reference: string, hash: string) =>
  (page: number, pages: number): FooterNode => ({
    margin: [letterMargins[0], 20, letterMargins[2], 0],
    stack: [
      {
        columns: [
          { text: reference, style: "footer", alignment: "left" },
          { text: `Page ${page} of ${pages}`, style: "footer", alignment: "right" },
        ],
      },
      ...(page === pages
        ? [{ text: fingerprintWords(hash), style: "fingerprint", alignment: "left" } as const]
        : []),
    ],
  });
