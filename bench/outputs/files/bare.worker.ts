import { Document, HeadingLevel, Packer, Paragraph } from "docx";
import PptxGenJS from "pptxgenjs";
import { serveTasks } from "../../../renderer/worker/serveTasks.ts";
import { textsOfBlock, textsOfLetter } from "../../../shared/letter/letterWords.ts";
import type { Deck } from "../../../shared/visit/deck.ts";
import type { LetterModel } from "../../../shared/visit/issued/letterModel.ts";

// What the files for Word and PowerPoint are compared with: the libraries as they come, the same words
// as plain paragraphs and text boxes; no styles, typefaces, tables, layouts or properties.
const tasks = {
  docx: async (model: LetterModel) => {
    const blocks = model.sections.flatMap((section) => section.blocks.map(textsOfBlock));
    const inSections = new Set(blocks.flat());
    const document = new Document({
      sections: [
        {
          children: [
            ...textsOfLetter(model)
              .filter((text) => !inSections.has(text))
              .map((text) => new Paragraph({ text, heading: HeadingLevel.HEADING_1 })),
            ...blocks.map((texts) => new Paragraph(texts.join(" "))),
          ],
        },
      ],
    });
    return new Uint8Array(await Packer.toArrayBuffer(document));
  },
  pptx: async (deck: Deck) => {
    const file = new PptxGenJS();
    file.layout = "LAYOUT_WIDE";
    for (const slide of deck.slides) {
      const page = file.addSlide();
      page.addText(slide.title, { x: 1, y: 0.5, w: 11, h: 1 });
      const texts = slide.groups.flatMap(({ heading, items }) => [heading ?? "", ...items]);
      page.addText(
        texts.map((text) => ({ text, options: { breakLine: true } })),
        { x: 1, y: 1.7, w: 11, h: 5 },
      );
      if (slide.table !== null)
        page.addTable(
          [slide.table.columns, ...slide.table.rows].map((row) => row.map((text) => ({ text }))),
          { x: 1, y: 1.7, w: 11 },
        );
      page.addNotes(slide.notes.join("\n\n"));
    }
    return await file.write({ outputType: "uint8array", compression: true });
  },
};
export type BareTasks = typeof tasks;
serveTasks(tasks);
