import { viewOf } from "../crypto/bytes.ts";
import { err, ok, type Result } from "../result.ts";
import type { Size } from "./plainWebp.ts";

/** Formats of photographs that are taken in. */
export type PhotographFormat = "jpeg" | "png" | "webp";

export interface PhotographHead extends Size {
  readonly format: PhotographFormat;
}

/** Why a file is not taken in as a picture; `photographErrorInWords` says it and what to do. */
export type PhotographError =
  /** What iPhones make of a photograph, which is not read here. */
  | { readonly type: "Heic" }
  | { readonly type: "OtherPicture"; readonly format: "GIF" | "TIFF" | "BMP" | "AVIF" | "SVG" }
  | { readonly type: "NoPicture" }
  | { readonly type: "Damaged" }
  | { readonly type: "TooManyBytes"; readonly bytes: number }
  /** It would fill the memory once unpacked. */
  | { readonly type: "TooManyPixels"; readonly width: number; readonly height: number };

/** A file of more bytes is no photograph of a flip chart. */
export const largestPhotograph = 40 * 1024 * 1024;

/** As many pixels as a telephone of today makes; four bytes each once decoded. */
export const mostPixels = 70_000_000;
const longestEdge = 20_000;

/**
 * What a photograph says of itself: its format and how large it is once decoded. Asked before anything
 * decodes it, as a few bytes can stand for any number of pixels.
 */
export function readPhotographHead(bytes: Uint8Array): Result<PhotographHead, PhotographError> {
  if (bytes.length > largestPhotograph) return err({ type: "TooManyBytes", bytes: bytes.length });
  const format = formatOf(bytes);
  if (!format.ok) return format;
  const size = sizeOf(bytes, format.value);
  if (size === null || size.width < 1 || size.height < 1) return err({ type: "Damaged" });
  const { width, height } = size;
  if (width * height > mostPixels || Math.max(width, height) > longestEdge)
    return err({ type: "TooManyPixels", width, height });
  return ok({ format: format.value, width, height });
}

/** Whether a file begins as a picture does, read here or not. */
export function looksLikePicture(bytes: Uint8Array): boolean {
  const format = formatOf(bytes);
  return format.ok || format.error.type !== "NoPicture";
}

function formatOf(bytes: Uint8Array): Result<PhotographFormat, PhotographError> {
  const text = String.fromCharCode(...bytes.subarray(0, 64));
  if (text.startsWith("\u00FF\u00D8\u00FF")) return ok("jpeg");
  if (text.startsWith("\u0089PNG\r\n\u001A\n")) return ok("png");
  if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) return ok("webp");
  if (text.startsWith("ftyp", 4)) {
    if (/^(?:heic|heix|hevc|hevx|heim|heis|mif1|msf1)/.test(text.slice(8)))
      return err({ type: "Heic" });
    if (/^avi[fs]/.test(text.slice(8))) return err({ type: "OtherPicture", format: "AVIF" });
  }
  if (text.startsWith("GIF8")) return err({ type: "OtherPicture", format: "GIF" });
  if (text.startsWith("II*\u0000") || text.startsWith("MM\u0000*"))
    return err({ type: "OtherPicture", format: "TIFF" });
  if (text.startsWith("BM") && bytes.length > 26 && bytes[14] === 40)
    return err({ type: "OtherPicture", format: "BMP" });
  if (/^\s*(?:<\?xml[^>]*>\s*)?<svg\b/i.test(text))
    return err({ type: "OtherPicture", format: "SVG" });
  return err({ type: "NoPicture" });
}

function sizeOf(bytes: Uint8Array, format: PhotographFormat): Size | null {
  const view = viewOf(bytes);
  try {
    switch (format) {
      case "png":
        return { width: view.getUint32(16), height: view.getUint32(20) };
      case "jpeg":
        return sizeOfJpeg(view);
      case "webp":
        return sizeOfWebp(view);
    }
  } catch (fault) {
    if (fault instanceof RangeError) return null; // it stops before it says
    throw fault;
  }
}

/** Of the frame header; what stands before it is passed over by its length. */
function sizeOfJpeg(view: DataView): Size | null {
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else if (isFrame(marker))
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    else if (marker === 0xd9 || marker === 0xda) return null;
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
}

/** Start of frame: C0 to CF but the tables (C4, C8, CC). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function sizeOfWebp(view: DataView): Size | null {
  const chunk = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
  switch (chunk) {
    case "VP8 ":
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    case "VP8L": {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case "VP8X":
      return { width: threeBytes(view, 24) + 1, height: threeBytes(view, 27) + 1 };
    default:
      return null;
  }
}

const threeBytes = (view: DataView, at: number): number =>
  view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
