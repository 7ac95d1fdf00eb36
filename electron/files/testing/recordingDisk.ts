import * as fs from "node:fs/promises";
import path from "node:path";
import type { Disk } from "../disk.ts";

const ofHandle = ["writeFile", "write", "sync", "datasync"] as const;

/** The real disk, which notes in order what is put on it: `sync 000001.prj`. Half-written files are all called `.tmp`. */
export function recordingDisk(options: Partial<Disk> = {}) {
  const calls: string[] = [];
  const nameOf = (file: unknown) =>
    String(file).endsWith(".tmp") ? ".tmp" : path.basename(String(file));
  const recording = {
    ...fs,
    open: async (...args: Parameters<typeof fs.open>) => {
      const handle = await fs.open(...args);
      for (const name of ofHandle) {
        const method = handle[name];
        Object.assign(handle, {
          [name]: (...given: readonly unknown[]) => {
            calls.push(`${name} ${nameOf(args[0])}`);
            return Reflect.apply(method, handle, given) as unknown;
          },
        });
      }
      return handle;
    },
    link: async (from: string, to: string) => {
      calls.push(`link ${nameOf(from)} ${nameOf(to)}`);
      return fs.link(from, to);
    },
    rename: async (from: string, to: string) => {
      calls.push(`rename ${nameOf(from)} ${nameOf(to)}`);
      return fs.rename(from, to);
    },
    rm: async (...args: Parameters<typeof fs.rm>) => {
      calls.push(`rm ${nameOf(args[0])}`);
      return fs.rm(...args);
    },
  };
  const disk: Disk = { fs: recording as typeof fs, platform: "linux", ...options };
  return { disk, calls };
}
