import { bytesToUtf8, utf8ToBytes, viewOf } from "../crypto/bytes.ts";
import { deflate, inflate } from "../crypto/deflate.ts";
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

/** A payload, as JSON, ready to be sealed: both lengths, the JSON deflated, zeros up to the padded length. */
export async function pack(json: string): Promise<Result<Uint8Array, PackError>> {
  const text = utf8ToBytes(json);
  const deflated = await deflate(text);
  const packed = new Uint8Array(paddedLength(prefix + deflated.length));
  const bytes = segmentLength(packed.length);
  if (bytes > largestSegment || text.length > largestPayload || isTooMuch(text))
    return err({ type: "TooLarge", bytes });
  const view = viewOf(packed);
  view.setUint32(0, deflated.length);
  view.setUint32(4, text.length);
  packed.set(deflated, prefix);
  return ok(packed);
}

/** The payload, whose shape is still to be checked. Null, which is none, for what `pack` did not make. */
export async function unpack(packed: Uint8Array): Promise<unknown> {
  if (packed.length < prefix) return null;
  const view = viewOf(packed);
  const end = prefix + view.getUint32(0);
  const length = view.getUint32(4);
  if (end > packed.length || length > largestPayload) return null;
  const text = await inflate(packed.subarray(prefix, end), length);
  if (text?.length !== length || isTooMuch(text)) return null;
  try {
    return JSON.parse(bytesToUtf8(text)) as unknown;
  } catch {
    return null; // not JSON
  }
}

/**
 * Whether the JSON holds more values than a batch does, looked at before it is parsed: a few bytes can
 * inflate to structures that fill the memory.
 */
function isTooMuch(json: Uint8Array): boolean {
  if (json.length <= mostValues) return false; // each takes a byte at least
  let values = 0;
  let isText = false;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at];
    if (byte === quote) isText = !isText;
    else if (isText && byte === backslash) at += 1;
    else if (!isText && (byte === comma || byte === bracket || byte === brace)) {
      values += 1;
      if (values > mostValues) return true;
    }
  }
  return false;
}

const [quote, backslash, comma, bracket, brace] = [0x22, 0x5c, 0x2c, 0x5b, 0x7b];
