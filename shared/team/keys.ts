import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "../segments/bytes.ts";
import type { DeviceId } from "../ops/action.ts";
import type { TeamId } from "../bridge/segmentFolder.ts";

/** Subkey of `key` for one use, named by `info` (HKDF-SHA256, no salt). */
export const subkey = (key: Uint8Array, info: string, length = 32): Uint8Array =>
  hkdf(sha256, key, undefined, utf8ToBytes(info), length);

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
export const keyCheckOf = (key: Uint8Array): string => bytesToHex(subkey(key, "cf/kcv/v1", 16));

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
  readonly action: Uint8Array;
  readonly backup: Uint8Array;
  /** Associated data of an action. */
  readonly actionContext: Uint8Array;
}

/** Derives the keys of this laptop's copy of a visit. Do it once: `sealAction` runs at every commit point. */
export const localKeys = (localKey: Uint8Array, team: TeamId): LocalKeys => ({
  team,
  action: subkey(localKey, "cf/local/v1"),
  backup: subkey(localKey, "cf/backup/v1"),
  actionContext: concatBytes(utf8ToBytes("cf/action/v1"), hexToBytes(team)),
});

/** A team's id binds its lead's key, so that nobody can put another lead in its place. */
export const teamIdOf = (leadKey: Uint8Array, teamRandom: Uint8Array): TeamId =>
  bytesToHex(sha256(concatBytes(utf8ToBytes("cf/team/v1"), leadKey, teamRandom)).subarray(0, 16));

/** A device's id binds the key it signs with, so that no other member can take its place. */
export const deviceIdOf = (signKey: Uint8Array): DeviceId =>
  bytesToHex(sha256(concatBytes(utf8ToBytes("cf/device/v1"), signKey)).subarray(0, 16));
