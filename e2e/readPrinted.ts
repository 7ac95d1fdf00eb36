import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A piece of text as it stands on a printed page; in points, from the left and from the top. */
export interface PrintedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Its baseline. */
  readonly top: number;
  readonly size: number;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PrintedText[];
  /** All of it in reading order, with single spaces. */
  readonly text: string;
}

/** The pages of a PDF with where everything stands. */
export async function readPrinted(bytes: Uint8Array): Promise<readonly PrintedPage[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const read = await loading.promise;
  const pages = await Promise.all(
    Array.from({ length: read.numPages }, async (_, i): Promise<PrintedPage> => {
      const page = await read.getPage(i + 1);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const texts = items.flatMap((item): PrintedText[] => {
        if (!("str" in item) || item.str.trim() === "") return [];
        const [, , , size = 0, left = 0, bottom = 0] = item.transform.map(Number);
        return [{ text: item.str, left, right: left + item.width, top: height - bottom, size }];
      });
      const text = items.map((item) =>
        "str" in item ? `${item.str}${item.hasEOL ? " " : ""}` : "",
      );
      return { width, height, texts, text: text.join("").replaceAll(/\s+/gu, " ") };
    }),
  );
  await loading.destroy();
  return pages;
}
