import { ed25519 } from "@noble/curves/ed25519.js";
import * as z from "zod";
import type { TeamId } from "../bridge/segmentFolder.ts";
import { err, ok, type Result } from "../result.ts";
import type { VisitKeys } from "../team/keyRing.ts";
import { currentEpoch, segmentKeys } from "../team/keys.ts";
import { hexOf } from "../team/roster.ts";
import { Instant } from "../visit/fields.ts";
import {
  bytesToHex,
  concatBytes,
  hexToBytes,
  isSignature,
  type Random,
  utf8ToBytes,
} from "./bytes.ts";
import { noHash, nonceLength, readHeader } from "./header.ts";
import { admit, type SegmentError, unseal } from "./openSegment.ts";
import { sealSegment, type SealedSegment, type SealError } from "./sealSegment.ts";

/**
 * The file that says whose a store is. The lead's laptop adds the lead's own signature, since its
 * devices come and go. A peer who begins a store, on a stick in the hotel, makes one without: the seal
 * shows that it is the team's all the same.
 */
export function makeMarker(
  keys: VisitKeys,
  { at, random }: { readonly at: string; readonly random: Random },
): Result<SealedSegment, SealError> {
  const epoch = currentEpoch(keys.epochs);
  if (epoch === undefined) throw new Error("a key ring entry without an epoch");
  const message = signedBytes(keys.team, at);
  const signature =
    keys.leadSecret === null ? null : bytesToHex(ed25519.sign(message, keys.leadSecret));
  return sealSegment({
    kind: "marker",
    team: keys.team,
    device: keys.device.id,
    signSecret: keys.device.signSecret,
    keys: segmentKeys(epoch),
    seq: 0,
    previous: noHash,
    json: JSON.stringify({ v: 1, at, signature }),
    nonce: random(nonceLength),
  });
}

export type MarkerError = SegmentError | { readonly type: "NotAMarker" };

/** When the store was begun and whether by the lead, if this is the marker of our team. */
export function readMarker(
  bytes: Uint8Array,
  keys: VisitKeys,
): Result<{ readonly at: string; readonly isByLead: boolean }, MarkerError> {
  const header = readHeader(bytes);
  if (!header.ok) return header;
  if (header.value.kind !== "marker") return err({ type: "NotAMarker" });
  const key = admit(header.value, keys.team, keys.epochs.map(segmentKeys));
  if (!key.ok) return key;
  const opened = unseal(bytes, header.value, key.value);
  if (!opened.ok) return opened;
  const marker = Marker.safeParse(opened.value.payload);
  if (!marker.success) return err({ type: "BadPayload", header: header.value });
  const { at, signature } = marker.data;
  if (signature !== null && !isSignature(signature, signedBytes(keys.team, at), keys.leadKey))
    return err({ type: "BadSignature", header: header.value });
  return ok({ at, isByLead: signature !== null });
}

const Marker = z.object({ v: z.literal(1), at: Instant, signature: hexOf(64).nullable() });

const signedBytes = (team: TeamId, at: string) =>
  concatBytes(utf8ToBytes("cf/marker/v1"), hexToBytes(team), utf8ToBytes(at));
