import path from "node:path";
import { type BackupFile, BackupName } from "../../shared/bridge/segmentFolder.ts";
import { createFile } from "../files/createFile.ts";
import type { Disk } from "../files/disk.ts";
import { makeFolder } from "../files/makeFolder.ts";
import { persistently } from "../files/persistently.ts";
import { systemCode } from "../files/systemCode.ts";

/** Rolling backups of one team: the last 10, and one an hour for 3 days. */
export interface Backups {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly list: () => Promise<readonly BackupFile[]>;
  readonly read: (name: string) => Promise<Uint8Array>;
}

/** The backups in `folder`. All of it throws the system's faults. */
export function backupsIn(folder: string, disk: Disk, now: () => Date): Backups {
  const names = async (): Promise<readonly string[]> => {
    try {
      const all = await persistently(() => disk.fs.readdir(folder), disk);
      return all
        .filter((name) => BackupName.safeParse(name).success)
        .sort()
        .toReversed();
    } catch (fault) {
      if (systemCode(fault) === "ENOENT") return [];
      throw fault;
    }
  };
  return {
    write: async (bytes) => {
      await makeFolder(folder, disk);
      let at = now();
      while (!(await createFile(path.join(folder, nameAt(at)), bytes, disk)))
        at = new Date(at.getTime() + 1000);
      const all = await names();
      const kept = backupsToKeep(all, nameAt(at));
      for (const name of all)
        if (!kept.has(name))
          await persistently(() => disk.fs.rm(path.join(folder, name), { force: true }), disk);
    },
    list: async () =>
      Promise.all(
        (await names()).map(async (name) => {
          const { size } = await persistently(() => disk.fs.stat(path.join(folder, name)), disk);
          return { name, at: instantOf(name).toISOString(), bytes: size };
        }),
      ),
    read: (name) => persistently(() => disk.fs.readFile(path.join(folder, name)), disk),
  };
}

/**
 * The backups that stay once `written` was added: itself whatever the clock says, the ten newest, and
 * the newest of each hour that is less than 3 days away from it. `names` has the newest first.
 */
export function backupsToKeep(names: readonly string[], written: string): ReadonlySet<string> {
  const kept = new Set([written, ...names.slice(0, 10)]);
  const hours = new Set<string>();
  for (const name of names) {
    const hour = name.slice(0, "20261121T14".length);
    const away = Math.abs(instantOf(written).getTime() - instantOf(name).getTime());
    if (!hours.has(hour) && away < threeDays) kept.add(name);
    hours.add(hour);
  }
  return kept;
}

const threeDays = 3 * 24 * 60 * 60 * 1000;

const nameAt = (at: Date): string =>
  `${at.toISOString().slice(0, 19).replaceAll("-", "").replaceAll(":", "")}Z.prb`;

function instantOf(name: string): Date {
  const [, date = "", time = ""] = /^(\d{8})T(\d{6})Z/.exec(name) ?? [];
  const part = (text: string, from: number) => Number(text.slice(from, from + 2));
  return new Date(
    Date.UTC(
      Number(date.slice(0, 4)),
      part(date, 4) - 1,
      part(date, 6),
      part(time, 0),
      part(time, 2),
      part(time, 4),
    ),
  );
}
