import type { PdfLine } from "pdfmake/js/Line.js";
import {
  letterPageLimit,
  type DrawnPage,
  type DrawnText,
  type LetterFace,
  type LetterLayout,
  type LetterOverflow,
  type SectionExtent,
} from "../../shared/letter/letterLayout.ts";
import { countWords, wordsOfSection } from "../../shared/letter/letterWords.ts";
import type { LetterModel } from "../../shared/visit/issued/letterModel.ts";
import type { SectionId } from "../../shared/visit/programme/letterSections.ts";
import { runsOfLine, textOfLine } from "./runsOfLine.ts";

/** What the pages hold, where each section stands on them and how far they are filled. */
export function layoutOfPages(
  pages: readonly PdfPage[],
  model: LetterModel,
  faceOf: (font: PdfFont) => LetterFace,
): Omit<LetterLayout, "missingGlyphs" | "leastCut"> {
  const lines = linesInFlow(pages);
  const pagesFilled = lines.reduce((end, line) => Math.max(end, line.end), 0);
  return {
    pages: pages.length,
    pagesFilled: rounded(pagesFilled),
    overflow: overflowOf(lines),
    linesOnLastPage: lines.filter(
      ({ page, label, sectionId }) => page === pages.length && !label && sectionId !== null,
    ).length,
    sections: sectionsOf(lines, model, pagesFilled),
    drawn: pages.map((page) => drawnPage(page, faceOf)),
    offPaper: pages.flatMap(textsOffPaper),
  };
}

/** Printed texts that do not stand whole on the paper, with some room at its edges. */
const textsOffPaper = (page: PdfPage): readonly string[] =>
  linesOf(page)
    .filter(
      (line) =>
        line.y + line.getHeight() > page.pageSize.height - edge ||
        line.x + line.getWidth() > page.pageSize.width - edge,
    )
    .map((line) => textOfLine(line).trim());

/** Printers leave this much of the paper's edge white, in points. */
const edge = 12;

/** A printed line outside the footer; `start` and `end` are places in pages, 1.25 a quarter down the second. */
type LineInFlow = {
  readonly page: number;
  readonly start: number;
  readonly end: number;
  readonly label: boolean;
  readonly text: string;
  readonly sectionId: SectionId | null;
};

function linesInFlow(pages: readonly PdfPage[]): readonly LineInFlow[] {
  return pages.flatMap((page, index) => {
    const { top, bottom } = page.pageMargins;
    const room = page.pageSize.height - top - bottom;
    return linesOf(page)
      .filter((line) => line.place !== undefined)
      .map((line) => ({
        page: index + 1,
        start: index + (line.y - top) / room,
        end: index + (line.y + line.getHeight() - top) / room,
        label: line.place?.label ?? false,
        text: textOfLine(line),
        sectionId: line.inlines.find((inline) => inline.ref)?.ref?.sectionId ?? null,
      }));
  });
}

const linesOf = (page: PdfPage): readonly PdfLine[] =>
  page.items.flatMap((item) => (item.type === "line" ? [item.item] : []));

function overflowOf(lines: readonly LineInFlow[]): LetterOverflow {
  const over = lines.filter((line) => line.page > letterPageLimit && !line.label);
  return {
    lines: over.length,
    words: over.reduce((sum, line) => sum + countWords(line.text), 0),
    sectionId: over[0]?.sectionId ?? null,
  };
}

function sectionsOf(
  lines: readonly LineInFlow[],
  model: LetterModel,
  pagesFilled: number,
): readonly SectionExtent[] {
  const body = lines.filter((line) => !line.label);
  return model.sections.flatMap((section): readonly SectionExtent[] => {
    const first = body.findIndex((line) => line.sectionId === section.id);
    const last = body.findLastIndex((line) => line.sectionId === section.id);
    const start = body[first];
    const end = body[last];
    if (start === undefined || end === undefined) return [];
    const until = body[last + 1]?.start ?? pagesFilled;
    return [
      {
        id: section.id,
        words: wordsOfSection(section),
        pageStart: start.page,
        pageEnd: end.page,
        share: rounded(until - start.start),
      },
    ];
  });
}

function drawnPage(page: PdfPage, faceOf: (font: PdfFont) => LetterFace): DrawnPage {
  return {
    width: page.pageSize.width,
    height: page.pageSize.height,
    texts: linesOf(page).flatMap((line) =>
      runsOfLine(line).map(({ font, ...run }): DrawnText => ({ ...run, face: faceOf(font) })),
    ),
    rules: page.items.flatMap((item) =>
      item.type === "vector"
        ? [
            {
              x1: item.item.x1,
              y1: item.item.y1,
              x2: item.item.x2,
              y2: item.item.y2,
              width: item.item.lineWidth,
              colour: item.item.lineColor,
            },
          ]
        : [],
    ),
  };
}

const rounded = (pages: number): number => Math.round(pages * 1000) / 1000;
