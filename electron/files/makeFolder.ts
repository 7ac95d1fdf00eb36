import path from "node:path";
import type { Disk } from "./disk.ts";
import { systemCode } from "./systemCode.ts";

/** Makes `folder` and those above it. Node's own way calls a folder missing where a disk is read-only. */
export async function makeFolder(folder: string, disk: Pick<Disk, "fs">): Promise<void> {
  try {
    await disk.fs.mkdir(folder);
  } catch (fault) {
    if (systemCode(fault) === "EEXIST") return;
    if (systemCode(fault) !== "ENOENT" || path.dirname(folder) === folder) throw fault;
    await makeFolder(path.dirname(folder), disk);
    await disk.fs.mkdir(folder).catch((again: unknown) => {
      if (systemCode(again) !== "EEXIST") throw again;
    });
  }
}
