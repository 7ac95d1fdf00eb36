import { err, ok } from "../../../../shared/result.ts";
import { paperOf, type PaperResult } from "./paper.ts";
import { pdfLines, type PdfPiece } from "./pdfLines.ts";

const what = "a PDF";
const mostPages = 600;

/** The text layer of a PDF, its lines put together again; a scan without one is said to be that. */
export async function readPdf(fileName: string, bytes: Uint8Array): Promise<PaperResult> {
  // Only who brings in a PDF waits for its reader. It runs in this thread, which is a worker already.
  const [{ getDocument }, worker] = await Promise.all([
    import("pdfjs-dist/legacy/build/pdf.mjs"),
    import("pdfjs-dist/legacy/build/pdf.worker.mjs"),
  ]);
  Object.assign(globalThis, { pdfjsWorker: worker });
  const loading = getDocument({
    data: bytes.slice(),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
  });
  try {
    const file = await loading.promise;
    const pages: PdfPiece[][] = [];
    for (let number = 1; number <= Math.min(file.numPages, mostPages); number += 1) {
      const page = await file.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(
        items.flatMap((item): readonly PdfPiece[] => {
          if (!("str" in item)) return [];
          const [, , , d = 0, x = 0, y = 0] = item.transform.map(Number);
          return [
            {
              text: item.str,
              x,
              y,
              width: item.width,
              height: item.height > 0 ? item.height : Math.abs(d),
            },
          ];
        }),
      );
      page.cleanup();
    }
    const lines = pdfLines(pages);
    if (lines.length === 0)
      return err({
        type: "NotRead",
        what: "a PDF without text, such as a scan",
        advice: "Have its text recognised (OCR) where it was scanned, or type up what matters.",
      });
    return ok([
      paperOf(fileName, lines, {
        remarks:
          file.numPages > mostPages
            ? [`Only the first ${mostPages.toString()} pages were read.`]
            : [],
      }),
    ]);
  } catch (error) {
    const isProtected = error instanceof Error && error.name === "PasswordException";
    return err(isProtected ? { type: "Protected", what } : { type: "Damaged", what });
  } finally {
    await loading.destroy();
  }
}
