import { letterFontFiles } from "../../renderer/pdf/letterFontFiles.ts";
import { LayoutBuilder, PDFDocument } from "../../renderer/pdf/pdfmakeInternals.ts";
import {
  letterDefaultStyle,
  letterMargins,
  letterPage,
  letterStyles,
} from "../../shared/letter/letterStyles.ts";
import { textsOfBlock, textsOfLetter } from "../../shared/letter/letterWords.ts";
import type { LetterBlock, LetterModel } from "../../shared/visit/issued/letterModel.ts";

// What the letter's layout is compared with: pdfmake as it comes, the same words in the same type,
// as plain paragraphs and lists; no tracing, no tags, no rules for lines and pages.

const [left, top, right, bottom] = letterMargins;
const margins = { left, top, right, bottom };
const document = start();

addEventListener("message", (event: MessageEvent<{ id: number; model: LetterModel }>) => {
  void document.then((ready) => {
    const pages = new LayoutBuilder({ ...letterPage }, margins, null).layoutDocument(
      contentOf(event.data.model),
      ready,
      letterStyles,
      letterDefaultStyle,
      undefined,
      undefined,
      (page: number, of: number) => ({ text: `Page ${page} of ${of}`, style: "footer" }),
    );
    postMessage({ id: event.data.id, pages: pages.length });
  });
});

function contentOf(model: LetterModel): readonly object[] {
  const inSections = new Set(
    model.sections.flatMap((section) => section.blocks.flatMap(textsOfBlock)),
  );
  const head = textsOfLetter(model).filter((text) => !inSections.has(text));
  return [
    ...head.map((text) => ({ text })),
    ...model.sections.flatMap((section) => [
      { text: section.heading ?? "", style: "heading" },
      ...section.blocks.map(nodeOf),
    ]),
  ];
}

function nodeOf(block: LetterBlock): object {
  const text = textsOfBlock(block).join(" ");
  switch (block.type) {
    case "subheading":
      return { text, style: "subheading" };
    case "bullet":
      return { ul: [{ text }] };
    case "recommendation":
      return { ol: [{ text }], start: block.number };
    case "finding":
    case "paragraph":
      return { text, style: "paragraph" };
  }
}

async function start(): Promise<object> {
  const read = async (file: string): Promise<Uint8Array> =>
    new Uint8Array(await (await fetch(new URL(file, import.meta.url))).arrayBuffer());
  const [serif, serifBold, sans, sansBold] = await Promise.all([
    read(letterFontFiles.serif),
    read(letterFontFiles.serifBold),
    read(letterFontFiles.sans),
    read(letterFontFiles.sansBold),
  ]);
  const fonts = {
    "Source Serif 4": { normal: serif, bold: serifBold },
    "Source Sans 3": { normal: sans, bold: sansBold },
  };
  const options = { autoFirstPage: false, font: null, fontLayoutCache: true };
  return new PDFDocument(fonts, {}, {}, {}, options, null, () => false);
}
