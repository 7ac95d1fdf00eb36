import { timingSafeEqual } from "node:crypto";
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { err, ok, type Result } from "../../shared/result.ts";

const checkBytes = 16;
const nonceBytes = 24;
const keyBytes = 32;
const wrappedBytes = checkBytes + nonceBytes + keyBytes + 16;

interface WrapInput {
  /** What the key is wrapped under: 32 bytes from a passphrase or a recovery code. Stays the caller's to zero. */
  readonly root: Uint8Array;
  /** Where this wrapping belongs and how `root` was made; opening needs the same words. */
  readonly context: string;
}

/**
 * Wraps 32 bytes: check of `root` (16) ‖ nonce (24) ‖ XChaCha20-Poly1305 (48). Check and sealing key
 * are HKDF-SHA256 of `root`, so the check gives nothing away of the other.
 */
export function wrapKey(
  { root, context, key }: WrapInput & { readonly key: Uint8Array },
  random: (bytes: number) => Uint8Array,
): Uint8Array {
  const { check, seal } = partsOf(root);
  const nonce = random(nonceBytes);
  const sealed = xchacha20poly1305(seal, nonce, utf8ToBytes(context)).encrypt(key);
  seal.fill(0);
  return concatBytes(check, nonce, sealed);
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
  const { check, seal } = partsOf(root);
  try {
    if (!timingSafeEqual(check, wrapped.subarray(0, checkBytes))) return err("WrongKey");
    const nonce = wrapped.subarray(checkBytes, checkBytes + nonceBytes);
    const cipher = xchacha20poly1305(seal, nonce, utf8ToBytes(context));
    return ok(cipher.decrypt(wrapped.subarray(checkBytes + nonceBytes)));
  } catch {
    return err("Damaged");
  } finally {
    seal.fill(0);
  }
}

function partsOf(root: Uint8Array): { readonly check: Uint8Array; readonly seal: Uint8Array } {
  const part = (info: string, bytes: number) =>
    hkdf(sha256, root, undefined, utf8ToBytes(info), bytes);
  return { check: part("cf/vault/check/v1", checkBytes), seal: part("cf/vault/seal/v1", keyBytes) };
}
