import { err, ok, type Result } from "../result.ts";

/** How a file's bytes were written. */
type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** A file's text, without a byte order mark. */
export type DecodedText = {
  readonly text: string;
  readonly encoding: TextEncoding;
  /** The last character is cut in half, as in a file that was only half written. */
  readonly cutShort: boolean;
};

/** Why bytes are not read as text. */
export type DecodeError =
  /** `looksLike` names the kind of file where its first bytes tell. */
  | { readonly type: "NotText"; readonly looksLike: string | null }
  | { readonly type: "TooLarge"; readonly bytes: number; readonly limit: number };

/** Files above this many bytes are not read in. */
export const maxFileBytes = 25 * 1024 * 1024;

/**
 * Reads bytes as text: UTF-8, UTF-16 (with or without a mark) or, failing both, Windows-1252, as
 * older Windows programs write it. Anything with the marks of a binary file is refused.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, DecodeError> {
  if (bytes.length > maxFileBytes) {
    return err({ type: "TooLarge", bytes: bytes.length, limit: maxFileBytes });
  }
  const known = signatures.find(({ start }) => start.every((byte, at) => bytes[at] === byte));
  if (known !== undefined) return err({ type: "NotText", looksLike: known.name });
  const utf16 = utf16Order(bytes);
  if (utf16 !== null) return checked(utf16Text(bytes, utf16), utf16, bytes.length % 2 === 1);
  const body =
    bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  const whole = utf8Text(body);
  if (whole !== null) return checked(whole, "utf-8", false);
  for (let cut = 1; cut <= 3; cut += 1) {
    const tail = body.subarray(body.length - cut);
    // Only the beginning of a longer character may be cut off: a lead byte and what follows it.
    const isLead = (tail[0] ?? 0) >= (cut === 1 ? 0xc2 : cut === 2 ? 0xe0 : 0xf0);
    const text = isLead && body.length > 3 ? utf8Text(body.subarray(0, body.length - cut)) : null;
    // Windows-1252 may end in a letter such as é too: the rest must show that UTF-8 was meant.
    if (text !== null && /\P{ASCII}/u.test(text)) return checked(`${text}\uFFFD`, "utf-8", true);
  }
  return checked(windows1252Text(bytes), "windows-1252", false);
}

// shared/ has neither DOM nor Node types; every engine the app runs on has this.
type Utf8Decoder = { decode(bytes: Uint8Array): string };
declare const TextDecoder: new (
  label: "utf-8",
  options: { fatal: true; ignoreBOM: true },
) => Utf8Decoder;

const signatures: readonly { readonly name: string; readonly start: readonly number[] }[] = [
  { name: "a PDF", start: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { name: "a Word, Excel or zip file", start: [0x50, 0x4b, 0x03, 0x04] },
  { name: "an older Word or Excel file", start: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: "a picture", start: [0x89, 0x50, 0x4e, 0x47] },
  { name: "a picture", start: [0xff, 0xd8, 0xff] },
  { name: "a picture", start: [0x47, 0x49, 0x46, 0x38] },
  { name: "a rich text file", start: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { name: "a program", start: [0x7f, 0x45, 0x4c, 0x46] },
  { name: "a compressed file", start: [0x1f, 0x8b] },
];

function checked(
  text: string,
  encoding: TextEncoding,
  cutShort: boolean,
): Result<DecodedText, DecodeError> {
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0) return err({ type: "NotText", looksLike: null });
    // Tab and line ends, VT and FF among them, are the controls that text has.
    if (code < 0x20 && (code < 9 || code > 13)) controls += 1;
  }
  if (controls > text.length / 50) return err({ type: "NotText", looksLike: null });
  return ok({ text, encoding, cutShort });
}

function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Not UTF-8: the decoder says so by throwing.
    return null;
  }
}

// By the mark or, without one, by where the zero bytes of ordinary letters stand.
function utf16Order(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const looked = Math.min(bytes.length, 4096);
  if (looked < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < looked; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const pairs = looked / 2;
  if (odd > pairs * 0.3 && even < pairs * 0.05) return "utf-16le";
  if (even > pairs * 0.3 && odd < pairs * 0.05) return "utf-16be";
  return null;
}

function utf16Text(bytes: Uint8Array, order: "utf-16le" | "utf-16be"): string {
  const high = order === "utf-16le" ? 1 : 0;
  const pieces: string[] = [];
  const hasMark = bytes[high] === 0xfe && bytes[1 - high] === 0xff;
  const end = bytes.length - (bytes.length % 2);
  for (let start = hasMark ? 2 : 0; start < end; start += 16_384) {
    const units: number[] = [];
    for (let at = start; at < Math.min(start + 16_384, end); at += 2) {
      units.push(((bytes[at + high] ?? 0) << 8) | (bytes[at + 1 - high] ?? 0));
    }
    pieces.push(String.fromCharCode(...units));
  }
  if (bytes.length % 2 === 1) pieces.push("\uFFFD");
  return pieces.join("");
}

// Bytes 0x80 to 0x9F; the five that mean nothing stay the control characters they are.
const windows1252 =
  "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
  "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

function windows1252Text(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192) {
    const part = bytes.subarray(start, start + 8192);
    const units = Array.from(part, (byte) =>
      byte >= 0x80 && byte <= 0x9f ? windows1252.charCodeAt(byte - 0x80) : byte,
    );
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.join("");
}
