import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { LetterFonts } from "./letterDocument.ts";

const { resolve } = createRequire(import.meta.url);
const read = (file: string): Uint8Array =>
  new Uint8Array(readFileSync(resolve(`@expo-google-fonts/${file}`)));

/** The letter's fonts for programs without a window, read from the installed packages. */
export function readLetterFonts(): LetterFonts {
  return {
    serif: read("source-serif-4/400Regular/SourceSerif4_400Regular.ttf"),
    serifBold: read("source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf"),
    sans: read("source-sans-3/400Regular/SourceSans3_400Regular.ttf"),
    sansBold: read("source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf"),
  };
}

/** The same with the true bold, which is what a Word document carries. */
export const readDocxFonts = (): LetterFonts => ({
  ...readLetterFonts(),
  serifBold: read("source-serif-4/700Bold/SourceSerif4_700Bold.ttf"),
  sansBold: read("source-sans-3/700Bold/SourceSans3_700Bold.ttf"),
});
