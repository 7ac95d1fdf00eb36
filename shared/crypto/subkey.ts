import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "./bytes.ts";

/** Subkey of `key` for one use, named by `info`: HKDF-SHA256, without salt where none is given. */
export const subkey = (
  key: Uint8Array,
  info: string,
  { salt, length = 32 }: { readonly salt?: Uint8Array; readonly length?: number } = {},
): Uint8Array => hkdf(sha256, key, salt, utf8ToBytes(info), length);
