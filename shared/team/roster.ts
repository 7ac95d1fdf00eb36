import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { ed25519, x25519 } from "@noble/curves/ed25519.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import * as z from "zod";
import { TeamId } from "../bridge/segmentFolder.ts";
import { DeviceId } from "../ops/action.ts";
import {
  bytesToHex,
  concatBytes,
  hexToBytes,
  type Random,
  u32,
  utf8ToBytes,
} from "../segments/bytes.ts";
import type { DeviceSecrets } from "./keyRing.ts";
import { type EpochKey, keyCheckOf, subkey } from "./keys.ts";

/** So many bytes as lower-case hexadecimal digits. */
export const hexOf = (count: number) =>
  z
    .string()
    .length(count * 2)
    .regex(/^[0-9a-f]*$/);
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
export function signRoster(roster: Roster, leadSecret: Uint8Array): SignedRoster {
  const text = JSON.stringify(roster);
  return { text, signature: bytesToHex(ed25519.sign(signedBytes(text, roster.team), leadSecret)) };
}

/** The roster, if the lead of this very team signed it; null otherwise. */
export function readRoster(signed: SignedRoster, team: TeamId, leadKey: Uint8Array): Roster | null {
  try {
    const message = signedBytes(signed.text, team);
    if (!ed25519.verify(hexToBytes(signed.signature), message, leadKey)) return null;
    const roster = Roster.safeParse(JSON.parse(signed.text));
    return roster.success && roster.data.team === team ? roster.data : null;
  } catch {
    return null; // not JSON, or a signature that is not a point of the curve
  }
}

/** Seals an epoch's key to the key on a device's card. */
export function wrapKey(
  { epoch, key }: EpochKey,
  to: { readonly device: DeviceId; readonly boxKey: Uint8Array; readonly team: TeamId },
  random: Random,
): string {
  const secret = random(32);
  const sender = x25519.getPublicKey(secret);
  const nonce = random(24);
  const context = wrapContext(to.team, epoch, to.device);
  const cipher = xchacha20poly1305(
    wrappingKey(x25519.getSharedSecret(secret, to.boxKey), sender, to.boxKey),
    nonce,
    context,
  );
  return bytesToHex(concatBytes(sender, nonce, cipher.encrypt(key)));
}

/** The keys that a roster brings to this laptop, under any of its devices; none when it brings none. */
export function keysIn(roster: Roster, devices: readonly DeviceSecrets[]): readonly EpochKey[] {
  for (const device of devices) {
    const wrap = roster.wraps.find((w) => w.device === device.id);
    const key = wrap === undefined ? null : unwrapKey(wrap.sealed, roster, device);
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
  earlier.map(({ epoch, key }) => {
    const nonce = random(24);
    const sealed = earlierCipher(under.key, epoch, nonce).encrypt(key);
    return { epoch, keyCheck: keyCheckOf(key), sealed: bytesToHex(concatBytes(nonce, sealed)) };
  });

const signedBytes = (text: string, team: TeamId) =>
  concatBytes(utf8ToBytes("cf/roster/v1"), hexToBytes(team), sha256(utf8ToBytes(text)));

const wrapContext = (team: TeamId, epoch: number, device: DeviceId) =>
  concatBytes(utf8ToBytes("cf/wrap/v1"), hexToBytes(team), u32(epoch), hexToBytes(device));

const wrappingKey = (shared: Uint8Array, sender: Uint8Array, receiver: Uint8Array) =>
  hkdf(sha256, shared, concatBytes(sender, receiver), utf8ToBytes("cf/wrap/v1"), 32);

function unwrapKey(sealed: string, roster: Roster, device: DeviceSecrets): Uint8Array | null {
  const bytes = hexToBytes(sealed);
  const sender = bytes.subarray(0, 32);
  try {
    const shared = x25519.getSharedSecret(device.boxSecret, sender);
    const key = wrappingKey(shared, sender, x25519.getPublicKey(device.boxSecret));
    const context = wrapContext(roster.team, roster.epoch, device.id);
    return xchacha20poly1305(key, bytes.subarray(32, 56), context).decrypt(bytes.subarray(56));
  } catch {
    return null; // too short, a point of low order, or not sealed to us
  }
}

function earlierKeys(roster: Roster, under: EpochKey): readonly EpochKey[] {
  return roster.earlier.flatMap(({ epoch, keyCheck, sealed }) => {
    const bytes = hexToBytes(sealed);
    try {
      const cipher = earlierCipher(under.key, epoch, bytes.subarray(0, 24));
      const key = cipher.decrypt(bytes.subarray(24));
      return keyCheckOf(key) === keyCheck ? [{ epoch, key }] : [];
    } catch {
      return []; // the lead sealed something else: what can be had is had
    }
  });
}

const earlierCipher = (key: Uint8Array, epoch: number, nonce: Uint8Array) =>
  xchacha20poly1305(
    subkey(key, "cf/earlier/v1"),
    nonce,
    concatBytes(utf8ToBytes("cf/earlier/v1"), u32(epoch)),
  );
