import { oneLine } from "../../shared/letter/typeset.ts";
import type { LetterDocument } from "./letterDocument.ts";

/** Characters of `text` that at least one of the letter's two families lacks, each once, in order. */
export function missingGlyphs(text: string, document: LetterDocument): readonly string[] {
  const families = [document.fontOf("serif").font, document.fontOf("sans").font];
  const characters = new Set(oneLine(text));
  return [...characters].filter((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return families.some((family) => !family.hasGlyphForCodePoint(codePoint));
  });
}
