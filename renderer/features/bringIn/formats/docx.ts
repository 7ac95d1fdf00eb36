import { err, ok } from "../../../../shared/result.ts";
import { docxHtml } from "./docxHtml.ts";
import { htmlLines } from "./htmlLines.ts";
import { paperOf, type PaperResult } from "./paper.ts";
import { withoutSpeakers } from "./spoken.ts";
import { whatThrew } from "./zip.ts";

const what = "a Word file";

/** A Word file as text. Only the words are unpacked: no macros, links, pictures or embedded files. */
export async function readDocx(fileName: string, bytes: Uint8Array): Promise<PaperResult> {
  const read = await docxHtml(bytes);
  if (!read.ok) return read;
  const { html, lost } = read.value;
  try {
    const lines = htmlLines(html);
    if (lines.length === 0) return err({ type: "NoText", what });
    return ok([
      withoutSpeakers(
        paperOf(fileName, lines, {
          remarks: lost > 0 ? [`${lost.toString()} parts of the file could not be read.`] : [],
        }),
      ),
    ]);
  } catch (error) {
    return err(whatThrew(error, what));
  }
}
