import mammoth from "mammoth";
import { err, ok } from "../../../../shared/result.ts";
import { htmlLines } from "./htmlLines.ts";
import { paperOf, type PaperResult } from "./paper.ts";
import { withoutSpeakers } from "./spoken.ts";
import { openZip, repacked, whatThrew } from "./zip.ts";

const what = "a Word file";

/** A Word file as text. Only the words are unpacked: no macros, links, pictures or embedded files. */
export async function readDocx(fileName: string, bytes: Uint8Array): Promise<PaperResult> {
  const parts = openZip(bytes, what);
  if (!parts.ok) return parts;
  try {
    const plain = repacked(
      parts.value,
      (name) => /\.(?:xml|rels)$/i.test(name) && !/^(?:customXml|docProps)\//i.test(name),
    );
    const { value, messages } = await mammoth.convertToHtml(
      // In the window it takes an ArrayBuffer, on Node a Buffer, which a Uint8Array does for.
      { arrayBuffer: plain.buffer, buffer: plain } as unknown as { arrayBuffer: ArrayBuffer },
      {
        styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
        externalFileAccess: false,
      },
    );
    const lines = htmlLines(value);
    if (lines.length === 0) return err({ type: "NoText", what });
    const lost = messages.filter(({ type }) => type === "error").length;
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
