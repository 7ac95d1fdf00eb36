import path from "node:path";
import { TeamId } from "../../shared/team/teamId.ts";
import { sweepTemporaries } from "../files/createFile.ts";
import { type Disk, realDisk } from "../files/disk.ts";
import { makeFolder } from "../files/makeFolder.ts";
import { systemCode } from "../files/systemCode.ts";
import { type Backups, backupsIn } from "./backups.ts";
import { type PictureFiles, pictureFiles } from "./pictureFiles.ts";
import { type Journal, journalIn } from "./journal.ts";
import { type SegmentFiles, segmentFiles } from "./segmentFiles.ts";

/** All teams' segments, journals and backups under the local profile. */
export interface SegmentFolder {
  readonly of: (team: TeamId) => TeamFolder;
  readonly teams: () => Promise<readonly TeamId[]>;
  /** Removes everything of a team and counts its files. */
  readonly destroy: (team: TeamId) => Promise<number>;
  readonly freeBytes: () => Promise<number>;
  /** Removes what killed apps left half-written, once it is more than a day old. */
  readonly sweep: () => Promise<void>;
}

export interface TeamFolder {
  readonly segments: SegmentFiles;
  readonly journal: Journal;
  readonly backups: Backups;
  readonly pictures: PictureFiles;
}

interface FolderOptions {
  readonly disk?: Disk;
  readonly now?: () => Date;
}

/** The segment folder at `root`, which is made when the first file comes. */
export function segmentFolder(
  root: string,
  { disk = realDisk, now = () => new Date() }: FolderOptions = {},
): SegmentFolder {
  const open = new Map<TeamId, TeamFolder>();
  const entries = async (folder: string) => {
    try {
      return await disk.fs.readdir(folder, { withFileTypes: true });
    } catch (fault) {
      if (systemCode(fault) === "ENOENT") return [];
      throw fault;
    }
  };
  return {
    of: (team) => {
      const folder = path.join(root, team);
      const known = open.get(team) ?? {
        segments: segmentFiles(folder, team, disk),
        journal: journalIn(path.join(folder, "journal"), disk),
        backups: backupsIn(path.join(folder, "backups"), disk, now),
        pictures: pictureFiles(path.join(folder, "pictures"), disk),
      };
      open.set(team, known);
      return known;
    },
    teams: async () =>
      (await entries(root))
        .filter((entry) => entry.isDirectory() && TeamId.safeParse(entry.name).success)
        .map(({ name }) => name)
        .sort(),
    destroy: async (team) => {
      open.delete(team);
      const folder = path.join(root, team);
      const files = await countFiles(folder, entries);
      await disk.fs.rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
      return files;
    },
    freeBytes: async () => {
      await makeFolder(root, disk);
      const { bavail, bsize } = await disk.fs.statfs(root);
      return bavail * bsize;
    },
    sweep: async () => {
      for (const team of await entries(root))
        for (const folder of await entries(path.join(root, team.name)))
          if (folder.isDirectory())
            await sweepTemporaries(path.join(root, team.name, folder.name), now(), disk);
    },
  };
}

type Entries = (
  folder: string,
) => Promise<readonly { readonly name: string; isDirectory: () => boolean }[]>;

async function countFiles(folder: string, entries: Entries): Promise<number> {
  const counts = (await entries(folder)).map(async (entry) =>
    entry.isDirectory() ? countFiles(path.join(folder, entry.name), entries) : 1,
  );
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}
