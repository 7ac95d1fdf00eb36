import { longestSide } from "../visit/kinds/picture.ts";
import { concatBytes, viewOf } from "../crypto/bytes.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Size in pixels of a picture as the app keeps it: WebP with one lossy frame and nothing else, at most
 * `longestSide` each way. Null for whatever else: no other format, no animation, and no place where a
 * position, a name of a camera or a word could stand. Looked at before anything is decoded.
 */
export function plainWebpSize(bytes: Uint8Array): Size | null {
  const frame = head + 8;
  if (bytes.length < frame + 10 || !says(bytes, 0, "RIFF") || !says(bytes, 8, "WEBPVP8 "))
    return null;
  const view = viewOf(bytes);
  const length = view.getUint32(head + 4, true);
  // The one chunk fills the file, to an even length as RIFF wants it.
  const padded = length + (length % 2);
  if (frame + padded !== bytes.length || view.getUint32(4, true) !== bytes.length - 8) return null;
  const isKeyFrame = ((bytes[frame] ?? 1) & 1) === 0;
  const isStart =
    bytes[frame + 3] === 0x9d && bytes[frame + 4] === 0x01 && bytes[frame + 5] === 0x2a;
  if (!isKeyFrame || !isStart) return null;
  const width = view.getUint16(frame + 6, true) & fourteenBits;
  const height = view.getUint16(frame + 8, true) & fourteenBits;
  const isFit = width > 0 && height > 0 && width <= longestSide && height <= longestSide;
  return isFit ? { width, height } : null;
}

/**
 * The one lossy frame of a WebP file as a file of its own: whatever a browser writes around it, such as
 * a colour profile, is left out. Null where there is none.
 */
export function plainWebpOf(bytes: Uint8Array): Uint8Array | null {
  if (!says(bytes, 0, "RIFF") || !says(bytes, 8, "WEBP")) return null;
  const view = viewOf(bytes);
  for (let at = head; at + 8 <= bytes.length;) {
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (end > bytes.length) return null;
    if (says(bytes, at, "VP8 ")) {
      const plain = concatBytes(bytes.subarray(0, head), bytes.subarray(at, end));
      viewOf(plain).setUint32(4, plain.length - 8, true);
      return plain;
    }
    at = end;
  }
  return null;
}

/** "RIFF", a length, "WEBP". */
const head = 12;
const fourteenBits = 0x3fff;

const says = (bytes: Uint8Array, at: number, word: string): boolean =>
  String.fromCharCode(...bytes.subarray(at, at + word.length)) === word;
