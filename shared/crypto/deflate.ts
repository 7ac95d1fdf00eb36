import { deflateSync, Inflate } from "fflate";
import { concatBytes } from "./bytes.ts";
import { deflateNatively, inflateNatively } from "./native.ts";

/**
 * Deflates pieces that follow each other into such (RFC 1951, no wrapper), by the runtime where it can:
 * the bytes differ, what they inflate to does not. `pause` is waited for between pieces.
 */
export const deflate = (
  pieces: readonly Uint8Array[],
  pause?: () => Promise<void>,
): Promise<readonly Uint8Array[]> =>
  deflateNatively(pieces, pause).catch(() => [deflateSync(concatBytes(...pieces), { level: 4 })]);

/**
 * Inflates to at most `most` bytes, in pieces that follow each other. Null for what is not deflated and for what would come out longer,
 * which is given up early: a bomb costs little more than `most`.
 */
export const inflate = (bytes: Uint8Array, most: number): Promise<readonly Uint8Array[] | null> =>
  inflateNatively(bytes, most).catch(() => inPieces(bytes, most));

// Deflate makes at most 1032 bytes of one, so a piece of this size cannot fill the memory.
const piece = 64 * 1024;

function inPieces(bytes: Uint8Array, most: number): readonly Uint8Array[] | null {
  const parts: Uint8Array[] = [];
  let total = 0;
  const stream = new Inflate((part) => {
    parts.push(part);
    total += part.length;
  });
  try {
    for (let start = 0; start < bytes.length; start += piece) {
      stream.push(bytes.subarray(start, start + piece), start + piece >= bytes.length);
      if (total > most) return null;
    }
    return parts;
  } catch {
    return null; // fflate throws at anything that is not deflate
  }
}
