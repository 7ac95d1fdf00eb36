import { fingerprintWords } from "../../shared/letter/letterDefinition.ts";
import { type CpdNote, cpdNoteHash, cpdPointInWords } from "../../shared/register/cpdNote.ts";
import { factLines } from "./docxParts.ts";
import { paragraphs } from "./letterDocx.ts";
import { paperDocx, type PaperOptions } from "./paperDocx.ts";

/** A peer's CPD note for Word, in the letter's own styles: what the visit was, and what they learned. */
export const cpdNoteDocx = (
  note: CpdNote,
  options: PaperOptions,
): Promise<Uint8Array<ArrayBuffer>> =>
  paperDocx(
    {
      title: note.title,
      contentHash: cpdNoteHash(note),
      children: [
        ...paragraphs("Title", [note.title]),
        ...factLines(note.facts),
        ...paragraphs("Heading1", ["What I take home"]),
        ...paragraphs("ListBullet", note.points.map(cpdPointInWords), {
          numbering: { reference: "bullets", level: 0 },
        }),
        ...paragraphs("Fingerprint", [fingerprintWords(cpdNoteHash(note))]),
      ],
    },
    options,
  );
