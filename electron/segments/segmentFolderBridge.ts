import type { SegmentFolderBridge } from "../../shared/bridge/segmentFolder.ts";
import { ok } from "../../shared/result.ts";
import type { TeamId } from "../../shared/team/teamId.ts";
import { placeOf } from "./claim.ts";
import { asResult } from "./folderError.ts";
import type { SegmentFolder } from "./segmentFolder.ts";

interface FolderSurroundings {
  /** A segment of this laptop is durable and may travel. */
  readonly onWritten: (team: TeamId) => void;
  /** Forgets everything else of the team (store settings, credentials) and counts its files. */
  readonly onDestroy: (team: TeamId) => Promise<number>;
}

/** The segment folder as the window may use it. */
export function segmentFolderBridge(
  folder: SegmentFolder,
  { onWritten, onDestroy }: FolderSurroundings,
): SegmentFolderBridge {
  return {
    listSegments: ({ team }) => folder.of(team).segments.list(),
    readSegments: async ({ team, files }) =>
      ok(await Promise.all(files.map((file) => folder.of(team).segments.read(file)))),
    dropSegments: async ({ team, files }) => {
      for (const file of files) {
        const dropped = await folder.of(team).segments.drop(file);
        if (!dropped.ok) return dropped;
      }
      return ok(null);
    },
    writeSegment: async ({ team, device, seq, bytes }) => {
      const written = await folder.of(team).segments.write(placeOf({ device, seq }), bytes);
      if (written.ok) onWritten(team);
      return written;
    },
    appendJournal: ({ team, records }) =>
      asResult(async () => {
        await folder.of(team).journal.append(records);
        return null;
      }),
    readJournal: ({ team }) => asResult(() => folder.of(team).journal.read()),
    rotateJournal: ({ team }) =>
      asResult(async () => ({ number: await folder.of(team).journal.rotate() })),
    dropJournal: ({ team, before }) =>
      asResult(async () => {
        await folder.of(team).journal.drop(before);
        return null;
      }),
    writeBackup: ({ team, bytes }) =>
      asResult(async () => {
        await folder.of(team).backups.write(bytes);
        return null;
      }),
    listBackups: ({ team }) => asResult(() => folder.of(team).backups.list()),
    readBackup: ({ team, name }) => asResult(() => folder.of(team).backups.read(name)),
    listTeams: () => asResult(() => folder.teams()),
    destroyTeam: ({ team }) =>
      asResult(async () => {
        // First what could write again: a mirror under way.
        const settings = await onDestroy(team);
        return { files: settings + (await folder.destroy(team)) };
      }),
    freeSpace: async () => ({ bytes: await folder.freeBytes() }),
  };
}
