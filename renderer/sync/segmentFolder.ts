import { actionsInFiles } from "../../shared/segments/actionsInFiles.ts";
import { bytesToHex } from "../../shared/crypto/bytes.ts";
import { digest } from "../../shared/crypto/digest.ts";
import type { FolderFile } from "../../shared/segments/intake.ts";
import type { Received } from "../../shared/segments/receive.ts";
import {
  filesToRead,
  nothingReceived,
  type ReceiveState,
} from "../../shared/segments/receiveState.ts";
import { type SegmentRef, fileName, refOf } from "../../shared/segments/segmentRef.ts";
import type { VisitKeys } from "../../shared/team/keyRing.ts";
import { bridge } from "../bridge/bridge.ts";
import type { Rescued } from "../db/laptop.ts";

const filesAtOnce = 100;

/** The listing of a team's segment folder, with bytes for the files that `receive` needs to see. */
export async function readFolder(
  keys: VisitKeys,
  state: ReceiveState,
): Promise<readonly FolderFile[]> {
  const { team } = keys;
  const listed = await bridge.listSegments({ team });
  if (!listed.ok) throw new Error(`the segment folder cannot be listed (${listed.error.type})`);
  const wanted = filesToRead(listed.value, state);
  const bytes = new Map<string, Uint8Array | null>();
  for (let from = 0; from < wanted.length; from += filesAtOnce) {
    const files = wanted
      .slice(from, from + filesAtOnce)
      .map(({ device, name }) => ({ device, name }));
    const read = await bridge.readSegments({ team, files });
    if (!read.ok) throw new Error(`segments cannot be read (${read.error.type})`);
    for (const [i, ref] of files.entries()) bytes.set(fileName(ref), read.value[i] ?? null);
  }
  return listed.value.map((ref: SegmentRef) => {
    const name = fileName(ref);
    return { name, bytes: bytes.get(name) ?? null };
  });
}

/**
 * Removes files that no member wrote, once a second reading shows the very same: a passing fault of the
 * disk is none of theirs. Gives the fingerprints of those that are gone.
 */
export async function dropFiles(
  { team }: VisitKeys,
  junk: Received["junk"],
): Promise<readonly string[]> {
  const gone: string[] = [];
  for (let from = 0; from < junk.length; from += filesAtOnce) {
    const part = junk.slice(from, from + filesAtOnce);
    const again = await bridge.readSegments({ team, files: part.map(({ name }) => refOf(name)) });
    if (!again.ok) return gone;
    const same = part.filter(({ hash }, i) => {
      const bytes = again.value[i];
      return bytes !== null && bytes !== undefined && bytesToHex(digest(bytes)) === hash;
    });
    if (same.length === 0) continue;
    const dropped = await bridge.dropSegments({ team, files: same.map(({ name }) => refOf(name)) });
    if (!dropped.ok) return gone;
    gone.push(...same.map(({ hash }) => hash));
  }
  return gone;
}

/** Every action in the segments on this laptop, own ones included, that verify; and how many files could not be read. */
export async function actionsInSegments(keys: VisitKeys): Promise<Rescued> {
  const files = await readFolder(keys, nothingReceived);
  const { actions } = await actionsInFiles(files, keys, new Date().toISOString());
  return {
    actions: actions.map(({ action }) => action),
    unread: files.filter(({ bytes }) => bytes === null).length,
  };
}
