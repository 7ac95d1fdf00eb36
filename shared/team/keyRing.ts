import * as z from "zod";
import { type BoxKey, open, seal } from "../crypto/box.ts";
import { bytesToHex, bytesToUtf8, hexToBytes, type Random, utf8ToBytes } from "../crypto/bytes.ts";
import { hexOf } from "../crypto/hexOf.ts";
import { boxKeyOf } from "../crypto/sealTo.ts";
import { signKeyOf } from "../crypto/signature.ts";
import { subkey } from "../crypto/subkey.ts";
import { DeviceId } from "../ops/action.ts";
import { err, ok, type Result } from "../result.ts";
import { deviceIdOf, type EpochKey, teamIdOf } from "./keys.ts";
import { TeamId } from "./teamId.ts";

/** This laptop's place in a visit's team: who it is, and every key it holds. */
export interface VisitKeys {
  readonly visitId: string;
  readonly team: TeamId;
  readonly teamRandom: Uint8Array;
  readonly leadKey: Uint8Array;
  /** What rosters, invitations and markers are signed with; null on every laptop but the lead's. */
  readonly leadSecret: Uint8Array | null;
  readonly device: DeviceSecrets;
  /** Devices that this laptop was before a fork or a restored image: keys may still come to them. */
  readonly former: readonly DeviceSecrets[];
  /** Seals rows, journal and backups of this visit on this laptop. Destroying it destroys them. */
  readonly localKey: Uint8Array;
  readonly epochs: readonly EpochKey[];
}

export interface DeviceSecrets {
  readonly id: DeviceId;
  readonly signSecret: Uint8Array;
  readonly boxSecret: Uint8Array;
}

/** The keys of every visit on this laptop. */
export interface KeyRing {
  readonly visits: readonly VisitKeys[];
}

export type KeyRingError =
  /** Another local key, or damage. */
  | { readonly type: "CannotOpen" }
  | { readonly type: "NewerVersion"; readonly version: number }
  | { readonly type: "BadContent" };

/** A visit's team of one: this laptop leads it. */
export function beginTeam(visitId: string, random: Random): VisitKeys {
  const leadSecret = random(32);
  const leadKey = signKeyOf(leadSecret);
  const teamRandom = random(16);
  return {
    visitId,
    team: teamIdOf(leadKey, teamRandom),
    teamRandom,
    leadKey,
    leadSecret,
    device: newDevice(random),
    former: [],
    localKey: random(32),
    epochs: [{ epoch: 1, key: random(32) }],
  };
}

/** A device that never was before. */
export function newDevice(random: Random): DeviceSecrets {
  const signSecret = random(32);
  return {
    id: deviceIdOf(signKeyOf(signSecret)),
    signSecret,
    boxSecret: random(32),
  };
}

/** What others may know of a device, as it stands on its card. */
export const publicKeysOf = (device: DeviceSecrets) => ({
  signKey: bytesToHex(signKeyOf(device.signSecret)),
  boxKey: bytesToHex(boxKeyOf(device.boxSecret)),
});

/** The same visit on a new device, after a fork or a restored image. Its card names the old one. */
export const renewDevice = (keys: VisitKeys, random: Random): VisitKeys => ({
  ...keys,
  device: newDevice(random),
  former: [...keys.former, keys.device],
});

/** The ring with epoch keys added that came with a roster; those already there are left. */
export function addEpochs(keys: VisitKeys, epochs: readonly EpochKey[]): VisitKeys {
  const known = new Set(keys.epochs.map(epochName));
  return { ...keys, epochs: [...keys.epochs, ...epochs.filter((e) => !known.has(epochName(e)))] };
}

const epochName = ({ epoch, key }: EpochKey) => `${epoch} ${bytesToHex(key)}`;

/** Seals the ring under the vault's local key. `nonce` is 24 fresh random bytes. Throws for one that could not be read back. */
export function sealKeyRing(ring: KeyRing, localKey: Uint8Array, nonce: Uint8Array): Uint8Array {
  const stored: z.input<typeof KeyRingV1> = {
    version: keyRingVersion,
    visits: ring.visits.map((visit) => ({
      ...visit,
      teamRandom: bytesToHex(visit.teamRandom),
      leadKey: bytesToHex(visit.leadKey),
      leadSecret: visit.leadSecret === null ? null : bytesToHex(visit.leadSecret),
      device: storedDevice(visit.device),
      former: visit.former.map(storedDevice),
      localKey: bytesToHex(visit.localKey),
      epochs: visit.epochs.map(({ epoch, key }) => ({ epoch, key: bytesToHex(key) })),
    })),
  };
  // What its own reader would refuse would take every visit with it.
  KeyRingV1.parse(stored);
  return seal(utf8ToBytes(JSON.stringify(stored)), ringKey(localKey), nonce);
}

/** Opens what `sealKeyRing` made. */
export function openKeyRing(
  sealed: Uint8Array,
  localKey: Uint8Array,
): Result<KeyRing, KeyRingError> {
  const text = open(sealed, ringKey(localKey));
  if (text === null) return err({ type: "CannotOpen" });
  const json: unknown = JSON.parse(bytesToUtf8(text));
  const head = KeyRingHead.safeParse(json);
  if (!head.success) return err({ type: "BadContent" });
  if (head.data.version > keyRingVersion)
    return err({ type: "NewerVersion", version: head.data.version });
  const ring = KeyRingV1.safeParse(json);
  return ring.success ? ok({ visits: ring.data.visits }) : err({ type: "BadContent" });
}

/** Overwrites every secret of the ring: after locking, nothing of it is left to read. */
export function zeroKeyRing(ring: KeyRing): void {
  for (const visit of ring.visits) {
    for (const device of [visit.device, ...visit.former]) {
      device.signSecret.fill(0);
      device.boxSecret.fill(0);
    }
    for (const { key } of visit.epochs) key.fill(0);
    visit.leadSecret?.fill(0);
    visit.localKey.fill(0);
  }
}

const keyRingVersion = 1;

const ringKey = (localKey: Uint8Array): BoxKey => ({
  key: subkey(localKey, "cf/keyring/v1"),
  context: utf8ToBytes("cf/keyring/v1"),
});

const bytesOf = (count: number) => hexOf(count).transform((hex): Uint8Array => hexToBytes(hex));

const StoredDevice = z.strictObject({
  id: DeviceId,
  signSecret: bytesOf(32),
  boxSecret: bytesOf(32),
});

const KeyRingHead = z.object({ version: z.int().min(1) });

const KeyRingV1 = z.strictObject({
  version: z.literal(1),
  visits: z.array(
    z.strictObject({
      visitId: z.uuid(),
      team: TeamId,
      teamRandom: bytesOf(16),
      leadKey: bytesOf(32),
      leadSecret: bytesOf(32).nullable(),
      device: StoredDevice,
      former: z.array(StoredDevice),
      localKey: bytesOf(32),
      epochs: z.array(z.strictObject({ epoch: z.int().min(1), key: bytesOf(32) })).min(1),
    }),
  ),
});

const storedDevice = ({ id, signSecret, boxSecret }: DeviceSecrets) => ({
  id,
  signSecret: bytesToHex(signSecret),
  boxSecret: bytesToHex(boxSecret),
});
