import mammoth from "mammoth";
import { err, ok, type Result } from "../../../../shared/result.ts";
import type { FormatError } from "./paper.ts";
import { openZip, repacked, whatThrew } from "./zip.ts";

const what = "a Word file";

/**
 * What a Word file says, as HTML, as if all tracked changes were accepted. Only the words are unpacked: no
 * macros, links, pictures or embedded files. `lost` counts what could not be read.
 */
export async function docxHtml(
  bytes: Uint8Array,
): Promise<Result<{ readonly html: string; readonly lost: number }, FormatError>> {
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
    return ok({ html: value, lost: messages.filter(({ type }) => type === "error").length });
  } catch (error) {
    return err(whatThrew(error, what));
  }
}
