import * as z from "zod";
import { type BoxKey, nonceLength, open, seal } from "../crypto/box.ts";
import {
  bytesToHex,
  concatBytes,
  hexToBytes,
  type Random,
  u32,
  utf8ToBytes,
} from "../crypto/bytes.ts";
import { digest } from "../crypto/digest.ts";
import { hexOf } from "../crypto/hexOf.ts";
import { openFrom, sealTo } from "../crypto/sealTo.ts";
import { isSignature, sign } from "../crypto/signature.ts";
import { subkey } from "../crypto/subkey.ts";
import { DeviceId } from "../ops/action.ts";
import type { DeviceSecrets } from "./keyRing.ts";
import { type EpochKey, keyCheckOf } from "./keys.ts";
import { type SeatKeys, firstTerm, TermId } from "./seat/seatWord.ts";
import { TeamId } from "./teamId.ts";

const hexUpTo = (count: number) =>
  z
    .string()
    .max(count * 2)
    .regex(/^(?:[0-9a-f]{2})*$/);

/**
 * What the lead says of the team: who is out from which segment on, which invitations count no more,
 * and the new epoch's key for each who stays. It is believed for its own signature, whichever segment
 * brings it, and two of them add up: nothing is ever taken back.
 */
export interface SignedRoster {
  /** JSON of a `Roster`; a string, so that the signature is over these very bytes. */
  readonly text: string;
  /** Ed25519 by the lead's key, 128 hexadecimal digits. */
  readonly signature: string;
}

export const SignedRoster = z.object({
  text: z.string().max(1_000_000),
  signature: hexOf(64),
});

/** A device that is out. Its segments count as far as those named here lead back. */
export const Removal = z.object({
  device: DeviceId,
  lastSeq: z.int().min(0),
  /** Hashes of the last segments that count: one, or one for each branch of a fork. */
  heads: z.array(hexOf(32)).max(1_000),
});
export type Removal = z.infer<typeof Removal>;

export const Roster = z.object({
  v: z.literal(1),
  team: TeamId,
  /** The term of the lead's seat whose key signed it; not there for the first. */
  term: TermId.optional(),
  epoch: z.int().min(1),
  keyCheck: hexOf(16),
  removed: z.array(Removal).max(1_000),
  /** Invitations that admit nobody any more but those named. */
  closed: z
    .array(z.object({ invitation: hexOf(32), admitted: z.array(DeviceId).max(1_000) }))
    .max(1_000),
  /** The epoch's key for each who stays, sealed to the key on its card. */
  wraps: z.array(z.object({ device: DeviceId, sealed: hexUpTo(200) })).max(1_000),
  /** Keys of the epochs before, sealed under this one's. */
  earlier: z
    .array(z.object({ epoch: z.int().min(1), keyCheck: hexOf(16), sealed: hexUpTo(200) }))
    .max(1_000),
});
export type Roster = z.infer<typeof Roster>;

/** Signs a roster with the lead's key. */
export async function signRoster(roster: Roster, leadSecret: Uint8Array): Promise<SignedRoster> {
  const text = JSON.stringify(roster);
  return { text, signature: bytesToHex(await sign(signedBytes(text, roster.team), leadSecret)) };
}

/**
 * The roster, if the lead of this very team signed it in the term that it names; null if not, and
 * undefined where that term's key is not known yet.
 */
export async function readRoster(
  { text, signature }: SignedRoster,
  team: TeamId,
  keyOfTerm: SeatKeys["ofTerm"],
): Promise<Roster | null | undefined> {
  const roster = parsed(text);
  if (roster?.team !== team) return null;
  const key = keyOfTerm(roster.term ?? firstTerm);
  if (key === undefined) return undefined;
  const message = signedBytes(text, team);
  return (await isSignature(hexToBytes(signature), message, hexToBytes(key))) ? roster : null;
}

function parsed(text: string): Roster | null {
  try {
    return Roster.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null; // not JSON
  }
}

/** Seals an epoch's key to the key on a device's card. */
export const wrapEpoch = (
  { epoch, key }: EpochKey,
  to: { readonly device: DeviceId; readonly boxKey: Uint8Array; readonly team: TeamId },
  random: Random,
): string => bytesToHex(sealTo(key, to.boxKey, { ...wrapUse(to.team, epoch, to.device), random }));

/** The keys that a roster brings to this laptop, under any of its devices; none when it brings none. */
export function keysIn(roster: Roster, devices: readonly DeviceSecrets[]): readonly EpochKey[] {
  for (const { id, boxSecret } of devices) {
    const wrap = roster.wraps.find(({ device }) => device === id);
    if (wrap === undefined) continue;
    const use = wrapUse(roster.team, roster.epoch, id);
    const key = openFrom(hexToBytes(wrap.sealed), boxSecret, use);
    if (key !== null && keyCheckOf(key) === roster.keyCheck) {
      const current = { epoch: roster.epoch, key };
      return [current, ...earlierKeys(roster, current)];
    }
  }
  return [];
}

/** Seals the keys of all epochs before under the newest. */
export const sealEarlier = (
  earlier: readonly EpochKey[],
  under: EpochKey,
  random: Random,
): Roster["earlier"] =>
  earlier.map(({ epoch, key }) => ({
    epoch,
    keyCheck: keyCheckOf(key),
    sealed: bytesToHex(seal(key, earlierKey(under.key, epoch), random(nonceLength))),
  }));

const signedBytes = (text: string, team: TeamId) =>
  concatBytes(utf8ToBytes("cf/roster/v1"), hexToBytes(team), digest(utf8ToBytes(text)));

const wrapUse = (team: TeamId, epoch: number, device: DeviceId) => ({
  info: "cf/wrap/v1",
  context: concatBytes(utf8ToBytes("cf/wrap/v1"), hexToBytes(team), u32(epoch), hexToBytes(device)),
});

// Where the lead sealed something else, what can be had is had.
const earlierKeys = (roster: Roster, under: EpochKey): readonly EpochKey[] =>
  roster.earlier.flatMap(({ epoch, keyCheck, sealed }) => {
    const key = open(hexToBytes(sealed), earlierKey(under.key, epoch));
    return key !== null && keyCheckOf(key) === keyCheck ? [{ epoch, key }] : [];
  });

const earlierKey = (key: Uint8Array, epoch: number): BoxKey => ({
  key: subkey(key, "cf/earlier/v1"),
  context: concatBytes(utf8ToBytes("cf/earlier/v1"), u32(epoch)),
});
