import { nonceLength, sealLarge } from "../crypto/box.ts";
import { bytesToHex, type Random } from "../crypto/bytes.ts";
import { digestLarge } from "../crypto/digest.ts";
import { signatureLength } from "../crypto/signature.ts";
import { withJsonBytes } from "../crypto/jsonBytes.ts";
import { withCopy } from "../crypto/withCopy.ts";
import type { DeviceId } from "../ops/action.ts";
import type { VisitKeys } from "../team/keyRing.ts";
import { currentEpoch, type SegmentKeys, segmentKeys } from "../team/keys.ts";
import type { TeamId } from "../team/teamId.ts";
import {
  headerLength,
  noHash,
  segmentFormat,
  type SegmentHeader,
  segmentLength,
  writeHeader,
  type WrittenKind,
} from "./header.ts";
import { pack } from "./pack.ts";
import { signSegment } from "./segmentSignature.ts";

export interface SegmentToSeal {
  readonly kind: WrittenKind;
  readonly team: TeamId;
  readonly device: DeviceId;
  /** Must outlast the sealing: see `withCopy`. */
  readonly signSecret: Uint8Array;
  readonly keys: SegmentKeys;
  readonly seq: number;
  /** Hash of the segment before; `noHash` for a card or marker. */
  readonly previous: string;
  /** The payload as `pack` made it. */
  readonly packed: Uint8Array;
  /** 24 fresh random bytes. */
  readonly nonce: Uint8Array;
}

export interface SealedSegment {
  readonly header: SegmentHeader;
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** Seals and signs one segment. */
export async function sealSegment({
  signSecret,
  keys,
  packed,
  nonce,
  ...place
}: SegmentToSeal): Promise<SealedSegment> {
  const bytes = new Uint8Array(segmentLength(packed.length));
  const header: SegmentHeader & { readonly kind: WrittenKind } = {
    ...place,
    format: segmentFormat,
    reader: 1,
    length: bytes.length,
    epoch: keys.epoch,
    keyCheck: keys.keyCheck,
  };
  const context = writeHeader(header);
  bytes.set(context);
  bytes.set(await sealLarge(packed, { key: keys.segment, context }, nonce), headerLength);
  const body = bytes.subarray(0, -signatureLength);
  bytes.set(await signSegment(body, signSecret), body.length);
  return { header, hash: bytesToHex(await digestLarge(bytes)), bytes };
}

/** Seals a segment that follows none, under the newest key: a card or a marker. */
export const sealFirst = (
  kind: WrittenKind,
  payload: unknown,
  { team, device, epochs }: VisitKeys,
  random: Random,
): Promise<SealedSegment> =>
  withCopy(device.signSecret, async (signSecret) => {
    const epoch = currentEpoch(epochs);
    if (epoch === undefined) throw new Error("a key ring entry without an epoch");
    const keys = segmentKeys(epoch);
    const nonce = random(nonceLength);
    const packed = await withJsonBytes(payload, pack);
    if (!packed.ok) throw new Error(`a ${kind} that is too large`);
    const place = { kind, team, device: device.id, seq: 0, previous: noHash };
    return sealSegment({ ...place, signSecret, keys, packed: packed.value, nonce });
  });
