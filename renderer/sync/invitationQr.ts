import { encodeQR } from "qr";
import { decodeQR } from "qr/decode.js";

/** Light modules around the code, which readers need to find it. */
const quietZone = 4;

/** An invitation file as the modules of a QR code, row by row, true for dark, quiet zone included. */
export const invitationQr = (file: Uint8Array): readonly (readonly boolean[])[] =>
  encodeQR(Array.from(file, (byte) => String.fromCodePoint(byte)).join(""), "raw", {
    ecc: "low",
    encoding: "byte",
    border: quietZone,
    textEncoder: (text) => Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0),
  });

/** Somebody waits: rather a few seconds than another photograph. */
const longestLookMs = 4_000;

/** The bytes of the QR code in a picture of RGBA pixels; null when none is found. */
export function readQr(picture: {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray | Uint8Array;
}): Uint8Array | null {
  try {
    const text = decodeQR(picture, {
      format: "RGBA",
      effort: 10,
      timeLimit: longestLookMs,
      textDecoder: (bytes) => Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(""),
    });
    return Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
  } catch {
    return null; // the reader throws whenever it finds no code
  }
}
