import { frontMatter, signOffNodes } from "./letterFrontMatter.ts";
import { letterPaper, type LetterDefinition, pageOf } from "./letterPaper.ts";
import { sectionNodes } from "./letterSectionNodes.ts";
import type { LetterModel } from "../visit/issued/letterModel.ts";
import { letterHash } from "../visit/issued/letterHash.ts";
import { printable } from "./typeset.ts";

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
  return letterPaper({
    title: titleOfFile(printable(model.title), { isDraft }),
    content: [
      ...frontMatter(model),
      ...model.sections.flatMap(sectionNodes),
      ...signOffNodes(model.signOff),
    ],
    head: isDraft ? draftWords : null,
    // Hashed when the last page is drawn, and not at every layout.
    footer: pageOf(model.reference, () => fingerprintWords(letterHash(model))),
  });
}

/** What a draft says on every page, in every form of the letter. */
export const draftWords = "DRAFT: not issued, and may still change";

/**
 * What a file calls itself: shown by programs as its title, and heard before anything else by who
 * cannot see the heads of its pages.
 */
export const titleOfFile = (title: string, { isDraft }: { readonly isDraft: boolean }): string =>
  isDraft ? `DRAFT: ${title}` : title;

/** What the last line of the letter says, in every form of it: the same for the same words. */
export const fingerprintWords = (hash: string): string => `Fingerprint of this text: ${hash}`;
