import type { PdfLine } from "pdfmake/js/Line.js";
import type { RunNode } from "../../shared/letter/letterNodes.ts";
import { asTyped } from "../../shared/letter/typeset.ts";
import { DocMeasure } from "./pdfmakeInternals.ts";

/** A paragraph measured and broken once; lines by the width they were broken to. */
export type SetParagraph = {
  readonly inlines: readonly PdfInline[];
  readonly minWidth: number;
  readonly maxWidth: number;
  readonly lines: Map<number, readonly PdfLine[]>;
};

/**
 * Paragraphs of the layout before, so that a keystroke measures only the one it changed. Belongs to
 * one PDF document: inlines hold its fonts.
 */
export type ParagraphCache = {
  before: Map<string, SetParagraph>;
  now: Map<string, SetParagraph>;
};

export const emptyParagraphCache = (): ParagraphCache => ({ before: new Map(), now: new Map() });

/** Room for a number and its point, in points. */
const hangingIndent = 18;

/** pdfmake's measuring with paragraphs remembered and bullets as text, so that they can be tagged. */
export class LetterMeasure extends DocMeasure {
  readonly #cache: ParagraphCache;
  readonly set = new Map<PdfNode, SetParagraph>();

  constructor(document: object, styles: object, defaultStyle: object, cache: ParagraphCache) {
    super(document, styles, defaultStyle, null, {});
    this.#cache = cache;
    // What only steers line breaking has no width, whatever the font makes of it.
    this.textInlines.widthOfText = (text, { font, fontSize }) =>
      font.widthOfString(asTyped(text), fontSize);
  }

  override measureLeaf(node: PdfNode): PdfNode {
    const key = keyOf(node);
    if (key === null) return super.measureLeaf(node);
    const known = this.#cache.now.get(key) ?? this.#cache.before.get(key);
    if (known !== undefined) {
      node._inlines = [...known.inlines];
      node._minWidth = known.minWidth;
      node._maxWidth = known.maxWidth;
      this.#cache.now.set(key, known);
      this.set.set(node, known);
      return node;
    }
    const measured = super.measureLeaf(node);
    const paragraph = {
      inlines: [...measured._inlines],
      minWidth: measured._minWidth,
      maxWidth: measured._maxWidth,
      lines: new Map(),
    };
    this.#cache.now.set(key, paragraph);
    this.set.set(measured, paragraph);
    return measured;
  }

  /** How far lists hang in. */
  override gapSizeForList(): { readonly width: number } {
    return { ...super.gapSizeForList(), width: hangingIndent };
  }

  override buildUnorderedMarker(
    item: PdfNode,
    styles: object,
    gap: { readonly width: number },
  ): PdfMarker {
    const color = "markerColor" in item ? { color: item.markerColor } : {};
    const { items } = this.textInlines.buildInlines({ text: "•", ...color }, styles);
    return { _inlines: items, _minWidth: gap.width, _maxWidth: gap.width };
  }
}

/** Everything that decides how a paragraph of runs is set; null for other text. */
function keyOf(node: PdfNode): string | null {
  if (!isRuns(node.text)) return null;
  const runs = node.text.map(({ text, bold, ref }) => {
    const from = ref === null ? "" : `${ref.sectionId} ${ref.blockIndex} ${ref.sentenceIndex}`;
    return `${from}|${bold === true ? "b" : ""}|${text}`;
  });
  return `${node.style}|${node.alignment ?? ""}\n${runs.join("\n")}`;
}

const isRuns = (text: unknown): text is readonly RunNode[] =>
  Array.isArray(text) &&
  text.every((run) => typeof run === "object" && run !== null && "ref" in run);
