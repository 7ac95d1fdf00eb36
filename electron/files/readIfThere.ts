import type { Disk } from "./disk.ts";
import { persistently } from "./persistently.ts";
import { systemCode } from "./systemCode.ts";

/**
 * The bytes of a file, or null where there is none. Waits while another program holds it. What cannot
 * be read now is not absent: then the system's fault is thrown.
 */
export async function readIfThere(file: string, disk: Disk): Promise<Buffer | null> {
  return unlessAbsent(() => persistently(() => disk.fs.readFile(file), disk));
}

/** The names in a folder, none where there is no such folder; as with `readIfThere` otherwise. */
export async function namesIfThere(folder: string, disk: Disk): Promise<readonly string[]> {
  return (await unlessAbsent(() => persistently(() => disk.fs.readdir(folder), disk))) ?? [];
}

/** Removes a file; whether it was there. Throws the system's fault where it stays. */
export async function removeIfThere(file: string, disk: Disk): Promise<boolean> {
  return (
    (await unlessAbsent(async () => {
      await persistently(() => disk.fs.rm(file), disk);
      return true;
    })) ?? false
  );
}

/** Reads the JSON of a small file. Null where there is none, and where what it holds is no JSON. */
export async function jsonIfThere(file: string, disk: Disk): Promise<unknown> {
  const bytes = await readIfThere(file, disk);
  if (bytes === null) return null;
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return null;
  }
}

/** What `run` gives; null where what it asks for is not there. Throws the system's other faults. */
export async function unlessAbsent<T>(run: () => Promise<T>): Promise<T | null> {
  try {
    return await run();
  } catch (fault) {
    const code = systemCode(fault);
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw fault;
  }
}
