import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { concatBytes } from "./bytes.ts";
import { decryptNatively, encryptNatively } from "./native.ts";

/** What a box is sealed under. */
export interface BoxKey {
  /** 32 bytes. */
  readonly key: Uint8Array;
  /** What the box is bound to (associated data): with another it does not open. */
  readonly context: Uint8Array;
}

/** Bytes of a box before and behind what is sealed. */
export const nonceLength = 24;
export const tagLength = 16;

/**
 * Seals into a box: nonce, then XChaCha20-Poly1305 with its tag. `nonce` is 24 fresh random bytes.
 * Done at once, so it works inside a transaction; the box has a buffer of its own, so storing it
 * stores nothing else.
 */
export function seal(plain: Uint8Array, { key, context }: BoxKey, nonce: Uint8Array): Uint8Array {
  const box = new Uint8Array(nonceLength + plain.length + tagLength);
  box.set(nonce);
  xchacha20poly1305(key, nonce, context).encrypt(plain, box.subarray(nonceLength));
  return box;
}

/** What was sealed. Null for another key, another context and damage: the cipher cannot say which. */
export function open(box: Uint8Array, { key, context }: BoxKey): Uint8Array | null {
  if (box.length < nonceLength + tagLength) return null;
  const { nonce, sealed } = partsOf(box);
  try {
    return xchacha20poly1305(key, nonce, context).decrypt(sealed);
  } catch {
    return null; // the cipher throws when the tag does not fit
  }
}

/**
 * The same box, for what is large: sealed by the runtime's own cipher, in a fraction of the time,
 * where it has it. `key` must outlast this: see `withCopy`.
 */
export async function sealLarge(
  plain: Uint8Array,
  under: BoxKey,
  nonce: Uint8Array,
): Promise<Uint8Array> {
  try {
    return concatBytes(nonce, await encryptNatively(plain, { ...under, nonce }));
  } catch {
    return seal(plain, under, nonce);
  }
}

/** What was sealed by either; null as of `open`, which has the last word. */
export async function openLarge(box: Uint8Array, under: BoxKey): Promise<Uint8Array | null> {
  const { nonce, sealed } = partsOf(box);
  try {
    return await decryptNatively(sealed, { ...under, nonce });
  } catch {
    return open(box, under);
  }
}

const partsOf = (box: Uint8Array) => ({
  nonce: box.subarray(0, nonceLength),
  sealed: box.subarray(nonceLength),
});
