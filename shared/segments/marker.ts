import * as z from "zod";
import { bytesToHex, concatBytes, hexToBytes, type Random, utf8ToBytes } from "../crypto/bytes.ts";
import { hexOf } from "../crypto/hexOf.ts";
import { isSignature, sign } from "../crypto/signature.ts";
import type { VisitKeys } from "../team/keyRing.ts";
import { segmentKeys } from "../team/keys.ts";
import type { TeamId } from "../team/teamId.ts";
import { firstTerm, TermId } from "../team/seat/seatWord.ts";
import { seatKeys } from "../team/seat/seatKeys.ts";
import { seatSecret } from "../team/seat/takeSeat.ts";
import { type TeamState, termOf } from "../team/teamState.ts";
import { Instant } from "../visit/fields.ts";
import { readHeader } from "./header.ts";
import { admit, openSegment } from "./openSegment.ts";
import { sealFirst, type SealedSegment } from "./sealSegment.ts";
import { isSignedBy } from "./segmentSignature.ts";

/**
 * The file that says whose a store is. The lead's laptop adds the lead's own signature, since its
 * devices come and go. A peer who begins a store, on a stick in the hotel, makes one without: the seal
 * shows that it is the team's all the same.
 */
export async function makeMarker(
  keys: VisitKeys,
  team: TeamState,
  { at, random }: { readonly at: string; readonly random: Random },
): Promise<SealedSegment> {
  const secret = seatSecret(team, keys);
  const signature =
    secret === null ? null : bytesToHex(await sign(signedBytes(keys.team, at), secret));
  const term = secret === null || termOf(team) === firstTerm ? {} : { term: termOf(team) };
  return sealFirst("marker", { v: 1, at, signature, ...term }, keys, random);
}

/** Whose a marker is. One under a newer key than this laptop has cannot be told from a forged one. */
export type WhoseMarker = "ours" | "newerKey" | "notOurs";

/**
 * A marker is ours when it is sealed under a key of the team and signed by the lead where it says so.
 * Where it does not, whoever holds the key made it; a member whose card is here must have signed it.
 */
export async function whoseMarker(
  bytes: Uint8Array,
  { team, epochs, leadKey }: Pick<VisitKeys, "team" | "epochs" | "leadKey">,
  { members, seats }: Pick<TeamState, "members" | "seats">,
): Promise<WhoseMarker> {
  const read = readHeader(bytes);
  if (!read.ok || read.value.kind !== "marker" || read.value.team !== team) return "notOurs";
  const { device, epoch } = read.value;
  if (epochs.every((ours) => ours.epoch < epoch)) return "newerKey";
  const sealing = admit(read.value, team, epochs.map(segmentKeys));
  const opened = sealing.ok ? await openSegment(bytes, sealing.value) : sealing;
  const marker = Marker.safeParse(opened.ok ? opened.value : null);
  if (!marker.success) return "notOurs";
  const { at, signature, term = firstTerm } = marker.data;
  const signKey = members[device]?.signKey;
  const key = seatKeys({ members, seats }, leadKey).ofTerm(term);
  const isSigned =
    (signKey === undefined || (await isSignedBy(bytes, hexToBytes(signKey)))) &&
    (signature === null ||
      // Whose term this laptop has not heard of may still be one: it is sealed under the team's key.
      key === undefined ||
      (await isSignature(hexToBytes(signature), signedBytes(team, at), hexToBytes(key))));
  return isSigned ? "ours" : "notOurs";
}

const Marker = z.object({
  v: z.literal(1),
  at: Instant,
  signature: hexOf(64).nullable(),
  term: TermId.optional(),
});

const signedBytes = (team: TeamId, at: string) =>
  concatBytes(utf8ToBytes("cf/marker/v1"), hexToBytes(team), utf8ToBytes(at));
