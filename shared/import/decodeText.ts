import { err, ok, type Result } from "../result.ts";

/** How a file's bytes were written. */
type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "macintosh";

/** A file's text, without a byte order mark. */
export type DecodedText = {
  readonly text: string;
  readonly encoding: TextEncoding;
  /** The last character is cut in half, as in a file that was only half written. */
  readonly cutShort: boolean;
  /** What was read otherwise than the rest, in plain words. */
  readonly remarks: readonly string[];
};

/** Why bytes are not read as text. */
export type DecodeError =
  /** `looksLike` names the kind of file where its first bytes tell. */
  | { readonly type: "NotText"; readonly looksLike: string | null }
  | { readonly type: "TooLarge"; readonly bytes: number; readonly limit: number };

/** Files above this many bytes are not read in. */
export const maxFileBytes = 25 * 1024 * 1024;

/**
 * Reads bytes as text: UTF-8, UTF-16 (with or without a mark) or, failing both, Windows-1252 or Mac Roman,
 * as older programs write it. A few foreign bytes in a text that is otherwise UTF-8 are read as
 * Windows-1252 and said. Anything with the marks of a binary file is refused.
 */
export function decodeText(given: Uint8Array): Result<DecodedText, DecodeError> {
  if (given.length > maxFileBytes) {
    return err({ type: "TooLarge", bytes: given.length, limit: maxFileBytes });
  }
  const bytes = withoutPadding(given);
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
  const mixed = mostlyUtf8Text(body);
  if (mixed !== null) return checked(mixed.text, "utf-8", false, [mixed.remark]);
  if (looksLikeMacRoman(bytes))
    return checked(new TextDecoder("macintosh").decode(bytes), "macintosh", false);
  return checked(windows1252Text(bytes), "windows-1252", false);
}

// What a copy to a stick or an old program leaves behind the last line: NULs, Ctrl-Z. UTF-16 has NULs of its own.
function withoutPadding(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  if (bytes.length - end < 4) end = bytes.length;
  if (end > 0 && bytes[end - 1] === 0x1a) end -= 1;
  return end === bytes.length ? bytes : bytes.subarray(0, end);
}

/** UTF-8 with some bytes that are none, where most of what is not ASCII is sound; null otherwise. */
function mostlyUtf8Text(
  bytes: Uint8Array,
): { readonly text: string; readonly remark: string } | null {
  const pieces: string[] = [];
  const foreign: string[] = [];
  let sound = 0;
  let from = 0;
  let line = 1;
  let firstLine = 0;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x0a) line += 1;
    const length = byte < 0x80 ? 1 : soundLength(bytes, at);
    if (length > 0) {
      if (length > 1) sound += 1;
      at += length;
      continue;
    }
    pieces.push(utf8Text(bytes.subarray(from, at)) ?? "");
    const character = windows1252Text(bytes.subarray(at, at + 1));
    pieces.push(character);
    foreign.push(character);
    if (firstLine === 0) firstLine = line;
    at += 1;
    from = at;
    if (foreign.length > 200 && foreign.length > sound) return null;
  }
  if (foreign.length === 0 || sound <= foreign.length) return null;
  pieces.push(utf8Text(bytes.subarray(from)) ?? "");
  const shown = [...new Set(foreign)].slice(0, 5).join(" ");
  return {
    text: pieces.join(""),
    remark:
      foreign.length === 1
        ? `One character was written in another encoding than the rest and is read as “${shown}” (line ${firstLine}).`
        : `${foreign.length} characters were written in another encoding than the rest and are read as “${shown}” (the first on line ${firstLine}).`,
  };
}

/** The length of the sound UTF-8 character that begins at `at`, 0 where none does. */
function soundLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : lead >= 0xe0 && lead <= 0xef
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  for (let step = 1; step < length; step += 1)
    if (((bytes[at + step] ?? 0) & 0xc0) !== 0x80) return 0;
  return length > 0 && utf8Text(bytes.subarray(at, at + length)) !== null ? length : 0;
}

/** Text of an older Mac: its apostrophes and é stand where Windows has letters that English does not use. */
function looksLikeMacRoman(bytes: Uint8Array): boolean {
  let mac = 0;
  let windows = 0;
  for (let at = 0; at < Math.min(bytes.length, 200_000); at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    // ’ “ ” é – of Mac Roman; ‘ ’ “ ” • – — and é è £ of Windows.
    if (
      byte === 0xd5 ||
      byte === 0xd2 ||
      byte === 0xd3 ||
      byte === 0x8e ||
      byte === 0xd0 ||
      byte === 0xa5
    )
      mac += 1;
    else if (
      (byte >= 0x91 && byte <= 0x97) ||
      byte === 0xe9 ||
      byte === 0xe8 ||
      byte === 0xa3 ||
      byte === 0x85
    )
      windows += 1;
  }
  return mac > 0 && windows === 0;
}

// shared/ has neither DOM nor Node types; every engine the app runs on has this.
type Decoder = { decode(bytes: Uint8Array): string };
declare const TextDecoder: new (
  label: "utf-8" | "macintosh",
  options?: { fatal: true; ignoreBOM: true },
) => Decoder;

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
  remarks: readonly string[] = [],
): Result<DecodedText, DecodeError> {
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0) return err({ type: "NotText", looksLike: null });
    // Tab and line ends, VT and FF among them, are the controls that text has.
    if (code < 0x20 && (code < 9 || code > 13)) controls += 1;
  }
  if (controls > text.length / 50) return err({ type: "NotText", looksLike: null });
  return ok({ text, encoding, cutShort, remarks });
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
