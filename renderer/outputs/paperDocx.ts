import { printable } from "../../shared/letter/typeset.ts";
import type { LetterFonts } from "../pdf/letterDocument.ts";
import { type DocxPaper, packDocx, sansIn, serifIn } from "./docxParts.ts";
import { footer, letterPageOfWord, numbering, styles } from "./letterDocx.ts";

/** Of a paper its own: what it says, and what it says at its head and foot. */
export interface PaperParts extends Pick<DocxPaper, "title" | "contentHash" | "children"> {
  readonly head?: string;
  /** What every page says at its foot; its title unless said. */
  readonly foot?: string;
}

/** When it is made, and in which typefaces. */
export interface PaperOptions {
  readonly createdAt: Date;
  readonly fonts: LetterFonts;
}

/** A paper beside the letter for Word, in the letter's own styles and typefaces and on its page. */
export const paperDocx = (
  { title, head = "", foot = title, contentHash, children }: PaperParts,
  { createdAt, fonts }: PaperOptions,
): Promise<Uint8Array<ArrayBuffer>> =>
  packDocx({
    title: printable(title),
    head,
    contentHash,
    createdAt,
    typefaces: [serifIn(fonts), sansIn(fonts)],
    styles,
    numbering,
    page: letterPageOfWord,
    foot: footer(printable(foot)),
    children,
  });
