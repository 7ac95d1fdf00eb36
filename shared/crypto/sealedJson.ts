import { nonceLength, open, seal } from "./box.ts";
import { bytesToHex, bytesToUtf8, hexToBytes, utf8ToBytes } from "./bytes.ts";
import { paddedLength } from "./padding.ts";
import { subkey } from "./subkey.ts";

/** A key for one place, 32 bytes, and the name of that place: what was sealed for another does not open. */
interface PlaceKey {
  readonly key: Uint8Array;
  readonly place: string;
}

/**
 * A JSON value in a box, padded, as lower-case hexadecimal digits: neither what it says nor how long it is
 * shows. Its nonce is made of what is sealed, so that the same value is no change of a record; `key` must
 * therefore be of this place alone.
 */
export function sealJson(value: unknown, { key, place }: PlaceKey): string {
  const json = utf8ToBytes(JSON.stringify(value));
  // White space behind JSON says nothing.
  const padded = new Uint8Array(paddedLength(json.length)).fill(0x20);
  padded.set(json);
  const nonce = subkey(key, "nonce", { salt: padded, length: nonceLength });
  return bytesToHex(seal(padded, { key, context: utf8ToBytes(place) }, nonce));
}

/** What was sealed; null under another key or for another place, for damage, and for no box at all. */
export function openJson(hex: string | undefined, { key, place }: PlaceKey): unknown {
  if (hex === undefined || !/^(?:[0-9a-f]{2})+$/u.test(hex)) return null;
  const plain = open(hexToBytes(hex), { key, context: utf8ToBytes(place) });
  try {
    return plain === null ? null : JSON.parse(bytesToUtf8(plain));
  } catch {
    return null; // sealed by a program of somebody's own
  }
}
