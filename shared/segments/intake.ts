import { bytesToHex } from "../crypto/bytes.ts";
import { digestLarge } from "../crypto/digest.ts";
import type { TeamId } from "../team/teamId.ts";
import { atOnce } from "./atOnce.ts";
import { type HeaderError, readHeader, type SegmentHeader } from "./header.ts";
import type { Place, ReceiveProblem } from "./receiveProblem.ts";

/** A file of the segment folder; bytes are null where it was listed and not read. */
export interface FolderFile {
  readonly name: string;
  readonly bytes: Uint8Array | null;
}

/** A file whose header could be read. */
export interface ReadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly header: SegmentHeader;
  readonly hash: string;
}

/** Files by what they are; of several with the same bytes, one. */
export interface Intake {
  /** By hash. */
  readonly read: ReadonlyMap<string, ReadFile>;
  /** Hash of each file whose content is known, read now or before, by name. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly problems: readonly ReceiveProblem[];
}

/**
 * Reads the headers of files whose names mean nothing: conflict copies and duplicates are told by what
 * they hold. Markers are left out. `before` has the hashes of files that were read and applied.
 */
export async function takeIn(
  files: readonly FolderFile[],
  team: TeamId,
  before: Readonly<Record<string, string>>,
): Promise<Intake> {
  const read = new Map<string, ReadFile>();
  const hashes = new Map<string, string>();
  const problems: ReceiveProblem[] = [];
  const ours: Omit<ReadFile, "hash">[] = [];
  for (const { name, bytes } of files) {
    if (bytes === null) {
      const hash = before[name];
      if (hash === undefined)
        problems.push({ type: "Incomplete", file: name, place: placeInName(name) });
      else hashes.set(name, hash);
      continue;
    }
    const header = readHeader(bytes);
    if (!header.ok) {
      problems.push(unreadable(name, header.error));
    } else if (header.value.team !== team) problems.push({ type: "OtherTeam", file: name });
    else if (header.value.kind !== "marker") ours.push({ name, bytes, header: header.value });
  }
  const hashed = await atOnce(ours, async (file) => ({
    ...file,
    hash: bytesToHex(await digestLarge(file.bytes)),
  }));
  for (const file of hashed) {
    hashes.set(file.name, file.hash);
    read.set(file.hash, file);
  }
  return { read, hashes, problems };
}

function unreadable(file: string, error: HeaderError): ReceiveProblem {
  const place = placeInName(file);
  switch (error.type) {
    case "TooShort":
    case "Incomplete":
      return { type: "Incomplete", file, place };
    case "TooLong":
      return { type: "Damaged", file, place };
    case "NotASegment":
      return { type: "NotASegment", file };
  }
}

/** What a file's name claims, where nothing inside it can be read: for words on the screen only. */
function placeInName(name: string): Place | null {
  const [, device, seq] = /^([0-9a-f]{32})\/(\d{12})/.exec(name) ?? [];
  return device === undefined ? null : { device, seq: Number(seq) };
}
