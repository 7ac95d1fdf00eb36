import { fingerprintWords } from "../../shared/letter/letterDefinition.ts";
import { type CpdNote, cpdNoteHash } from "../../shared/register/cpdNote.ts";
import type { LetterFonts } from "../pdf/letterDocument.ts";
import { factLines, packDocx, sansIn, serifIn } from "./docxParts.ts";
import { footer, letterPageOfWord, numbering, paragraphs, styles } from "./letterDocx.ts";

/** A peer's CPD note for Word, in the letter's own styles: what the visit was, and what they learned. */
export const cpdNoteDocx = (
  note: CpdNote,
  { createdAt, fonts }: { readonly createdAt: Date; readonly fonts: LetterFonts },
): Promise<Uint8Array<ArrayBuffer>> =>
  packDocx({
    title: note.title,
    head: "",
    contentHash: cpdNoteHash(note),
    createdAt,
    typefaces: [serifIn(fonts), sansIn(fonts)],
    styles,
    numbering,
    page: letterPageOfWord,
    foot: footer(note.title),
    children: [
      ...paragraphs("Title", [note.title]),
      ...factLines(note.facts),
      ...paragraphs("Heading1", ["What I take home"]),
      ...paragraphs("ListBullet", note.points, { numbering: { reference: "bullets", level: 0 } }),
      ...paragraphs("Fingerprint", [fingerprintWords(cpdNoteHash(note))]),
    ],
  });
