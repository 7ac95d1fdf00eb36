import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { access, open, realpath, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { SaveError } from "../../shared/bridge/bridge.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { realDisk } from "./disk.ts";
import { persistently } from "./persistently.ts";
import { syncFolder } from "./syncFolder.ts";
import { systemCode as codeOf } from "./systemCode.ts";

export type WriteError = Exclude<SaveError, { type: "Cancelled" }>;

interface WriteOptions {
  readonly platform: NodeJS.Platform;
  /** How the finished file takes its place; given by tests, which cannot lock a file as Windows does. */
  readonly replace?: (from: string, to: string) => Promise<void>;
}

/**
 * Writes `bytes` to `file` whole or not at all: into a `.tmp` beside it, through to the disk, then
 * renamed over whatever is there. No failure leaves the `.tmp` behind or touches an existing file.
 * A link is followed, and a file that may not be written is not replaced either.
 */
export async function writeWhole(
  file: string,
  bytes: Uint8Array,
  { platform, replace = rename }: WriteOptions,
): Promise<Result<null, WriteError>> {
  const target = await realpath(file).catch(() => file);
  const folder = path.dirname(target);
  const temporary = path.join(folder, `critical-friend-${randomBytes(6).toString("hex")}.tmp`);
  try {
    await refuseReadOnly(target);
    await writeThrough(temporary, bytes);
    await persistently(() => replace(temporary, target), { platform, pauses });
    await syncFolder(folder, { ...realDisk, platform });
    return ok(null);
  } catch (fault) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return err(writeError(fault, platform));
  }
}

async function refuseReadOnly(target: string): Promise<void> {
  await access(target, constants.W_OK).catch((fault: unknown) => {
    if (codeOf(fault) !== "ENOENT") throw fault;
  });
}

/** Writes a new file, through to the disk. */
export async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

// On Windows a virus scanner or a sync client may hold a file for a moment; readers hold it for longer.
export const pauses = [20, 50, 100, 250, 500, 1000];

/** A fault of the system as what is said of it. */
export function writeError(fault: unknown, platform: NodeJS.Platform): WriteError {
  const code = codeOf(fault);
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return { type: "DiskFull" };
    case "EBUSY":
    case "ETXTBSY":
      return { type: "FileInUse" };
    case "EACCES":
    case "EROFS":
      return { type: "ReadOnly" };
    case "EPERM":
      // What Windows says of a file that another program has open when it is to be replaced.
      return { type: platform === "win32" && isRename(fault) ? "FileInUse" : "ReadOnly" };
    case "ENOENT":
    case "ENOTDIR":
      return { type: "FolderMissing" };
    default:
      return { type: "SaveFailed", code };
  }
}

const isRename = (fault: unknown): boolean =>
  fault instanceof Error && "syscall" in fault && fault.syscall === "rename";
