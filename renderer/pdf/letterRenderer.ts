import type { PdfLine } from "pdfmake/js/Line.js";
import type { LetterDocument } from "./letterDocument.ts";
import type { LinePlace } from "./linePlace.ts";
import { Renderer } from "./pdfmakeInternals.ts";
import { type LineRun, runsOfLine, textOfLine } from "./runsOfLine.ts";

/**
 * Writes pages with a true structure tree. pdfmake's `tagged` alone only claims one. Footers and
 * rules are artifacts; everything else belongs to a heading, paragraph, list or table, in reading order.
 */
export class LetterRenderer extends Renderer {
  readonly #document: LetterDocument;
  readonly #root: PdfStructureElement;
  readonly #elements = new Map<PdfNode, PdfStructureElement>();
  readonly #labels = new Map<PdfNode, PdfStructureElement>();
  readonly #lists = new Map<PdfNode, PdfStructureElement>();
  /** The row of heads of each table. */
  readonly #heads = new Map<PdfNode, PdfStructureElement>();

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
    const runs = runsOfLine(line);
    if (line.place === undefined) {
      document.markContent("Artifact", { type: "Pagination" });
      for (const run of runs) this.#draw(run, 0, run.text.length);
      document.endMarkedContent();
      return;
    }
    const element = this.#elementOf(line.place);
    this.#bookmark(line.place, line);
    const mark = (type: string, options?: { readonly actual: string }) =>
      void element.add(document.markStructureContent(type, options));
    const { wordGoesOn = "", wordEnds = 0 } = line.place;
    const [first] = runs;
    const last = runs.at(-1);
    // A word parted by a line break reads whole where it begins, and as a space where it ends.
    if (first !== undefined) this.#draw(first, 0, wordEnds, () => mark("Span", { actual: " " }));
    mark(String(element.dictionary.data["S"]));
    for (const run of runs)
      this.#draw(
        run,
        run === first ? wordEnds : 0,
        run === last && wordGoesOn !== "" ? lastWord(run) : run.text.length,
      );
    document.endMarkedContent();
    if (last === undefined || wordGoesOn === "") return;
    const actual = `${last.text.slice(lastWord(last), -1)}${wordGoesOn}`;
    this.#draw(last, lastWord(last), last.text.length, () => mark("Span", { actual }));
  }

  override renderVector(vector: PdfVector): void {
    this.#document.markContent("Artifact", { type: "Layout" });
    super.renderVector(vector);
    this.#document.endMarkedContent();
  }

  /** Prints a part of a run where the run has it; with `begin` in marked content of its own. */
  #draw(run: LineRun, from: number, to: number, begin?: () => void): void {
    const text = run.text.slice(from, to);
    if (text === "") return;
    const document = this.#document;
    document._font = run.font;
    document.fontSize(run.size);
    document.fillColor(run.colour);
    const x =
      from === 0 ? run.x : run.x + run.font.widthOfString(run.text.slice(0, from), run.size);
    const top = run.baseline - (run.font.ascender / 1000) * run.size;
    if (begin === undefined) document.text(text, x, top, { lineBreak: false });
    else document.textIn(begin, text, x, top);
  }

  readonly #bookmarked = new Set<PdfNode>();

  #bookmark({ paragraph }: LinePlace, line: PdfLine): void {
    if (paragraph.headlineLevel !== 2 || this.#bookmarked.has(paragraph)) return;
    this.#bookmarked.add(paragraph);
    this.#document.outline.addItem(textOfLine(line).trim());
  }

  /** The element a line is part of, made when its first line is printed. */
  #elementOf({ paragraph, list, table, label }: LinePlace): PdfStructureElement {
    const known = (label ? this.#labels : this.#elements).get(paragraph);
    if (known !== undefined) return known;
    if (table !== undefined) {
      const head = this.#made(this.#elements, paragraph, "TH", this.#headOf(table));
      head.dictionary.data["A"] = { O: "Table", Scope: "Column" };
      return head;
    }
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

  /** The row of a table's heads, made with the rows below it that are written in by hand. */
  #headOf(columns: PdfNode): PdfStructureElement {
    const known = this.#heads.get(columns);
    if (known !== undefined) return known;
    const table = this.#part("Table", this.#root);
    const head = this.#part("TR", table);
    this.#heads.set(columns, head);
    for (let row = 0; row < (columns.emptyRows ?? 0); row += 1) {
      const cells = this.#part("TR", table);
      for (const _ of columns.columns ?? []) this.#part("TD", cells);
    }
    return head;
  }

  #made(
    elements: Map<PdfNode, PdfStructureElement>,
    node: PdfNode,
    type: string,
    parent: PdfStructureElement,
  ): PdfStructureElement {
    const element = this.#part(type, parent);
    elements.set(node, element);
    return element;
  }

  #part(type: string, parent: PdfStructureElement): PdfStructureElement {
    const element = this.#document.struct(type);
    parent.add(element);
    return element;
  }
}

/** Where the last word of a run begins. */
const lastWord = ({ text }: LineRun): number => text.lastIndexOf(" ") + 1;
