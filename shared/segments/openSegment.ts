import { openLarge } from "../crypto/box.ts";
import { signatureLength } from "../crypto/signature.ts";
import { err, ok, type Result } from "../result.ts";
import type { SegmentKeys } from "../team/keys.ts";
import type { TeamId } from "../team/teamId.ts";
import { headerLength, segmentFormat, type SegmentHeader } from "./header.ts";
import { unpack } from "./pack.ts";

/** Why a segment is not for us, or not for us yet. */
export type AdmitError =
  | { readonly type: "OtherTeam" }
  /** Written by a later version of the app in a form that this one does not know. */
  | { readonly type: "NewerFormat" }
  /** Sealed under a key that is not among ours: not damage. */
  | { readonly type: "DifferentKey" };

/** The key for a segment, or why it is not for us. Says nothing on whether it is genuine. */
export function admit(
  header: SegmentHeader,
  team: TeamId,
  keys: readonly SegmentKeys[],
): Result<SegmentKeys, AdmitError> {
  if (header.team !== team) return err({ type: "OtherTeam" });
  if (header.reader > segmentFormat || header.kind === "unknown")
    return err({ type: "NewerFormat" });
  const key = keys.find(
    (known) => known.keyCheck === header.keyCheck && known.epoch === header.epoch,
  );
  return key === undefined ? err({ type: "DifferentKey" }) : ok(key);
}

/**
 * What a segment holds, whoever signed it; its shape is still to be checked, and it is null where what
 * was sealed is no payload. `Tampered`: damaged or changed since it was sealed under this key.
 */
export async function openSegment(
  bytes: Uint8Array,
  { segment: key }: SegmentKeys,
): Promise<Result<unknown, { readonly type: "Tampered" }>> {
  const context = bytes.subarray(0, headerLength);
  const packed = await openLarge(bytes.subarray(headerLength, -signatureLength), { key, context });
  return packed === null ? err({ type: "Tampered" }) : ok(await unpack(packed));
}
