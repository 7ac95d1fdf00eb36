import { sha256 } from "@noble/hashes/sha2.js";
import { largestSegment, type TeamId } from "../bridge/segmentFolder.ts";
import type { DeviceId } from "../ops/action.ts";
import { err, ok, type Result } from "../result.ts";
import type { SegmentKeys } from "../team/keys.ts";
import { bytesToHex, concatBytes, utf8ToBytes, viewOf } from "./bytes.ts";
import {
  headerLength,
  nonceLength,
  segmentFormat,
  type SegmentHeader,
  signatureLength,
  tagLength,
  writeHeader,
  type WrittenKind,
} from "./header.ts";
import { paddedLength } from "./padding.ts";
import { doSteps, type Steps } from "./steps.ts";

export interface SegmentToSeal {
  readonly kind: WrittenKind;
  readonly team: TeamId;
  readonly device: DeviceId;
  readonly signSecret: Uint8Array;
  readonly keys: SegmentKeys;
  readonly seq: number;
  /** Hash of the segment before; `noHash` for a card or marker. */
  readonly previous: string;
  /** The payload as JSON. */
  readonly json: string;
  /** 24 fresh random bytes. */
  readonly nonce: Uint8Array;
}

export interface SealedSegment {
  readonly header: SegmentHeader;
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** More than one segment may hold: pack fewer actions into it. */
export type SealError = { readonly type: "TooLarge"; readonly bytes: number };

/** What a payload may come to when inflated. */
export const largestPayload = 64 * 1024 * 1024;

/** Bytes before the deflated payload within the sealed part: its length, and what it inflates to. */
export const payloadPrefix = 8;

/** Seals, pads and signs one segment. */
export const sealSegment = (segment: SegmentToSeal): Result<SealedSegment, SealError> =>
  doSteps(sealingSegment(segment));

/** The same step by step. */
export function* sealingSegment(segment: SegmentToSeal): Steps<Result<SealedSegment, SealError>> {
  const text = utf8ToBytes(segment.json);
  const padded = pad(yield { type: "deflate", bytes: text }, text.length);
  const length = headerLength + nonceLength + padded.length + tagLength + signatureLength;
  return length > largestSegment || text.length > largestPayload
    ? err({ type: "TooLarge", bytes: length })
    : ok(yield* sealingPadded(segment, padded));
}

/** Seals and signs what is padded already, whatever it is. */
export function* sealingPadded(
  segment: Omit<SegmentToSeal, "json">,
  padded: Uint8Array,
): Steps<SealedSegment> {
  const body = headerLength + nonceLength + padded.length + tagLength;
  const bytes = new Uint8Array(body + signatureLength);
  const header: SegmentHeader & { readonly kind: WrittenKind } = {
    format: segmentFormat,
    kind: segment.kind,
    reader: 1,
    length: bytes.length,
    epoch: segment.keys.epoch,
    team: segment.team,
    device: segment.device,
    seq: segment.seq,
    previous: segment.previous,
    keyCheck: segment.keys.keyCheck,
  };
  const { nonce, keys } = segment;
  bytes.set(writeHeader(header));
  bytes.set(nonce, headerLength);
  const context = bytes.subarray(0, headerLength);
  const cipher = { key: keys.segment, nonce, context };
  bytes.set(yield { type: "encrypt", plain: padded, cipher }, headerLength + nonceLength);
  const message = signedPart(yield { type: "digest", bytes: bytes.subarray(0, body) });
  bytes.set(yield { type: "sign", message, secret: segment.signSecret }, body);
  const hash = bytesToHex(yield { type: "digest", bytes });
  return { header, hash, bytes };
}

/** Identifies a whole segment: SHA-256 of all of its bytes, 64 hexadecimal digits. */
export const segmentHash = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** What a segment's signature is over, given SHA-256 of all that stands before it. */
export const signedPart = (digest: Uint8Array): Uint8Array => concatBytes(signatureDomain, digest);

const signatureDomain = utf8ToBytes("cf/segment-signature/v1");

/** The sealed part before it is sealed: both lengths, the deflated payload, zeros. */
export function pad(deflated: Uint8Array, inflatedLength: number): Uint8Array {
  const padded = new Uint8Array(paddedLength(payloadPrefix + deflated.length));
  const view = viewOf(padded);
  view.setUint32(0, deflated.length);
  view.setUint32(4, inflatedLength);
  padded.set(deflated, payloadPrefix);
  return padded;
}
