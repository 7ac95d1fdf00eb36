import { mkdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { VaultWriteError } from "../shared/bridge/vault.ts";
import type { Result } from "../shared/result.ts";
import { realDisk } from "./files/disk.ts";
import { persistently } from "./files/persistently.ts";
import { syncFolder } from "./files/syncFolder.ts";
import { systemCode } from "./files/systemCode.ts";
import { writeInFolder } from "./vault/checkedFile.ts";

/** All that belongs to one vault, beside the window's database. The vault last: while it is here, nothing new begins. */
const parts = ["stores", "segments", "vault"] as const;
/** Says into which folder. */
const plan = "start-again";
const folderName = /^set aside \d{4}-\d\d-\d\d \d\d-\d\d-\d\d$/;

/** Notes that the next start is to set aside what is in the data folder. Durable when it resolves. */
export function planStartAgain(
  userData: string,
  { platform, now }: { readonly platform: NodeJS.Platform; readonly now: Date },
): Promise<Result<null, VaultWriteError>> {
  const time = now.toISOString().slice(0, 19).replace("T", " ").replaceAll(":", "-");
  return writeInFolder(path.join(userData, plan), Buffer.from(`set aside ${time}`), platform);
}

/**
 * Sets aside what `planStartAgain` noted, as it is, in a folder of its own in the data folder. Runs at
 * start, before anything of it is opened. What an end in between, or another program that holds a
 * file, has left is set aside by the next start. Throws the system's fault.
 */
export async function setAsideAsPlanned(
  userData: string,
  platform: NodeJS.Platform,
): Promise<void> {
  const name = await readFile(path.join(userData, plan), "utf8").catch(nothingIfAbsent);
  if (name === null) return;
  if (folderName.test(name)) {
    const aside = path.join(userData, name);
    await mkdir(aside, { recursive: true, mode: 0o700 });
    for (const part of parts)
      await persistently(
        () => rename(path.join(userData, part), path.join(aside, part)).catch(nothingIfAbsent),
        { platform },
      );
    await syncFolder(aside, { ...realDisk, platform });
  }
  await rm(path.join(userData, plan), { force: true });
  await syncFolder(userData, { ...realDisk, platform });
}

function nothingIfAbsent(fault: unknown): null {
  if (systemCode(fault) === "ENOENT") return null;
  throw fault;
}
