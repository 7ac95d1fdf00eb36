import { nonceLength, openLarge, sealLarge, tagLength } from "../crypto/box.ts";
import { concatBytes, hexToBytes, u32, utf8ToBytes, viewOf } from "../crypto/bytes.ts";
import { deflate, inflate } from "../crypto/deflate.ts";
import { lengthOf, withJsonBytes } from "../crypto/jsonBytes.ts";
import { jsonOf } from "../crypto/jsonOf.ts";
import { withCopy } from "../crypto/withCopy.ts";
import type { Action } from "../ops/action.ts";
import { actionsOfColumns, columnsOf } from "../ops/actionColumns.ts";
import { err, ok, type Result } from "../result.ts";
import type { LocalKeys } from "../team/keys.ts";

export type BackupError =
  | { readonly type: "NotABackup" }
  /** Written by a later version of the app. */
  | { readonly type: "NewerFormat" }
  /** Another key or visit, or damage. */
  | { readonly type: "CannotOpen" };

const magic = utf8ToBytes("CFB1");
const format = 1;
const headLength = 8;
const largestBackup = 1024 * 1024 * 1024;

/**
 * Everything of a visit on this laptop, as one file. `nonce` is 24 fresh random bytes. `pause` is waited
 * for again and again on the way, so that the window can answer meanwhile.
 */
export const sealBackup = (
  actions: readonly Action[],
  keys: LocalKeys,
  { nonce, pause }: { readonly nonce: Uint8Array; readonly pause?: () => Promise<void> },
): Promise<Uint8Array> =>
  withCopy(keys.backup, async (key) => {
    const head = concatBytes(magic, new Uint8Array([format, 0, 0, 0]));
    const json = await piecesOf(actions, pause);
    const plain = concatBytes(u32(lengthOf(json)), ...(await deflate(json, pause)));
    return concatBytes(
      head,
      await sealLarge(plain, { key, context: contextOf(head, keys) }, nonce),
    );
  });

/** Opens what `sealBackup` made. Only this laptop could seal it, so its actions are trusted. */
export async function openBackup(
  bytes: Uint8Array,
  keys: LocalKeys,
): Promise<Result<readonly Action[], BackupError>> {
  if (bytes.length < headLength + nonceLength + tagLength || magic.some((b, i) => bytes[i] !== b))
    return err({ type: "NotABackup" });
  if ((bytes[4] ?? 0) > format) return err({ type: "NewerFormat" });
  const context = contextOf(bytes.subarray(0, headLength), keys);
  const plain = await openLarge(bytes.subarray(headLength), { key: keys.backup, context });
  if (plain === null || plain.length < 4) return err({ type: "CannotOpen" });
  const length = viewOf(plain).getUint32(0);
  if (length > largestBackup) return err({ type: "CannotOpen" });
  const json = await inflate(plain.subarray(4), length);
  if (json === null || lengthOf(json) !== length) return err({ type: "CannotOpen" });
  const parts = (jsonOf(json) as readonly unknown[]).map(actionsOfColumns);
  if (!parts.every((part) => part !== null)) return err({ type: "CannotOpen" });
  return ok(parts.flat() as readonly Action[]);
}

/** JSON of the list of columns, part by part. */
async function piecesOf(
  actions: readonly Action[],
  pause?: () => Promise<void>,
): Promise<readonly Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  for (const part of partsOf(actions)) {
    pieces.push(utf8ToBytes(pieces.length === 0 ? "[" : ","));
    const columns = columnsOf(part);
    await withJsonBytes(columns, async (json) => {
      for (const piece of json) pieces.push(piece.slice());
    });
    await pause?.();
  }
  pieces.push(utf8ToBytes(pieces.length === 0 ? "[]" : "]"));
  return pieces;
}

const opsInPart = 1_000;

/**
 * The actions in parts: columns of all at once could be more than is taken for columns, and would hold
 * up the window while they are made.
 */
export function partsOf(actions: readonly Action[]): readonly (readonly Action[])[] {
  const parts: Action[][] = [];
  let ops = Number.POSITIVE_INFINITY;
  for (const action of actions) {
    if (ops >= opsInPart) {
      parts.push([]);
      ops = 0;
    }
    parts.at(-1)?.push(action);
    ops += Math.max(1, action.ops.length);
  }
  return parts;
}

const contextOf = (head: Uint8Array, keys: LocalKeys) =>
  concatBytes(head, utf8ToBytes("cf/backup/v1"), hexToBytes(keys.team));
