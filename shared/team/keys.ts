import type { BoxKey } from "../crypto/box.ts";
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "../crypto/bytes.ts";
import { digest } from "../crypto/digest.ts";
import { subkey } from "../crypto/subkey.ts";
import type { DeviceId } from "../ops/action.ts";
import type { TeamId } from "./teamId.ts";

/** Key of a visit from one epoch to the next: what all members hold, and what seals their segments. */
export interface EpochKey {
  readonly epoch: number;
  readonly key: Uint8Array;
}

/** What an epoch's key is used for. */
export interface SegmentKeys {
  readonly epoch: number;
  /** Seals segments. */
  readonly segment: Uint8Array;
  /** Stands in the header, 32 hexadecimal digits: tells a different key from damage. */
  readonly keyCheck: string;
}

export const segmentKeys = ({ epoch, key }: EpochKey): SegmentKeys => ({
  epoch,
  segment: subkey(key, "cf/segment/v1"),
  keyCheck: keyCheckOf(key),
});

/** A value that only the holder of an epoch's key can name, and that says nothing of the key. */
export const keyCheckOf = (key: Uint8Array): string =>
  bytesToHex(subkey(key, "cf/kcv/v1", { length: 16 }));

/** The epoch that is sealed under now: the newest, and of two that came apart the same one everywhere. */
export function currentEpoch(epochs: readonly EpochKey[]): EpochKey | undefined {
  let current: EpochKey | undefined;
  for (const epoch of epochs)
    if (
      current === undefined ||
      epoch.epoch > current.epoch ||
      (epoch.epoch === current.epoch && bytesToHex(epoch.key) > bytesToHex(current.key))
    )
      current = epoch;
  return current;
}

/** Keys for what stays on this laptop, of one visit: rows, journal and backups. */
export interface LocalKeys {
  readonly team: TeamId;
  /** Seals single actions, in rows and journal alike. */
  readonly action: BoxKey;
  readonly backup: Uint8Array;
  /** Seals what whoever works at this laptop writes for themselves: it goes to the team sealed, and opens here alone. */
  readonly own: Uint8Array;
}

/** Derives the keys of this laptop's copy of a visit. Do it once: `sealAction` runs at every commit point. */
export const localKeys = (localKey: Uint8Array, team: TeamId): LocalKeys => ({
  team,
  action: {
    key: subkey(localKey, "cf/local/v1"),
    context: concatBytes(utf8ToBytes("cf/action/v1"), hexToBytes(team)),
  },
  backup: subkey(localKey, "cf/backup/v1"),
  own: subkey(localKey, "cf/own/v1"),
});

/** A team's id binds its lead's key, so that nobody can put another lead in its place. */
export const teamIdOf = (leadKey: Uint8Array, teamRandom: Uint8Array): TeamId =>
  bytesToHex(digest(concatBytes(utf8ToBytes("cf/team/v1"), leadKey, teamRandom)).subarray(0, 16));

/** A device's id binds the key it signs with, so that no other member can take its place. */
export const deviceIdOf = (signKey: Uint8Array): DeviceId =>
  bytesToHex(digest(concatBytes(utf8ToBytes("cf/device/v1"), signKey)).subarray(0, 16));
