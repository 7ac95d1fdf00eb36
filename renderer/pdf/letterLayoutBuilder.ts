import type { PdfLine } from "pdfmake/js/Line.js";
import type { LetterDefinition } from "../../shared/letter/letterPaper.ts";
import { breakLines } from "./breakLines.ts";
import { brokenWords } from "./brokenWords.ts";
import { placeUnits, type FlowUnit, type UnitPlace } from "./letterFlow.ts";
import { LetterMeasure, type ParagraphCache } from "./letterMeasure.ts";
import { DocPreprocessor, LayoutBuilder, Line } from "./pdfmakeInternals.ts";

/**
 * pdfmake's layout with the letter's own rules: lines are broken and pages filled in advance
 * (placeUnits), so that one pass is enough, and every line knows its paragraph and list.
 */
export class LetterLayoutBuilder extends LayoutBuilder {
  readonly #measure: LetterMeasure;
  #places: ReadonlyMap<PdfNode, UnitPlace> | null = null;
  /** What was laid out last goes down the pages so, each `pageHeight` high. */
  units: readonly FlowUnit[] = [];
  pageHeight = 0;
  readonly #lines = new Map<PdfNode, readonly PdfLine[]>();
  readonly #lists = new Map<PdfNode, PdfNode>();
  readonly #tables = new Map<PdfNode, PdfNode>();

  constructor(definition: LetterDefinition, document: object, cache: ParagraphCache) {
    const [left, top, right, bottom] = definition.pageMargins;
    super({ ...definition.pageSize }, { left, top, right, bottom }, null);
    this.#measure = new LetterMeasure(document, definition.styles, definition.defaultStyle, cache);
    this.docPreprocessor = new DocPreprocessor();
    this.docMeasure = this.#measure;
  }

  /** Pages of the definition, which is used up by it: pdfmake writes into its nodes. */
  layOut(definition: LetterDefinition, document: object): readonly PdfPage[] {
    const { pages } = this.tryLayoutDocument(
      definition.content,
      document,
      definition.styles,
      definition.defaultStyle,
      undefined,
      definition.header,
      definition.footer,
      undefined,
    );
    return pages;
  }

  override processNode(node: PdfNode): void {
    if (this.#places === null) {
      const { availableHeight } = this.writer.context();
      this.units = this.#unitsOf(node.stack ?? [node], null);
      this.pageHeight = availableHeight;
      this.#places = placeUnits(this.units, availableHeight);
    }
    const place = this.#places.get(node);
    if (place !== undefined) {
      if (place.opensPage.has(0)) this.writer.moveToNextPage();
      else this.writer.context().moveDown(place.gap);
    }
    super.processNode(node);
  }

  override processLeaf(node: PdfNode): void {
    const lines = this.#lines.get(node);
    if (lines === undefined) {
      super.processLeaf(node);
      return;
    }
    const list = this.#lists.get(node) ?? null;
    const opensPage = this.#places?.get(node)?.opensPage;
    for (const [index, template] of lines.entries()) {
      if (index > 0 && opensPage?.has(index)) this.writer.moveToNextPage();
      // Lines are remembered between layouts; what has a position is a copy.
      const line = template.clone();
      line.place = {
        paragraph: node,
        list,
        table: this.#tables.get(node),
        label: false,
        ...brokenWords(lines, index),
      };
      if (index === 0) this.#addLabel(node, list, line);
      node.positions.push(this.writer.addLine(line));
    }
  }

  override processList(_ordered: boolean, node: PdfNode): void {
    const context = this.writer.context();
    context.addMargin(node._gapSize.width);
    for (const item of node.ul ?? node.ol ?? []) this.processNode(item);
    context.addMargin(-node._gapSize.width);
  }

  #addLabel(node: PdfNode, list: PdfNode | null, firstLine: PdfLine): void {
    const marker = node.listMarker;
    const inline = marker?._inlines?.[0];
    if (marker === undefined || inline === undefined) return;
    const label = new Line(this.pageSize.width);
    label.addInline(inline);
    label.x = -marker._minWidth;
    label.y = firstLine.getAscenderHeight() - label.getAscenderHeight();
    label.place = { paragraph: node, list, label: true };
    this.writer.addLine(label, true);
  }

  /** Breaks the lines of everything in the flow and takes its vertical margins out of pdfmake's hands. */
  #unitsOf(nodes: readonly PdfNode[], list: PdfNode | null): readonly FlowUnit[] {
    return nodes.flatMap((node): readonly FlowUnit[] => {
      const items = node.ul ?? node.ol;
      if (items !== undefined) {
        const context = this.writer.context();
        context.addMargin(node._gapSize.width);
        const units = this.#unitsOf(items, node);
        context.addMargin(-node._gapSize.width);
        return units;
      }
      if (list !== null) this.#lists.set(node, list);
      const [left, spaceBefore, right, spaceAfter] = node._margin ?? [0, 0, 0, 0];
      node._margin = [left, 0, right, 0];
      const unit = { node, list, spaceBefore, spaceAfter };
      if (node.columns !== undefined) {
        if (node.emptyRows !== undefined)
          for (const { stack = [] } of node.columns)
            for (const paragraph of stack) this.#tables.set(paragraph, node);
        return [{ ...unit, lines: [], height: this.#heightOfColumns(node.columns) }];
      }
      if (node.canvas !== undefined) return [{ ...unit, lines: [], height: node._minHeight }];
      return [{ ...unit, lines: this.#breakLines(node), height: 0 }];
    });
  }

  /** Columns hold paragraphs without margins, each of a width of its own. */
  #heightOfColumns(columns: readonly PdfNode[]): number {
    const context = this.writer.context();
    const heights = columns.map((column) => {
      const narrower = context.availableWidth - (column.width ?? context.availableWidth);
      context.addMargin(0, narrower);
      const lines = (column.stack ?? []).flatMap((paragraph) => this.#breakLines(paragraph));
      context.addMargin(0, -narrower);
      return lines.reduce((sum, line) => sum + line.getHeight(), 0);
    });
    return Math.max(0, ...heights);
  }

  #breakLines(node: PdfNode): readonly PdfLine[] {
    const width = this.writer.context().availableWidth;
    const set = this.#measure.set.get(node);
    const lines = set?.lines.get(width) ?? breakLines(node, (rest) => this.buildNextLine(rest));
    set?.lines.set(width, lines);
    this.#lines.set(node, lines);
    return lines;
  }
}
