import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import type { Action } from "../../../shared/ops/action.ts";

const nonceLength = 24;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The visit's local key: any 32 bytes do here. */
export const localKey = new Uint8Array(32).fill(7);

/** One action as one sealed record. */
export const sealAction = (action: Action, context: Uint8Array): Uint8Array =>
  seal(encoder.encode(JSON.stringify(action)), context);

/** The action in a sealed record. */
export const openAction = (record: Uint8Array, context: Uint8Array): Action =>
  JSON.parse(
    decoder.decode(
      xchacha20poly1305(localKey, record.subarray(0, nonceLength), context).decrypt(
        record.subarray(nonceLength),
      ),
    ),
  ) as Action;

/** Nonce and box. */
export function seal(plain: Uint8Array, context: Uint8Array): Uint8Array {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
  const box = xchacha20poly1305(localKey, nonce, context).encrypt(plain);
  const sealed = new Uint8Array(nonceLength + box.length);
  sealed.set(nonce);
  sealed.set(box, nonceLength);
  return sealed;
}
