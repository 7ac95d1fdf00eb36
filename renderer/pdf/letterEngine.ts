import { annexDefinition, type PrintedAnnex } from "../../shared/letter/annex/annexDefinition.ts";
import type { FactualPaper } from "../../shared/letter/factualCheck/factualPapers.ts";
import { letterDefinition, titleOfFile } from "../../shared/letter/letterDefinition.ts";
import type { LetterDefinition } from "../../shared/letter/letterPaper.ts";
import type { LetterFace, LetterLayout } from "../../shared/letter/letterLayout.ts";
import { printable } from "../../shared/letter/typeset.ts";
import { textsOfLetter } from "../../shared/letter/letterWords.ts";
import { type NextStepsSheet, sheetHash } from "../../shared/nextSteps/composeSheet.ts";
import type { SheetLayout } from "../../shared/nextSteps/sheetLayout.ts";
import { letterHash } from "../../shared/visit/issued/letterHash.ts";
import type { LetterModel } from "../../shared/visit/issued/letterModel.ts";
import { factualDefinition } from "./factualDefinition.ts";
import { findLeastCut } from "./findLeastCut.ts";
import { layoutOfPages } from "./layoutOfPages.ts";
import { LetterDocument, type LetterFonts } from "./letterDocument.ts";
import { LetterLayoutBuilder } from "./letterLayoutBuilder.ts";
import { emptyParagraphCache } from "./letterMeasure.ts";
import { LetterRenderer } from "./letterRenderer.ts";
import { layNextSteps } from "./nextSteps/layNextSteps.ts";
import { writeSheet } from "./nextSteps/writeSheet.ts";
import { missingGlyphs } from "./missingGlyphs.ts";
import { type Sheet, sheetDefinition } from "./sheetDefinition.ts";

export type PdfOptions = { readonly createdAt: Date; readonly isDraft: boolean };

export type LetterEngine = {
  /** The letter on its pages, without making a PDF. Quick when little changed since the last call. */
  layout(model: LetterModel): LetterLayout;
  /** A tagged PDF of exactly the pages `layout` gives, a draft marked as one; same model and instant, same bytes. */
  pdf(model: LetterModel, options: PdfOptions): Promise<Uint8Array<ArrayBuffer>>;
  /** A tagged PDF of a paper of the factual check; same paper and instant, same bytes. */
  factualPdf(
    paper: FactualPaper,
    options: { readonly createdAt: Date },
  ): Promise<Uint8Array<ArrayBuffer>>;
  /** A tagged PDF of a plain sheet; same sheet and instant, same bytes. */
  sheetPdf(sheet: Sheet, options: { readonly createdAt: Date }): Promise<Uint8Array<ArrayBuffer>>;
  /** The next-steps sheet on its page, or pages. */
  layoutNextSteps(sheet: NextStepsSheet): SheetLayout;
  /** A tagged PDF of exactly those pages; same sheet and instant, same bytes. */
  nextStepsPdf(sheet: NextStepsSheet, options: PdfOptions): Promise<Uint8Array<ArrayBuffer>>;
  /** A tagged PDF of an annex, marked internal on every page; same annex and instant, same bytes. */
  annexPdf(
    annex: PrintedAnnex,
    options: { readonly createdAt: Date },
  ): Promise<Uint8Array<ArrayBuffer>>;
  /** Characters of `text` that the letter's fonts cannot print, each once, in order. */
  missingGlyphs(text: string): readonly string[];
};

/** Typed words pile up in the fonts' own caches; they are emptied now and then. */
const layoutsPerCache = 2_000;

/** Sets letters in the given fonts. Keeps what it measured: one engine serves a window or a run. */
export function createLetterEngine({ fonts }: { readonly fonts: LetterFonts }): LetterEngine {
  const measuring = new LetterDocument(fonts, {
    title: "",
    createdAt: new Date(0),
    contentHash: null,
  });
  const faces = faceByFont(measuring);
  const cache = emptyParagraphCache();
  const missing = (text: string): readonly string[] => missingGlyphs(text, [...faces.keys()]);
  let layouts = 0;

  const layOut = (model: LetterModel) => {
    if (++layouts % layoutsPerCache === 0) {
      for (const font of faces.keys()) font.layoutCache = Object.create(null);
    }
    cache.before = cache.now;
    cache.now = new Map();
    const definition = letterDefinition(model);
    const builder = new LetterLayoutBuilder(definition, measuring, cache);
    const pages = builder.layOut(definition, measuring);
    return { pages, units: builder.units, pageHeight: builder.pageHeight };
  };

  const pdfOf = (
    definition: LetterDefinition,
    about: {
      readonly createdAt: Date;
      readonly contentHash: string | null;
      readonly isInternal?: boolean;
    },
  ): Promise<Uint8Array<ArrayBuffer>> => {
    const { title } = definition.info;
    const document = new LetterDocument(fonts, { title, ...about });
    const builder = new LetterLayoutBuilder(definition, document, emptyParagraphCache());
    new LetterRenderer(document, title).renderPages(builder.layOut(definition, document));
    return document.bytes();
  };

  const faceOf = (font: PdfFont): LetterFace => {
    const face = faces.get(font);
    if (face === undefined)
      throw new Error(`a font that is none of the letter's: ${font.font.postscriptName}`);
    return face;
  };

  return {
    layout: (model) => {
      const { pages, units, pageHeight } = layOut(model);
      return {
        ...layoutOfPages(pages, model, faceOf),
        missingGlyphs: missing(textsOfLetter(model).join(" ")),
        leastCut: findLeastCut(model, units, pageHeight, (it) => layOut(it).pages.length),
      };
    },
    pdf: (model, { createdAt, isDraft }) =>
      pdfOf(letterDefinition(model, { isDraft }), { createdAt, contentHash: letterHash(model) }),
    factualPdf: (paper, { createdAt }) =>
      pdfOf(factualDefinition(paper), { createdAt, contentHash: paper.contentHash }),
    sheetPdf: (sheet, { createdAt }) =>
      pdfOf(sheetDefinition(sheet), { createdAt, contentHash: null }),
    layoutNextSteps: (sheet) => ({
      ...layNextSteps(sheet, measuring, { isDraft: false }),
      missingGlyphs: missing(
        [sheet.title, ...sheet.facts, ...sheet.rows.flatMap(({ cells }) => cells)].join(" "),
      ),
    }),
    nextStepsPdf: (sheet, { createdAt, isDraft }) => {
      const title = titleOfFile(printable(sheet.title), { isDraft });
      const contentHash = sheetHash(sheet);
      const document = new LetterDocument(fonts, { title, createdAt, contentHash });
      writeSheet(layNextSteps(sheet, document, { isDraft }), document, title);
      return document.bytes();
    },
    annexPdf: (annex, options) =>
      pdfOf(annexDefinition(annex, options), {
        ...options,
        contentHash: null,
        isInternal: true,
      }),
    missingGlyphs: missing,
  };
}

const letterFaces = [
  "serif",
  "serifBold",
  "sans",
  "sansBold",
] as const satisfies readonly LetterFace[];

const faceByFont = (document: LetterDocument): ReadonlyMap<PdfFont, LetterFace> =>
  new Map(letterFaces.map((face) => [document.fontOf(face), face]));
