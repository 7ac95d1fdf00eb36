import { x25519 } from "@noble/curves/ed25519.js";
import { nonceLength, open, seal } from "./box.ts";
import { concatBytes, type Random } from "./bytes.ts";
import { subkey } from "./subkey.ts";

/** What a box for one receiver is bound to, and the name of this use of the keys. */
interface Use {
  readonly info: string;
  readonly context: Uint8Array;
}

const keyLength = 32;

/** The public key, 32 bytes, to which one seals for the holder of a secret of 32 bytes. */
export const boxKeyOf = (secret: Uint8Array): Uint8Array => x25519.getPublicKey(secret);

/**
 * Seals to a public key: that of a sender made for this (X25519), then a box under HKDF-SHA256 of what
 * both share, salted with both public keys.
 */
export function sealTo(
  plain: Uint8Array,
  boxKey: Uint8Array,
  { info, context, random }: Use & { readonly random: Random },
): Uint8Array {
  const secret = random(keyLength);
  const sender = x25519.getPublicKey(secret);
  const key = subkey(x25519.getSharedSecret(secret, boxKey), info, {
    salt: concatBytes(sender, boxKey),
  });
  return concatBytes(sender, seal(plain, { key, context }, random(nonceLength)));
}

/** What was sealed to the holder of `secret`; null when it was not, or is damaged. */
export function openFrom(
  sealed: Uint8Array,
  secret: Uint8Array,
  { info, context }: Use,
): Uint8Array | null {
  const sender = sealed.subarray(0, keyLength);
  try {
    const key = subkey(x25519.getSharedSecret(secret, sender), info, {
      salt: concatBytes(sender, x25519.getPublicKey(secret)),
    });
    return open(sealed.subarray(keyLength), { key, context });
  } catch {
    return null; // too short, or a point of low order
  }
}
