import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { bytesToUtf8 } from "@noble/ciphers/utils.js";
import type { Action } from "../ops/action.ts";
import { err, ok, type Result } from "../result.ts";
import type { LocalKeys } from "../team/keys.ts";
import { utf8ToBytes } from "./bytes.ts";
import { nonceLength, tagLength } from "./header.ts";

/** Another key, another visit, or damage: the cipher cannot say which. */
export type OpenActionError = { readonly type: "CannotOpen" };

/**
 * One action as it lies in the database and the journal: nonce, then the sealed JSON. `nonce` is 24
 * fresh random bytes. The result has a buffer of its own, so storing it stores nothing else.
 */
export function sealAction(action: Action, keys: LocalKeys, nonce: Uint8Array): Uint8Array {
  const text = utf8ToBytes(JSON.stringify(action));
  const sealed = new Uint8Array(nonceLength + text.length + tagLength);
  sealed.set(nonce);
  xchacha20poly1305(keys.action, nonce, keys.actionContext).encrypt(
    text,
    sealed.subarray(nonceLength),
  );
  return sealed;
}

/** Opens what `sealAction` made. Only this laptop could seal it, so its shape is trusted. */
export function openAction(sealed: Uint8Array, keys: LocalKeys): Result<Action, OpenActionError> {
  if (sealed.length < nonceLength + tagLength) return err({ type: "CannotOpen" });
  try {
    const text = xchacha20poly1305(
      keys.action,
      sealed.subarray(0, nonceLength),
      keys.actionContext,
    ).decrypt(sealed.subarray(nonceLength));
    return ok(JSON.parse(bytesToUtf8(text)) as Action);
  } catch {
    return err({ type: "CannotOpen" }); // the cipher throws when the tag does not fit
  }
}
