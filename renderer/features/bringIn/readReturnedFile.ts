import { maxFileBytes } from "../../../shared/import/decodeText.ts";
import type { ReturnedDocument } from "../../../shared/letter/factualCheck/readReply.ts";
import { err, type Result } from "../../../shared/result.ts";
import { openErrorInWords } from "./fileWords.ts";
import { readReturned } from "./formats/returnedDocument.ts";
import { openZip } from "./formats/zip.ts";
import type { HandedFile } from "./openArrived.ts";

/** Reads a Word file that the council sent back; otherwise says in words why it cannot be read, and what to do. */
export async function readReturnedFile(
  file: HandedFile,
): Promise<Result<ReturnedDocument, string>> {
  const { size } = file;
  // Before its bytes are asked for: 200 MB need not pass through memory to be refused.
  if (size > maxFileBytes)
    return err(openErrorInWords({ type: "TooLarge", bytes: size, limit: maxFileBytes }));
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder, an alias to nothing, a file still being fetched: the system hands out no bytes.
    return err(openErrorInWords({ type: "Unreachable" }));
  }
  const parts = openZip(bytes, "a Word file");
  if (parts.ok && !parts.value.names.some((name) => name.startsWith("word/"))) return err(notWord);
  if (!parts.ok && !startsAsZip(bytes)) return err(notWord);
  const read = await readReturned(bytes);
  return read.ok ? read : err(openErrorInWords(read.error));
}

const notWord =
  "This is not the Word document. Ask the council for it as Word (.docx), or type its comments here.";

const startsAsZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
