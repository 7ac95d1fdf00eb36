import { nonceLength, tagLength } from "../crypto/box.ts";
import { bytesToHex, hexToBytes, viewOf } from "../crypto/bytes.ts";
import { signatureLength } from "../crypto/signature.ts";
import type { DeviceId } from "../ops/action.ts";
import { err, ok, type Result } from "../result.ts";
import type { TeamId } from "../team/teamId.ts";

/** What a segment holds: a device's card, a batch of actions, or the marker of a store. */
export type SegmentKind = "card" | "batch" | "marker" | "unknown";

/** What a segment says of itself in clear. Nothing of it is believed before the signature is verified. */
export interface SegmentHeader {
  readonly format: number;
  readonly kind: SegmentKind;
  /** The lowest format a reader must know to make sense of it. */
  readonly reader: number;
  /** Length of the whole file in bytes. */
  readonly length: number;
  readonly epoch: number;
  readonly team: TeamId;
  readonly device: DeviceId;
  /** Place in the device's chain; 0 is its card. */
  readonly seq: number;
  /** Hash of the segment before it, 64 hexadecimal digits; zeros for a card or marker. */
  readonly previous: string;
  /** Tells which key seals it, 32 hexadecimal digits. */
  readonly keyCheck: string;
}

export type HeaderError =
  /** Cut off within the header, or empty. */
  | { readonly type: "TooShort"; readonly bytes: number }
  /** Cut off later: there should be `expected` bytes. */
  | { readonly type: "Incomplete"; readonly expected: number; readonly bytes: number }
  /** More bytes than the header says. */
  | { readonly type: "TooLong"; readonly expected: number; readonly bytes: number }
  /** Something else altogether, such as a login page. */
  | { readonly type: "NotASegment" };

/** The format this app writes, and the highest it reads. */
export const segmentFormat = 1;

/** Bytes of the header, which is associated data of the sealed part. */
export const headerLength = 104;

/** A segment holds at most this many bytes, header and signature included. */
export const largestSegment = 4 * 1024 * 1024;

/** How long a segment is around what is sealed, which is not padded any further. */
export const segmentLength = (sealed: number): number =>
  headerLength + nonceLength + sealed + tagLength + signatureLength;

/** In place of a hash where there is nothing before. */
export const noHash = "0".repeat(64);

const magic = [0x43, 0x46, 0x53, 0x31]; // "CFS1"
const kinds = ["card", "batch", "marker"] as const;
const highestSeq = 999_999_999_999;

/** Reads the header without any key. A file of a newer format has one too; whether it can be opened is asked later. */
export function readHeader(bytes: Uint8Array): Result<SegmentHeader, HeaderError> {
  for (let i = 0; i < Math.min(magic.length, bytes.length); i += 1)
    if (bytes[i] !== magic[i]) return err({ type: "NotASegment" });
  if (bytes.length < headerLength) return err({ type: "TooShort", bytes: bytes.length });
  const view = viewOf(bytes);
  const length = view.getUint32(8);
  const seq = Number(view.getBigUint64(48));
  if (length < segmentLength(0) || seq > highestSeq) return err({ type: "NotASegment" });
  if (bytes.length < length)
    return err({ type: "Incomplete", expected: length, bytes: bytes.length });
  if (bytes.length > length) return err({ type: "TooLong", expected: length, bytes: bytes.length });
  return ok({
    format: view.getUint8(4),
    kind: kinds[view.getUint8(5)] ?? "unknown",
    reader: view.getUint8(6),
    length,
    epoch: view.getUint32(12),
    team: bytesToHex(bytes.subarray(16, 32)),
    device: bytesToHex(bytes.subarray(32, 48)),
    seq,
    previous: bytesToHex(bytes.subarray(56, 88)),
    keyCheck: bytesToHex(bytes.subarray(88, 104)),
  });
}

/** The header as it stands in the file. */
export function writeHeader(header: SegmentHeader & { readonly kind: WrittenKind }): Uint8Array {
  const bytes = new Uint8Array(headerLength);
  const view = viewOf(bytes);
  bytes.set(magic, 0);
  view.setUint8(4, header.format);
  view.setUint8(5, kinds.indexOf(header.kind));
  view.setUint8(6, header.reader);
  view.setUint32(8, header.length);
  view.setUint32(12, header.epoch);
  bytes.set(hexToBytes(header.team), 16);
  bytes.set(hexToBytes(header.device), 32);
  view.setBigUint64(48, BigInt(header.seq));
  bytes.set(hexToBytes(header.previous), 56);
  bytes.set(hexToBytes(header.keyCheck), 88);
  return bytes;
}

/** Kinds that this app writes. */
export type WrittenKind = (typeof kinds)[number];
