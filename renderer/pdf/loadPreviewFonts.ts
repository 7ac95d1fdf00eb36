import type { LetterFace } from "../../shared/letter/letterLayout.ts";
import { letterFontFiles } from "./letterFontFiles.ts";

/** The CSS family in which each face of the preview is drawn, at normal weight. */
export const previewFamily: Readonly<Record<LetterFace, string>> = {
  serif: "Letter Serif",
  serifBold: "Letter Serif Bold",
  sans: "Letter Sans",
  sansBold: "Letter Sans Bold",
};

let loading: Promise<void> | null = null;
let areHere = false;

/** Whether they can be drawn with by now. */
export const arePreviewFontsHere = (): boolean => areHere;

/** Makes the PDF's own font files known to the document, so that its preview matches to the point. */
export function loadPreviewFonts(): Promise<void> {
  loading ??= loadAll();
  return loading;
}

async function loadAll(): Promise<void> {
  const faces = Object.entries(previewFamily).map(([face, family]) => {
    // Object.entries widens the keys of a record.
    const file = letterFontFiles[face as LetterFace];
    return new FontFace(family, `url(${JSON.stringify(new URL(file, document.baseURI).href)})`);
  });
  for (const face of faces) document.fonts.add(face);
  await Promise.all(faces.map((face) => face.load()));
  areHere = true;
}
