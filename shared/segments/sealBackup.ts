import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { bytesToUtf8 } from "@noble/ciphers/utils.js";
import type { Action } from "../ops/action.ts";
import { actionsOfColumns, columnsOf } from "../ops/actionColumns.ts";
import { err, ok, type Result } from "../result.ts";
import type { LocalKeys } from "../team/keys.ts";
import { concatBytes, hexToBytes, utf8ToBytes, viewOf } from "./bytes.ts";
import { deflate, inflate } from "./deflate.ts";
import { nonceLength, tagLength } from "./header.ts";

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

/** Everything of a visit on this laptop, as one file. `nonce` is 24 fresh random bytes. */
export function sealBackup(
  actions: readonly Action[],
  keys: LocalKeys,
  nonce: Uint8Array,
): Uint8Array {
  const text = utf8ToBytes(JSON.stringify(partsOf(actions).map(columnsOf)));
  const head = new Uint8Array(headLength);
  head.set(magic);
  head[4] = format;
  const plain = new Uint8Array(4);
  viewOf(plain).setUint32(0, text.length);
  const cipher = xchacha20poly1305(keys.backup, nonce, contextOf(head, keys));
  return concatBytes(head, nonce, cipher.encrypt(concatBytes(plain, deflate(text))));
}

/** Opens what `sealBackup` made. Only this laptop could seal it, so its actions are trusted. */
export function openBackup(
  bytes: Uint8Array,
  keys: LocalKeys,
): Result<readonly Action[], BackupError> {
  if (bytes.length < headLength + nonceLength + tagLength || magic.some((b, i) => bytes[i] !== b))
    return err({ type: "NotABackup" });
  if ((bytes[4] ?? 0) > format) return err({ type: "NewerFormat" });
  const plain = decrypt(bytes, keys);
  if (plain === null || plain.length < 4) return err({ type: "CannotOpen" });
  const length = viewOf(plain).getUint32(0);
  if (length > largestBackup) return err({ type: "CannotOpen" });
  const text = inflate(plain.subarray(4), length);
  if (!text.ok) return err({ type: "CannotOpen" });
  const parts = (JSON.parse(bytesToUtf8(text.value)) as readonly unknown[]).map(actionsOfColumns);
  if (!parts.every((part) => part !== null)) return err({ type: "CannotOpen" });
  return ok(parts.flat() as readonly Action[]);
}

const opsInPart = 10_000;

// Columns of all at once could be more than is taken for columns.
function partsOf(actions: readonly Action[]): readonly (readonly Action[])[] {
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

function decrypt(bytes: Uint8Array, keys: LocalKeys): Uint8Array | null {
  const sealedAt = headLength + nonceLength;
  const cipher = xchacha20poly1305(
    keys.backup,
    bytes.subarray(headLength, sealedAt),
    contextOf(bytes.subarray(0, headLength), keys),
  );
  try {
    return cipher.decrypt(bytes.subarray(sealedAt));
  } catch {
    return null; // the cipher throws when the tag does not fit
  }
}
