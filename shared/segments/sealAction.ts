import { open, seal } from "../crypto/box.ts";
import { bytesToUtf8, utf8ToBytes } from "../crypto/bytes.ts";
import type { Action } from "../ops/action.ts";
import { err, ok, type Result } from "../result.ts";
import type { LocalKeys } from "../team/keys.ts";

/** Another key, another visit, or damage: the cipher cannot say which. */
export type OpenActionError = { readonly type: "CannotOpen" };

/** One action as it lies in the database and the journal: a box of its JSON. */
export const sealAction = (action: Action, keys: LocalKeys, nonce: Uint8Array): Uint8Array =>
  seal(utf8ToBytes(JSON.stringify(action)), keys.action, nonce);

/** Opens what `sealAction` made. Only this laptop could seal it, so its shape is trusted. */
export function openAction(sealed: Uint8Array, keys: LocalKeys): Result<Action, OpenActionError> {
  const text = open(sealed, keys.action);
  return text === null ? err({ type: "CannotOpen" }) : ok(JSON.parse(bytesToUtf8(text)) as Action);
}
