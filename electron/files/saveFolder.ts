import { randomBytes } from "node:crypto";
import { lstat, mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { SaveError, SaveFolder } from "../../shared/bridge/bridge.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { AskFolder } from "../stores/storesBridge.ts";
import { realDisk } from "./disk.ts";
import { persistently } from "./persistently.ts";
import { syncFolder } from "./syncFolder.ts";
import { systemCode } from "./systemCode.ts";
import { pauses, writeError, writeThrough } from "./writeWhole.ts";

/**
 * Asks where, and makes a folder there with all of the files or none: written into a `.tmp` folder
 * beside it, through to the disk, then given its name. Never replaces one that is there: the next gets
 * a number. No failure leaves anything behind.
 */
export async function saveFolder(
  { suggestedName, files }: SaveFolder,
  { askFolder, platform }: { readonly askFolder: AskFolder; readonly platform: NodeJS.Platform },
): Promise<Result<{ readonly folder: string }, SaveError>> {
  const parent = await askFolder({ title: "Where the folder goes", buttonLabel: "Make it here" });
  if (parent === null) return err({ type: "Cancelled" });
  const temporary = path.join(parent, `critical-friend-${randomBytes(6).toString("hex")}.tmp`);
  try {
    await mkdir(temporary);
    for (const { name, bytes } of files) await writeThrough(path.join(temporary, name), bytes);
    await syncFolder(temporary, { ...realDisk, platform });
    const folder = await freeName(parent, suggestedName);
    await persistently(() => rename(temporary, folder), { platform, pauses });
    await syncFolder(parent, { ...realDisk, platform });
    return ok({ folder });
  } catch (fault) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    return err(writeError(fault, platform));
  }
}

async function freeName(parent: string, name: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const folder = path.join(parent, count === 1 ? name : `${name} (${count})`);
    if (!(await isThere(folder))) return folder;
  }
}

async function isThere(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch (fault) {
    if (systemCode(fault) === "ENOENT") return false;
    throw fault;
  }
}
