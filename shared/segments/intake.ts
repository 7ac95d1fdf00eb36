import { sha256 } from "@noble/hashes/sha2.js";
import type { TeamId } from "../bridge/segmentFolder.ts";
import { ok, type Result } from "../result.ts";
import type { SegmentKeys } from "../team/keys.ts";
import { bytesToHex, hexToBytes } from "./bytes.ts";
import { type HeaderError, readHeader, type SegmentHeader, signatureLength } from "./header.ts";
import { isSignedBy, type OpenedSegment, type SegmentError, unseal } from "./openSegment.ts";
import type { Place, ReceiveProblem } from "./receiveProblem.ts";

/** A file of the segment folder; bytes are null where it was listed and not read. */
export interface FolderFile {
  readonly name: string;
  readonly bytes: Uint8Array | null;
  /** By `prepareFiles`. */
  readonly prepared?: Prepared;
}

/** What the runtime's own ciphers found in a file's bytes. What they did not find is looked for again. */
export interface Prepared {
  readonly hash: string;
  readonly digest: Uint8Array;
  /** What it holds, and the key check of the key that it opened with. */
  readonly opened: { readonly keyCheck: string; readonly payload: unknown } | null;
  /** The public key that signed it, 64 hexadecimal digits. */
  readonly signedBy: string | null;
}

/** A file whose header could be read, and its two digests. */
export interface ReadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly header: SegmentHeader;
  readonly hash: string;
  /** SHA-256 of all but the signature, which is what the signature is over. */
  readonly digest: Uint8Array;
  readonly prepared: Prepared | undefined;
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
export function takeIn(
  files: readonly FolderFile[],
  team: TeamId,
  before: Readonly<Record<string, string>>,
): Intake {
  const read = new Map<string, ReadFile>();
  const hashes = new Map<string, string>();
  const problems: ReceiveProblem[] = [];
  for (const { name, bytes, prepared } of files) {
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
    else if (header.value.kind !== "marker") {
      const { hash, digest } = prepared ?? digestsOf(bytes);
      hashes.set(name, hash);
      read.set(hash, { name, bytes, header: header.value, hash, digest, prepared });
    }
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

/** What a segment whose key is known holds, whoever signed it. */
export function openFile(
  { bytes, header, prepared }: ReadFile,
  keys: SegmentKeys,
): Result<OpenedSegment, SegmentError> {
  return prepared?.opened?.keyCheck === keys.keyCheck
    ? ok({ header, payload: prepared.opened.payload })
    : unseal(bytes, header, keys);
}

/** Whether the file is signed by the key, 64 hexadecimal digits. */
export const isFileSignedBy = ({ bytes, digest, prepared }: ReadFile, signKey: string): boolean =>
  prepared?.signedBy === signKey || isSignedBy(bytes, digest, hexToBytes(signKey));

/** Both digests in one pass: what is signed is the beginning of the whole. */
function digestsOf(bytes: Uint8Array): Pick<ReadFile, "hash" | "digest"> {
  const body = sha256.create().update(bytes.subarray(0, bytes.length - signatureLength));
  const digest = body.clone().digest();
  return { digest, hash: bytesToHex(body.update(bytes.subarray(-signatureLength)).digest()) };
}
