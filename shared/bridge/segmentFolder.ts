import * as z from "zod";
import { DeviceId } from "../ops/action.ts";
import type { Result } from "../result.ts";
import { largestSegment } from "../segments/header.ts";
import { SegmentRef } from "../segments/segmentRef.ts";
import { TeamId } from "../team/teamId.ts";

/**
 * The segment folder under the local profile: for each team a folder of sealed, create-only files,
 * own and received, which is journal, backup and sync outbox in one. Main sees bytes only; it holds
 * no key and verifies nothing but what a file claims in its header.
 *
 *   segments/<team>/<device>/<seq, 12 digits>.prs    a segment (0 is the device's card)
 *   segments/<team>/<device>/<seq>-<hash, 8 digits>.prs   another file that claims the same place
 *   segments/<team>/journal/<n, 6 digits>.prj        sealed actions not in a segment yet
 *   segments/<team>/backups/<time>.prb               rolling backups
 *   segments/<team>/pictures/…                       see `PicturesBridge`
 */
export interface SegmentFolderBridge {
  readonly listSegments: (input: TeamRef) => Promise<Result<readonly SegmentFile[], FolderError>>;
  /** Bytes of the named files, null for one that cannot be read. At most 200 at once. */
  readonly readSegments: (
    input: ReadSegments,
  ) => Promise<Result<readonly (Uint8Array | null)[], FolderError>>;
  /** Creates a segment, durable when this resolves. `Exists` when another file has the name: nothing was written; equal bytes are ok. */
  readonly writeSegment: (
    input: WriteSegment,
  ) => Promise<Result<null, FolderError | { readonly type: "Exists" }>>;
  /** Removes files that the window found to be written by nobody of the team; they are not taken in or sent on again in this run. */
  readonly dropSegments: (input: ReadSegments) => Promise<Result<null, FolderError>>;
  /** Appends sealed actions to the newest journal file, durable when this resolves. Each is framed by its length. */
  readonly appendJournal: (input: AppendJournal) => Promise<Result<null, FolderError>>;
  /** The framed records of all journal files in order; a torn record at the end of a file is left out and counted. */
  readonly readJournal: (input: TeamRef) => Promise<Result<JournalRecords, FolderError>>;
  /** Begins a new journal file and gives its number; later `dropJournal(before)` removes the older ones. */
  readonly rotateJournal: (
    input: TeamRef,
  ) => Promise<Result<{ readonly number: number }, FolderError>>;
  /** Removes journal files numbered below `before`: their actions are in a durable segment. */
  readonly dropJournal: (input: DropJournal) => Promise<Result<null, FolderError>>;
  /** Keeps a rolling backup: the last 10, and one an hour for 3 days. */
  readonly writeBackup: (input: WriteBackup) => Promise<Result<null, FolderError>>;
  /** Backups, the newest first. */
  readonly listBackups: (input: TeamRef) => Promise<Result<readonly BackupFile[], FolderError>>;
  readonly readBackup: (input: ReadBackup) => Promise<Result<Uint8Array, FolderError>>;
  /** Teams that have a folder here: for finding visits whose database is gone. */
  readonly listTeams: () => Promise<Result<readonly string[], FolderError>>;
  /** Destroys everything of a team on this laptop's disk, its store settings and credentials included, and says how many files went. */
  readonly destroyTeam: (
    input: TeamRef,
  ) => Promise<Result<{ readonly files: number }, FolderError>>;
  /** Free room on the disk that holds the profile, in bytes. */
  readonly freeSpace: () => Promise<{ readonly bytes: number }>;
}

/** One sealed action in the journal, as it is written and read: a case list of 60,000 rows is one. */
export const largestRecord = 64 * 1024 * 1024;

/** Bytes, at least one and at most so many. */
export const bytesUpTo = (most: number): z.ZodType<Uint8Array> =>
  z.custom<Uint8Array>((b) => b instanceof Uint8Array && b.byteLength > 0 && b.byteLength <= most);

export const TeamRef = z.strictObject({ team: TeamId });
export type TeamRef = z.infer<typeof TeamRef>;

export type SegmentFile = SegmentRef & { readonly bytes: number };

export const ReadSegments = z.strictObject({
  team: TeamId,
  files: z.array(SegmentRef).min(1).max(200),
});
export type ReadSegments = z.infer<typeof ReadSegments>;

export const WriteSegment = z.strictObject({
  team: TeamId,
  device: DeviceId,
  seq: z.int().min(0).max(999_999_999_999),
  bytes: bytesUpTo(largestSegment),
});
export type WriteSegment = z.infer<typeof WriteSegment>;

export const AppendJournal = z.strictObject({
  team: TeamId,
  records: z.array(bytesUpTo(largestRecord)).min(1).max(5_000),
});
export type AppendJournal = z.infer<typeof AppendJournal>;

export const DropJournal = z.strictObject({ team: TeamId, before: z.int().min(0) });
export type DropJournal = z.infer<typeof DropJournal>;

export interface JournalRecords {
  readonly records: readonly Uint8Array[];
  readonly torn: number;
}

export const WriteBackup = z.strictObject({ team: TeamId, bytes: bytesUpTo(512 * 1024 * 1024) });
export type WriteBackup = z.infer<typeof WriteBackup>;

export const BackupName = z.string().regex(/^\d{8}T\d{6}Z\.prb$/);
export const ReadBackup = z.strictObject({ team: TeamId, name: BackupName });
export type ReadBackup = z.infer<typeof ReadBackup>;

export interface BackupFile {
  readonly name: string;
  /** ISO instant, from the name. */
  readonly at: string;
  readonly bytes: number;
}

export type FolderError =
  | { readonly type: "DiskFull" }
  | { readonly type: "ReadOnly" }
  | { readonly type: "Missing" }
  | { readonly type: "Failed"; readonly code: string };
