import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { bytesToUtf8 } from "@noble/ciphers/utils.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { TeamId } from "../bridge/segmentFolder.ts";
import { err, ok, type Result } from "../result.ts";
import type { SegmentKeys } from "../team/keys.ts";
import { bytesToHex, isSignature, viewOf } from "./bytes.ts";
import { inflate } from "./deflate.ts";
import {
  headerLength,
  nonceLength,
  readHeader,
  segmentFormat,
  signatureLength,
  type HeaderError,
  type SegmentHeader,
} from "./header.ts";
import { largestPayload, payloadPrefix, signedPart } from "./sealSegment.ts";

/** Why a segment cannot be opened, each told apart from the others. */
export type SegmentError =
  | HeaderError
  /** Written by a later version of the app in a form that this one does not know. */
  | { readonly type: "NewerFormat"; readonly header: SegmentHeader }
  | { readonly type: "OtherTeam"; readonly team: TeamId }
  /** Sealed under a key that is not among ours: not damage. */
  | { readonly type: "DifferentKey"; readonly header: SegmentHeader }
  | { readonly type: "BadSignature"; readonly header: SegmentHeader }
  /** The cipher's tag does not fit: damaged or changed. */
  | { readonly type: "Tampered"; readonly header: SegmentHeader }
  /** Rightly sealed and not a payload: its writer was broken or means harm. */
  | { readonly type: "BadPayload"; readonly header: SegmentHeader }
  /** Says that it inflates to more than we take. */
  | { readonly type: "TooLarge"; readonly header: SegmentHeader };

export interface OpenedSegment {
  readonly header: SegmentHeader;
  /** JSON as it was sealed; its shape is still to be checked. */
  readonly payload: unknown;
}

/** Opens a segment of `team` signed with `signKey`, sealed under one of `keys`. */
export function openSegment(
  bytes: Uint8Array,
  {
    team,
    keys,
    signKey,
  }: {
    readonly team: TeamId;
    readonly keys: readonly SegmentKeys[];
    readonly signKey: Uint8Array;
  },
): Result<OpenedSegment, SegmentError> {
  const header = readHeader(bytes);
  if (!header.ok) return header;
  const admitted = admit(header.value, team, keys);
  if (!admitted.ok) return admitted;
  const digest = sha256(bytes.subarray(0, bytes.length - signatureLength));
  if (!isSignedBy(bytes, digest, signKey))
    return err({ type: "BadSignature", header: header.value });
  return unseal(bytes, header.value, admitted.value);
}

/** The key for a segment, or why it is not for us. Says nothing on whether it is genuine. */
export function admit(
  header: SegmentHeader,
  team: TeamId,
  keys: readonly SegmentKeys[],
): Result<SegmentKeys, SegmentError> {
  if (header.team !== team) return err({ type: "OtherTeam", team: header.team });
  if (header.reader > segmentFormat || header.kind === "unknown")
    return err({ type: "NewerFormat", header });
  const key = keys.find(
    (known) => known.keyCheck === header.keyCheck && known.epoch === header.epoch,
  );
  return key === undefined ? err({ type: "DifferentKey", header }) : ok(key);
}

/** Whether a segment ends in a signature by `signKey` over `digest`, SHA-256 of all before it. About a millisecond. */
export const isSignedBy = (bytes: Uint8Array, digest: Uint8Array, signKey: Uint8Array): boolean =>
  isSignature(bytesToHex(bytes.subarray(-signatureLength)), signedPart(digest), signKey);

/** Decrypts and unpacks a segment whose key is known, whoever signed it. */
export function unseal(
  bytes: Uint8Array,
  header: SegmentHeader,
  keys: SegmentKeys,
): Result<OpenedSegment, SegmentError> {
  const padded = decrypt(bytes, keys);
  if (padded === null) return err({ type: "Tampered", header });
  const content = deflatedIn(padded);
  if (typeof content === "string") return err({ type: content, header });
  const text = inflate(content.deflated, content.length);
  if (!text.ok) return err({ type: "BadPayload", header });
  try {
    return ok({ header, payload: JSON.parse(bytesToUtf8(text.value)) as unknown });
  } catch {
    return err({ type: "BadPayload", header });
  }
}

/** The deflated payload in the sealed part, and the length that it inflates to; or what is wrong with it. */
export function deflatedIn(
  padded: Uint8Array,
): { readonly deflated: Uint8Array; readonly length: number } | "BadPayload" | "TooLarge" {
  if (padded.length < payloadPrefix) return "BadPayload";
  const view = viewOf(padded);
  const end = payloadPrefix + view.getUint32(0);
  const length = view.getUint32(4);
  if (end > padded.length) return "BadPayload";
  if (length > largestPayload) return "TooLarge";
  return { deflated: padded.subarray(payloadPrefix, end), length };
}

function decrypt(bytes: Uint8Array, keys: SegmentKeys): Uint8Array | null {
  const sealedAt = headerLength + nonceLength;
  const cipher = xchacha20poly1305(
    keys.segment,
    bytes.subarray(headerLength, sealedAt),
    bytes.subarray(0, headerLength),
  );
  try {
    return cipher.decrypt(bytes.subarray(sealedAt, bytes.length - signatureLength));
  } catch {
    return null; // the cipher throws when the tag does not fit
  }
}
