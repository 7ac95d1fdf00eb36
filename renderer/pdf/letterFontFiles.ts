import sans from "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?url";
import sansBold from "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf?url";
import serif from "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf?url";
import serifBold from "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf?url";
import type { LetterFace } from "../../shared/letter/letterLayout.ts";

/** Where the window finds the file of each face: the same for the PDF and for its preview. */
export const letterFontFiles: Readonly<Record<LetterFace, string>> = {
  serif,
  serifBold,
  sans,
  sansBold,
};
