import type { BackupFile, FolderError } from "../../shared/bridge/segmentFolder.ts";
import type { Action } from "../../shared/ops/action.ts";
import { err, type Result } from "../../shared/result.ts";
import { type BackupError, openBackup } from "../../shared/segments/sealBackup.ts";
import type { LocalKeys } from "../../shared/team/keys.ts";
import { bridge } from "../bridge/bridge.ts";

/** Reads one backup and opens it. */
export async function readBackup(
  team: string,
  name: string,
  local: LocalKeys,
): Promise<Result<readonly Action[], FolderError | BackupError>> {
  const read = await bridge.readBackup({ team, name });
  return read.ok ? openBackup(read.value, local) : read;
}

/**
 * Everything in the newest backup that can be read and opened: a damaged one is passed over for the
 * one before, and so is one that cannot be read now, which is counted. Empty when none can.
 */
export async function newestBackup(
  team: string,
  local: LocalKeys,
): Promise<{
  readonly file: BackupFile | null;
  readonly actions: readonly Action[];
  readonly unread: number;
}> {
  const listed = await bridge.listBackups({ team });
  let unread = listed.ok ? 0 : 1;
  for (const file of listed.ok ? listed.value : []) {
    const opened = await readBackup(team, file.name, local).catch(() =>
      err({ type: "CannotOpen" as const }),
    );
    if (opened.ok) return { file, actions: opened.value, unread };
    if (opened.error.type === "ReadOnly" || opened.error.type === "Failed") unread += 1;
  }
  return { file: null, actions: [], unread };
}
