import { viewOf } from "../crypto/bytes.ts";
import { deflate, inflate } from "../crypto/deflate.ts";
import { jsonOf } from "../crypto/jsonOf.ts";
import { lengthOf } from "../crypto/jsonBytes.ts";
import { paddedLength } from "../crypto/padding.ts";
import { err, ok, type Result } from "../result.ts";
import { largestSegment, segmentLength } from "./header.ts";

/** More than one segment may hold: put fewer actions into it. */
export type PackError = { readonly type: "TooLarge"; readonly bytes: number };

/** What a payload may come to when inflated: the largest action, a long case list, is a fifth of it. */
const largestPayload = 64 * 1024 * 1024;

/** As many values may stand in it: no two largest actions are packed together. */
const mostValues = 1_500_000;

/** Bytes before the deflated payload: its length, and what it inflates to. */
const prefix = 8;

/** A payload, as the bytes of JSON, ready to be sealed: both lengths, the JSON deflated, zeros up to the padded length. */
export async function pack(json: readonly Uint8Array[]): Promise<Result<Uint8Array, PackError>> {
  const length = lengthOf(json);
  const deflated = await deflate(json);
  const end = prefix + lengthOf(deflated);
  const packed = new Uint8Array(paddedLength(end));
  const bytes = segmentLength(packed.length);
  if (bytes > largestSegment || length > largestPayload || isTooMuch(json))
    return err({ type: "TooLarge", bytes });
  const view = viewOf(packed);
  view.setUint32(0, end - prefix);
  view.setUint32(4, length);
  let at = prefix;
  for (const piece of deflated) {
    packed.set(piece, at);
    at += piece.length;
  }
  return ok(packed);
}

/** The payload, whose shape is still to be checked. Null, which is none, for what `pack` did not make. */
export async function unpack(packed: Uint8Array): Promise<unknown> {
  if (packed.length < prefix) return null;
  const view = viewOf(packed);
  const end = prefix + view.getUint32(0);
  const length = view.getUint32(4);
  if (end > packed.length || length > largestPayload) return null;
  const json = await inflate(packed.subarray(prefix, end), length);
  if (json === null || lengthOf(json) !== length || isTooMuch(json)) return null;
  try {
    return jsonOf(json);
  } catch {
    return null; // not JSON
  }
}

/**
 * Whether the JSON holds more values than a batch does, looked at before it is parsed: a few bytes can
 * inflate to structures that fill the memory.
 */
function isTooMuch(json: readonly Uint8Array[]): boolean {
  if (lengthOf(json) <= mostValues) return false; // each takes a byte at least
  let values = 0;
  let isText = false;
  let isEscaped = false;
  for (const piece of json) {
    for (const byte of piece) {
      if (isEscaped) isEscaped = false;
      else if (byte === quote) isText = !isText;
      else if (isText) isEscaped = byte === backslash;
      else if (byte === comma || byte === bracket || byte === brace) {
        values += 1;
        if (values > mostValues) return true;
      }
    }
  }
  return false;
}

const [quote, backslash, comma, bracket, brace] = [0x22, 0x5c, 0x2c, 0x5b, 0x7b];
