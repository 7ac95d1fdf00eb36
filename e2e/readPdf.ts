import { readFileSync } from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a reader of the file gets: pages, text, tags and what it says of itself. */
export async function readPdf(file: string) {
  const loading = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const read = await loading.promise;
  const pages = await Promise.all(
    Array.from({ length: read.numPages }, async (_, i) => {
      const page = await read.getPage(i + 1);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ("str" in item ? item.str : "")).join(" ");
      return { text, structure: JSON.stringify(await page.getStructTree()) };
    }),
  );
  const content = {
    pages: read.numPages,
    texts: pages.map((page) => page.text),
    text: pages
      .map((page) => page.text)
      .join(" ")
      .replace(/\s+/g, " "),
    structure: pages.map((page) => page.structure).join(""),
    marked: await read.getMarkInfo(),
    // Properties of our own come as a map.
    metadata: JSON.stringify(await read.getMetadata(), (_key, value: unknown) =>
      value instanceof Map ? Object.fromEntries(value) : value,
    ),
  };
  await loading.destroy();
  return content;
}
