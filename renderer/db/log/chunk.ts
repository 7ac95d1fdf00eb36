import { utf8ToBytes } from "@noble/ciphers/utils.js";
import type { Action } from "../../../shared/ops/action.ts";
import { actionsOfColumns, columnsOf } from "../../../shared/ops/actionColumns.ts";
import type { LocalKeys } from "../../../shared/team/keys.ts";
import { openNatively, sealNatively } from "./nativeCipher.ts";
import { deflateNatively, inflateNatively } from "./streams.ts";

/** Many actions as one sealed box: as columns, deflated, sealed. */
export async function sealChunk(actions: readonly Action[], keys: LocalKeys): Promise<Uint8Array> {
  const text = utf8ToBytes(JSON.stringify(columnsOf(actions)));
  return sealNatively(await deflateNatively(text), keys.action, contextOf(keys));
}

/** Opens what `sealChunk` made on this laptop. Rejects for another key, damage or another visit. */
export async function openChunk(box: Uint8Array, keys: LocalKeys): Promise<readonly Action[]> {
  const text = await inflateNatively(await openNatively(box, keys.action, contextOf(keys)));
  const actions = actionsOfColumns(JSON.parse(decoder.decode(text)));
  if (actions === null) throw new Error("a chunk does not hold actions");
  return actions as readonly Action[]; // sealed by this laptop, which parsed them before
}

const contextOf = ({ team }: LocalKeys) => utf8ToBytes(`cf/chunk/v1 ${team}`);
const decoder = new TextDecoder();
