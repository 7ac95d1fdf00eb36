import { ed25519 } from "@noble/curves/ed25519.js";
import { signNatively, verifyNatively } from "./native.ts";
import { withCopy } from "./withCopy.ts";

/** Bytes of a signature. */
export const signatureLength = 64;

/** The public key, 32 bytes, of a signing secret of 32 bytes. */
export const signKeyOf = (secret: Uint8Array): Uint8Array => ed25519.getPublicKey(secret);

/** Signs with Ed25519. */
export const sign = (message: Uint8Array, secret: Uint8Array): Promise<Uint8Array> =>
  withCopy(secret, (copy) => signNatively(message, copy).catch(() => ed25519.sign(message, copy)));

/**
 * Whether `signature` is Ed25519 over `message` by `signKey`. The runtime's own is quicker and refuses
 * some that the one in JavaScript takes: that one has the last word, so that all laptops agree.
 */
export async function isSignature(
  signature: Uint8Array,
  message: Uint8Array,
  signKey: Uint8Array,
): Promise<boolean> {
  if (await verifyNatively(signature, message, signKey).catch(() => false)) return true;
  try {
    return ed25519.verify(signature, message, signKey);
  } catch {
    return false; // a key or signature that is not a point of the curve
  }
}
