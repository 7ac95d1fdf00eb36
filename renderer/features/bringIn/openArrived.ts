import { bytesToHex } from "../../../shared/crypto/bytes.ts";
import { digestLarge } from "../../../shared/crypto/digest.ts";
import { maxFileBytes } from "../../../shared/import/decodeText.ts";
import { err } from "../../../shared/result.ts";
import type { ArrivedFile } from "./deskFile.ts";
import { openFile } from "./formats/openFile.ts";

/** A file that was handed over: its bytes are asked for once. */
export interface HandedFile {
  readonly name: string;
  readonly size: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/**
 * Opens the files that were handed over, one after the other. What cannot be read, too large a file, a
 * folder, one that is still on its way from a shared drive, is said with it and the others go on.
 */
export async function openArrived(
  files: readonly HandedFile[],
  tell: (done: number, of: number) => void,
): Promise<readonly ArrivedFile[]> {
  const arrived: ArrivedFile[] = [];
  for (const [done, file] of files.entries()) {
    tell(done, files.length);
    arrived.push(await openOne(file));
  }
  return arrived;
}

async function openOne(file: HandedFile): Promise<ArrivedFile> {
  const { name, size } = file;
  const nothing = { fileName: name, size, sha256: "" };
  // Before its bytes are asked for: 200 MB need not pass through memory to be refused.
  if (size > maxFileBytes)
    return { ...nothing, opened: err({ type: "TooLarge", bytes: size, limit: maxFileBytes }) };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder, an alias to nothing, a file still being fetched: the system hands out no bytes.
    return { ...nothing, opened: err({ type: "Unreachable" }) };
  }
  const sha256 = bytesToHex(await digestLarge(bytes));
  return { fileName: name, size: bytes.length, sha256, opened: await openFile(name, bytes) };
}
