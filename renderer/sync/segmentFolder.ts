import { actionsInFiles } from "../../shared/segments/actionsInFiles.ts";
import type { FolderFile } from "../../shared/segments/intake.ts";
import {
  filesToRead,
  nothingReceived,
  type ReceiveState,
} from "../../shared/segments/receiveState.ts";
import { type SegmentRef, fileName } from "../../shared/segments/segmentRef.ts";
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

/** Every action in the segments on this laptop, own ones included, that verify; and how many files could not be read. */
export async function actionsInSegments(keys: VisitKeys): Promise<Rescued> {
  const files = await readFolder(keys, nothingReceived);
  const { actions } = await actionsInFiles(files, keys, new Date().toISOString());
  return {
    actions: actions.map(({ action }) => action),
    unread: files.filter(({ bytes }) => bytes === null).length,
  };
}
