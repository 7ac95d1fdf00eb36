import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { LetterFonts } from "./letterDocument.ts";

/** The letter's fonts for programs without a window, read from the installed packages. */
export function readLetterFonts(): LetterFonts {
  const { resolve } = createRequire(import.meta.url);
  const read = (file: string): Uint8Array =>
    new Uint8Array(readFileSync(resolve(`@expo-google-fonts/${file}`)));
  return {
    serif: read("source-serif-4/400Regular/SourceSerif4_400Regular.ttf"),
    serifBold: read("source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf"),
    sans: read("source-sans-3/400Regular/SourceSans3_400Regular.ttf"),
    sansBold: read("source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf"),
  };
}
