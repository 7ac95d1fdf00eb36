// The parts of pdfmake 0.3.11 and pdfkit 0.19.1 that the letter engine builds on. pdfmake publishes
// no types for these files: they are read from its sources, and its version is pinned for that reason.

/** pdfmake is CommonJS: what an import gives is the module or, in some bundles, its default export. */
type Exported<T> = T | { readonly default: T };

type FontkitFont = {
  readonly postscriptName: string;
  hasGlyphForCodePoint(codePoint: number): boolean;
};

type PdfFont = {
  readonly ascender: number;
  readonly font: FontkitFont;
  layoutCache: Record<string, unknown>;
  widthOfString(text: string, size: number): number;
  lineHeight(size: number): number;
};

type PdfInline = {
  text: string;
  width: number;
  height: number;
  x: number;
  leadingCut: number;
  trailingCut: number;
  lineEnd?: boolean;
  noNewLine?: boolean;
  readonly font: PdfFont;
  readonly fontSize: number;
  readonly color: string;
  readonly alignment: string;
  /** Carried over from the definition's run. */
  readonly ref?: import("../../shared/letter/letterLayout.ts").LetterRef | null;
  /** Set where a line break shows a soft hyphen. */
  softHyphen?: boolean;
};

type PdfMargin = [left: number, top: number, right: number, bottom: number];

type PdfVector = {
  readonly type: string;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  readonly lineWidth: number;
  readonly lineColor: string;
};

/** A node of the document definition once measured. */
type PdfNode = {
  readonly text?: unknown;
  readonly style?: string;
  readonly alignment?: string;
  readonly stack?: PdfNode[];
  readonly ul?: PdfNode[];
  readonly ol?: PdfNode[];
  readonly columns?: PdfNode[];
  /** Carried over from the definition. */
  readonly emptyRows?: number;
  readonly canvas?: PdfVector[];
  readonly columnGap?: number;
  readonly width?: number;
  readonly headlineLevel?: number;
  readonly keepWithNext?: boolean;
  readonly keepWithPrevious?: boolean;
  listMarker?: PdfMarker;
  positions: unknown[];
  _margin: PdfMargin | null;
  _inlines: PdfInline[];
  _minWidth: number;
  _maxWidth: number;
  _minHeight: number;
  readonly _gapSize: { width: number };
};

type PdfMarker = { _inlines?: PdfInline[]; _minWidth: number; _maxWidth: number };

type PdfPageItem =
  | { readonly type: "line"; readonly item: import("pdfmake/js/Line.js").PdfLine }
  | { readonly type: "vector"; readonly item: PdfVector };

type PdfPage = {
  readonly items: readonly PdfPageItem[];
  readonly pageSize: { readonly width: number; readonly height: number };
  readonly pageMargins: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
};

declare module "pdfmake/js/Line.js" {
  class PdfLine {
    constructor(maxWidth: number);
    readonly maxWidth: number;
    readonly inlines: PdfInline[];
    readonly leadingCut: number;
    readonly inlineWidths: number;
    x: number;
    y: number;
    lastLineInParagraph?: boolean;
    /** Ours: what the line belongs to; absent in footers. */
    place?: import("./linePlace.ts").LinePlace;
    addInline(inline: PdfInline): void;
    getHeight(): number;
    getWidth(): number;
    getAscenderHeight(): number;
    clone(): PdfLine;
  }
  const exported: Exported<typeof PdfLine>;
  export default exported;
  export { type PdfLine };
}

declare module "pdfmake/js/DocMeasure.js" {
  class PdfDocMeasure {
    constructor(
      document: object,
      styles: object,
      defaultStyle: object,
      svgMeasure: null,
      tableLayouts: object,
    );
    readonly textInlines: {
      buildInlines(text: unknown, styles: object): { items: PdfInline[] };
      widthOfText: (text: string, inline: PdfInline) => number;
    };
    measureLeaf(node: PdfNode): PdfNode;
    gapSizeForList(): { readonly width: number };
    buildUnorderedMarker(
      item: PdfNode,
      styles: object,
      gap: { readonly width: number },
      type: string,
    ): PdfMarker;
  }
  const exported: Exported<typeof PdfDocMeasure>;
  export default exported;
}

declare module "pdfmake/js/DocPreprocessor.js" {
  class PdfDocPreprocessor {
    preprocessDocument(content: unknown): PdfNode;
  }
  const exported: Exported<typeof PdfDocPreprocessor>;
  export default exported;
}

declare module "pdfmake/js/LayoutBuilder.js" {
  import type { PdfLine } from "pdfmake/js/Line.js";

  class PdfLayoutBuilder {
    constructor(
      pageSize: { readonly width: number; readonly height: number },
      pageMargins: PdfPage["pageMargins"],
      svgMeasure: null,
    );
    readonly pageSize: { readonly width: number };
    readonly pageMargins: PdfPage["pageMargins"];
    docPreprocessor: InstanceType<PdfmakeClass<typeof import("pdfmake/js/DocPreprocessor.js")>>;
    docMeasure: InstanceType<PdfmakeClass<typeof import("pdfmake/js/DocMeasure.js")>>;
    readonly writer: {
      context(): {
        readonly availableHeight: number;
        readonly availableWidth: number;
        addMargin(left: number, right?: number): void;
        moveDown(by: number): void;
      };
      addLine(line: PdfLine, keepPosition?: boolean): unknown;
      moveToNextPage(): void;
    };
    layoutDocument(
      content: unknown,
      document: object,
      styles: object,
      defaultStyle: object,
      background: undefined,
      header: undefined,
      footer: unknown,
    ): PdfPage[];
    tryLayoutDocument(
      content: unknown,
      document: object,
      styles: object,
      defaultStyle: object,
      background: undefined,
      header: unknown,
      footer: unknown,
      watermark: undefined,
    ): { readonly pages: PdfPage[] };
    processNode(node: PdfNode): void;
    processLeaf(node: PdfNode): void;
    processList(ordered: boolean, node: PdfNode): void;
    buildNextLine(node: PdfNode): PdfLine | null;
  }
  const exported: Exported<typeof PdfLayoutBuilder>;
  export default exported;
}

type PdfmakeClass<M extends { readonly default: unknown }> = Exclude<
  M["default"],
  { readonly default: unknown }
>;

declare module "pdfmake/js/Renderer.js" {
  import type { PdfLine } from "pdfmake/js/Line.js";

  class PdfRenderer {
    constructor(document: object);
    renderPages(pages: readonly PdfPage[]): void;
    renderLine(line: PdfLine, x: number, y: number): void;
    renderVector(vector: PdfVector): void;
  }
  const exported: Exported<typeof PdfRenderer>;
  export default exported;
}

type PdfReference = { readonly data: Record<string, unknown> };
type PdfStructureContent = { readonly refs: readonly unknown[] };
type PdfStructureElement = {
  readonly dictionary: PdfReference;
  add(child: PdfStructureElement | PdfStructureContent): PdfStructureElement;
  end(): void;
};

declare module "pdfmake/js/PDFDocument.js" {
  class PdfmakeDocument {
    constructor(
      fonts: Record<string, Record<string, Uint8Array>>,
      images: object,
      patterns: object,
      attachments: object,
      options: object,
      virtualFs: null,
      localAccess: (path: string) => boolean,
    );
    readonly info: Record<string, unknown>;
    readonly _root: PdfReference;
    readonly outline: { addItem(title: string): unknown };
    _font: PdfFont;
    provideFont(family: string, bold: boolean, italics: boolean): PdfFont;
    addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): void;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    lineWidth(width: number): this;
    stroke(colour: string): this;
    save(): this;
    restore(): this;
    fillColor(colour: string): void;
    fontSize(size: number): void;
    text(text: string, x: number, y: number, options: { readonly lineBreak: false }): void;
    struct(type: string, options?: { readonly title?: string }): PdfStructureElement;
    addStructure(element: PdfStructureElement): void;
    markStructureContent(type: string, options?: { readonly actual: string }): PdfStructureContent;
    markContent(type: string, options?: { readonly type: string }): void;
    endMarkedContent(): void;
    appendXML(xml: string): void;
    _addInfo(): void;
    endOutline(): void;
    on(event: "data", listener: (chunk: Uint8Array) => void): void;
    on(event: "end", listener: () => void): void;
    on(event: "error", listener: (error: unknown) => void): void;
    end(): void;
  }
  const exported: Exported<typeof PdfmakeDocument>;
  export default exported;
}
