import { nonceLength, openLarge, sealLarge } from "../../../shared/crypto/box.ts";
import { concatBytes, utf8ToBytes } from "../../../shared/crypto/bytes.ts";
import { deflate, inflate } from "../../../shared/crypto/deflate.ts";
import { withJsonBytes } from "../../../shared/crypto/jsonBytes.ts";
import { jsonOf } from "../../../shared/crypto/jsonOf.ts";
import { withCopy } from "../../../shared/crypto/withCopy.ts";
import type { Action } from "../../../shared/ops/action.ts";
import { actionsOfColumns, columnsOf } from "../../../shared/ops/actionColumns.ts";
import type { LocalKeys } from "../../../shared/team/keys.ts";

/**
 * Many actions as one sealed box: as columns, deflated, sealed. By the browser's own ciphers: those in
 * JavaScript are still cold when a visit is opened, and then take ten times as long.
 */
export const sealChunk = (actions: readonly Action[], keys: LocalKeys): Promise<Uint8Array> =>
  withCopy(keys.action.key, async (key) => {
    const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
    const deflated = await withJsonBytes(columnsOf(actions), deflate);
    return sealLarge(concatBytes(...deflated), { key, context: contextOf(keys) }, nonce);
  });

/** Opens what `sealChunk` made on this laptop. Rejects for another key, damage or another visit. */
export async function openChunk(box: Uint8Array, keys: LocalKeys): Promise<readonly Action[]> {
  const under = { key: keys.action.key, context: contextOf(keys) };
  const deflated = await openLarge(box, under);
  const json = deflated && (await inflate(deflated, Number.POSITIVE_INFINITY));
  const actions = json && actionsOfColumns(jsonOf(json));
  if (actions === null) throw new Error("a chunk does not hold actions");
  return actions as readonly Action[]; // sealed by this laptop, which parsed them before
}

const contextOf = ({ team }: LocalKeys) => utf8ToBytes(`cf/chunk/v1 ${team}`);
