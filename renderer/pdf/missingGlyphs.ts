import { printable } from "../../shared/letter/typeset.ts";

/** Characters of `text` that at least one of the fonts lacks, each once, in order. */
export function missingGlyphs(text: string, fonts: readonly PdfFont[]): readonly string[] {
  return [...new Set(printable(text))].filter((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return fonts.some(({ font }) => !font.hasGlyphForCodePoint(codePoint));
  });
}
