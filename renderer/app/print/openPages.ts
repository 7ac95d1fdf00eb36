import { getDocument, PDFWorker, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A page of a PDF, to be looked at. */
export interface PreviewedPage {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** All of it in reading order. */
  readonly text: string;
  /** Draws it so many pixels wide; ends the drawing of before, if that still goes on. */
  readonly draw: (canvas: HTMLCanvasElement, width: number) => Promise<void>;
}

export interface OpenedPages {
  readonly pages: readonly PreviewedPage[];
  readonly close: () => void;
}

/** Reads the pages of a PDF, in a worker of their own until they are closed. */
export async function openPages(bytes: Uint8Array): Promise<OpenedPages> {
  const port = new Worker(new URL("./pdf.worker.ts", import.meta.url), { type: "module" });
  const worker = PDFWorker.create({ port });
  const close = () => {
    worker.destroy();
    port.terminate();
  };
  try {
    const file = await getDocument({
      // The worker takes what it is given.
      data: bytes.slice(),
      worker,
      verbosity: 0,
      // Drawn as shapes: no typeface of a paper is added to the window's own.
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
    }).promise;
    const numbers = Array.from({ length: file.numPages }, (_, i) => i + 1);
    const pages = await Promise.all(numbers.map(async (n) => previewed(await file.getPage(n))));
    return { pages, close };
  } catch (fault) {
    close();
    throw fault;
  }
}

async function previewed(page: PDFPageProxy): Promise<PreviewedPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const text = items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? " " : ""}` : ""));
  return {
    width,
    height,
    text: text.join("").replaceAll(/\s+/gu, " ").trim(),
    draw: drawer(page, width),
  };
}

function drawer(page: PDFPageProxy, natural: number): PreviewedPage["draw"] {
  let under: { readonly cancel: () => void } | null = null;
  return async (canvas, width) => {
    under?.cancel();
    const viewport = page.getViewport({ scale: width / natural });
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    const drawing = page.render({ canvas, viewport });
    under = drawing;
    // Ended by a later one, or by the preview being closed.
    await drawing.promise.catch(() => undefined);
  };
}
