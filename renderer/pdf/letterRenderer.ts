import type { PdfLine } from "pdfmake/js/Line.js";
import { softHyphen } from "../../shared/letter/hyphenateWord.ts";
import type { LetterDocument } from "./letterDocument.ts";
import type { LinePlace } from "./linePlace.ts";
import { Renderer } from "./pdfmakeInternals.ts";
import { runsOfLine, textOfLine } from "./runsOfLine.ts";

/**
 * Writes pages with a true structure tree. pdfmake's `tagged` alone only claims one. Footers and
 * rules are artifacts; everything else belongs to a heading, paragraph or list, in reading order.
 */
export class LetterRenderer extends Renderer {
  readonly #document: LetterDocument;
  readonly #root: PdfStructureElement;
  readonly #elements = new Map<PdfNode, PdfStructureElement>();
  readonly #labels = new Map<PdfNode, PdfStructureElement>();
  readonly #lists = new Map<PdfNode, PdfStructureElement>();

  constructor(document: LetterDocument, title: string) {
    super(document);
    this.#document = document;
    this.#root = document.struct("Document", { title });
    document.addStructure(this.#root);
  }

  override renderPages(pages: readonly PdfPage[]): void {
    super.renderPages(pages);
    this.#root.end();
  }

  override renderLine(line: PdfLine): void {
    const document = this.#document;
    if (line.place === undefined) {
      document.markContent("Artifact", { type: "Pagination" });
      this.#drawRuns(line);
      document.endMarkedContent();
      return;
    }
    const element = this.#elementOf(line.place);
    this.#bookmark(line.place, line);
    element.add(document.markStructureContent(String(element.dictionary.data["S"])));
    this.#drawRuns(line);
    document.endMarkedContent();
  }

  override renderVector(vector: PdfVector): void {
    this.#document.markContent("Artifact", { type: "Layout" });
    super.renderVector(vector);
    this.#document.endMarkedContent();
  }

  #drawRuns(line: PdfLine): void {
    for (const run of runsOfLine(line)) {
      const top = run.baseline - (run.font.ascender / 1000) * run.size;
      const draw = (text: string, x: number): void => {
        this.#document._font = run.font;
        this.#document.fontSize(run.size);
        this.#document.fill(run.colour);
        this.#document.text(text, x, top, { lineBreak: false });
      };
      if (!run.softHyphen) {
        draw(run.text, run.x);
        continue;
      }
      // What the line break put there reads as a soft hyphen, so that the word stays one word.
      const word = run.text.slice(0, -1);
      draw(word, run.x);
      this.#document.markContent("Span", { actual: softHyphen });
      draw("-", run.x + run.font.widthOfString(word, run.size));
      this.#document.endMarkedContent();
    }
  }

  readonly #bookmarked = new Set<PdfNode>();

  #bookmark({ paragraph }: LinePlace, line: PdfLine): void {
    if (paragraph.headlineLevel !== 2 || this.#bookmarked.has(paragraph)) return;
    this.#bookmarked.add(paragraph);
    this.#document.outline.addItem(textOfLine(line).trim());
  }

  /** The element a line is part of, made when its first line is printed. */
  #elementOf({ paragraph, list, label }: LinePlace): PdfStructureElement {
    const known = (label ? this.#labels : this.#elements).get(paragraph);
    if (known !== undefined) return known;
    if (list === null) {
      const level = paragraph.headlineLevel;
      return this.#made(
        this.#elements,
        paragraph,
        level === undefined ? "P" : `H${level}`,
        this.#root,
      );
    }
    let listElement = this.#lists.get(list);
    if (listElement === undefined) {
      listElement = this.#made(this.#lists, list, "L", this.#root);
      listElement.dictionary.data["A"] = {
        O: "List",
        ListNumbering: list.ol === undefined ? "Disc" : "Decimal",
      };
    }
    const entry = this.#document.struct("LI");
    listElement.add(entry);
    this.#made(this.#labels, paragraph, "Lbl", entry);
    this.#made(this.#elements, paragraph, "LBody", entry);
    return this.#elementOf({ paragraph, list, label });
  }

  #made(
    elements: Map<PdfNode, PdfStructureElement>,
    node: PdfNode,
    type: string,
    parent: PdfStructureElement,
  ): PdfStructureElement {
    const element = this.#document.struct(type);
    parent.add(element);
    elements.set(node, element);
    return element;
  }
}
