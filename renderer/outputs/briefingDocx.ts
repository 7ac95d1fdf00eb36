import { briefingHash, type Briefing } from "../../shared/briefing/composeBriefing.ts";
import type { LetterFonts } from "../pdf/letterDocument.ts";
import { packDocx, sansIn, serifIn } from "./docxParts.ts";
import { footer, letterPageOfWord, numbering, paragraphs, styles } from "./letterDocx.ts";

/** The briefing sheet for Word, in the letter's own styles, to be sent on or put up. */
export const briefingDocx = (
  briefing: Briefing,
  { createdAt, fonts }: { readonly createdAt: Date; readonly fonts: LetterFonts },
): Promise<Uint8Array<ArrayBuffer>> =>
  packDocx({
    title: briefing.title,
    head: "",
    contentHash: briefingHash(briefing),
    createdAt,
    typefaces: [serifIn(fonts), sansIn(fonts)],
    styles,
    numbering,
    page: letterPageOfWord,
    foot: footer(briefing.title),
    children: [
      ...paragraphs("Title", [briefing.title]),
      ...briefing.parts.flatMap(({ heading, text }) =>
        text.trim() === ""
          ? []
          : [...paragraphs("Heading1", [heading]), ...paragraphs("Normal", text.split(/\n+/u))],
      ),
    ],
  });
