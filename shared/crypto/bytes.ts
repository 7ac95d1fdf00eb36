import { bytesToUtf8, equalBytes } from "@noble/ciphers/utils.js";
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";

/** A length, epoch or count as four bytes, most significant first. */
export function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** A sequence number or time as eight bytes, most significant first. */
export function u64(value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}

/** A view on the bytes, wherever they lie in their buffer. */
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Random bytes as an argument: `count` fresh ones for each call. */
export type Random = (count: number) => Uint8Array;

export { bytesToHex, bytesToUtf8, concatBytes, equalBytes, hexToBytes, utf8ToBytes };
