import { randomBytes } from "node:crypto";
import path from "node:path";
import type { Disk } from "./disk.ts";
import { persistently } from "./persistently.ts";
import { syncFolder } from "./syncFolder.ts";
import { systemCode } from "./systemCode.ts";

/**
 * Creates `file` whole or not at all and never replaces one that is there: into a `.tmp` beside it
 * (which OneDrive leaves alone), through to the disk, then linked to its name. Resolves to whether it
 * was created; false means that the name was taken. Throws the system's fault, with nothing left behind.
 */
export async function createFile(file: string, bytes: Uint8Array, disk: Disk): Promise<boolean> {
  const folder = path.dirname(file);
  const temporary = path.join(folder, `${temporaryStart}${randomBytes(6).toString("hex")}.tmp`);
  try {
    await writeThrough(temporary, bytes, disk);
    const isCreated = await giveName(temporary, file, disk);
    if (isCreated) await syncFolder(folder, disk);
    return isCreated;
  } finally {
    await persistently(() => disk.fs.rm(temporary, { force: true }), disk).catch(() => undefined);
  }
}

/** Removes what a killed app left half-written in `folder` more than a day ago. Other programs' files stay. */
export async function sweepTemporaries(folder: string, now: Date, { fs }: Disk): Promise<void> {
  const names = await fs.readdir(folder).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(temporaryStart) || !name.endsWith(".tmp")) continue;
    const file = path.join(folder, name);
    const { mtimeMs } = await fs.stat(file).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (now.getTime() - mtimeMs > day) await fs.rm(file, { force: true }).catch(() => undefined);
  }
}

const temporaryStart = "critical-friend-";
const day = 24 * 60 * 60 * 1000;

async function writeThrough(file: string, bytes: Uint8Array, { fs }: Disk): Promise<void> {
  const handle = await fs.open(file, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** By a link, which never replaces; where there are none (FAT, some shares), otherwise. */
async function giveName(temporary: string, file: string, disk: Disk): Promise<boolean> {
  if (disk.avoidsLinks === true) return renameUnlessTaken(temporary, file, disk);
  try {
    await disk.fs.link(temporary, file);
    return true;
  } catch (fault) {
    return systemCode(fault) === "EEXIST" ? false : renameUnlessTaken(temporary, file, disk);
  }
}

/** A look and then a rename, with a moment between them: there is one writer to a name. */
const renameUnlessTaken = (temporary: string, file: string, disk: Disk): Promise<boolean> =>
  persistently(async () => {
    const isTaken = await isThere(file, disk);
    if (!isTaken) await disk.fs.rename(temporary, file);
    return !isTaken;
  }, disk);

async function isThere(file: string, { fs }: Disk): Promise<boolean> {
  try {
    await fs.lstat(file);
    return true;
  } catch (fault) {
    if (systemCode(fault) === "ENOENT") return false;
    throw fault;
  }
}
