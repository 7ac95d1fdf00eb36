import { timingSafeEqual } from "node:crypto";
import { nonceLength, open, seal, tagLength } from "../../shared/crypto/box.ts";
import { concatBytes, utf8ToBytes } from "../../shared/crypto/bytes.ts";
import { subkey } from "../../shared/crypto/subkey.ts";
import { err, ok, type Result } from "../../shared/result.ts";

const checkBytes = 16;
const keyBytes = 32;
const wrappedBytes = checkBytes + nonceLength + keyBytes + tagLength;

interface WrapInput {
  /** What the key is wrapped under: 32 bytes from a passphrase or a recovery code. Stays the caller's to zero. */
  readonly root: Uint8Array;
  /** Where this wrapping belongs and how `root` was made; opening needs the same words. */
  readonly context: string;
}

/**
 * Wraps 32 bytes: check of `root` (16) ‖ box (72). Check and sealing key are HKDF-SHA256 of `root`, so
 * the check gives nothing away of the other.
 */
export function wrapKey(
  { root, context, key }: WrapInput & { readonly key: Uint8Array },
  random: (bytes: number) => Uint8Array,
): Uint8Array {
  const { check, sealing } = partsOf(root);
  const box = seal(key, { key: sealing, context: utf8ToBytes(context) }, random(nonceLength));
  sealing.fill(0);
  return concatBytes(check, box);
}

/**
 * Opens what `wrapKey` made. `WrongKey`: not the `root` it was wrapped under. `Damaged`: the right
 * one, and yet it does not open, or it is not of this form.
 */
export function unwrapKey(
  { root, context }: WrapInput,
  wrapped: Uint8Array,
): Result<Uint8Array, "WrongKey" | "Damaged"> {
  if (wrapped.byteLength !== wrappedBytes) return err("Damaged");
  const { check, sealing } = partsOf(root);
  try {
    if (!timingSafeEqual(check, wrapped.subarray(0, checkBytes))) return err("WrongKey");
    const under = { key: sealing, context: utf8ToBytes(context) };
    const key = open(wrapped.subarray(checkBytes), under);
    return key === null ? err("Damaged") : ok(key);
  } finally {
    sealing.fill(0);
  }
}

const partsOf = (root: Uint8Array) => ({
  check: subkey(root, "cf/vault/check/v1", { length: checkBytes }),
  sealing: subkey(root, "cf/vault/seal/v1", { length: keyBytes }),
});
