import { concatBytes, utf8ToBytes } from "@noble/ciphers/utils.js";
import type { Action } from "../../../shared/ops/action.ts";
import { actionsOfColumns, columnsOf } from "../../../shared/ops/actionColumns.ts";
import {
  decryptNatively,
  deflateNatively,
  encryptNatively,
  inflateNatively,
} from "../../../shared/segments/native.ts";
import type { LocalKeys } from "../../../shared/team/keys.ts";

const nonceLength = 24;

/**
 * Many actions as one sealed box: as columns, deflated, sealed. By the browser's own ciphers: those in
 * JavaScript are still cold when a visit is opened, and then take ten times as long.
 */
export async function sealChunk(actions: readonly Action[], keys: LocalKeys): Promise<Uint8Array> {
  const text = utf8ToBytes(JSON.stringify(columnsOf(actions)));
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
  // Locking zeroes the keys, and nothing may then be sealed under zeros.
  const cipher = cipherOf({ ...keys, action: keys.action.slice() }, nonce);
  try {
    return concatBytes(nonce, await encryptNatively(await deflateNatively(text), cipher));
  } finally {
    cipher.key.fill(0);
  }
}

/** Opens what `sealChunk` made on this laptop. Rejects for another key, damage or another visit. */
export async function openChunk(box: Uint8Array, keys: LocalKeys): Promise<readonly Action[]> {
  const cipher = cipherOf(keys, box.subarray(0, nonceLength));
  const deflated = await decryptNatively(box.subarray(nonceLength), cipher);
  const text = await inflateNatively(deflated, Number.POSITIVE_INFINITY);
  const actions = actionsOfColumns(JSON.parse(decoder.decode(text)));
  if (actions === null) throw new Error("a chunk does not hold actions");
  return actions as readonly Action[]; // sealed by this laptop, which parsed them before
}

const cipherOf = ({ action, team }: LocalKeys, nonce: Uint8Array) => ({
  key: action,
  nonce,
  context: utf8ToBytes(`cf/chunk/v1 ${team}`),
});
const decoder = new TextDecoder();
