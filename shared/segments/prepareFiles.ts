import { bytesToUtf8 } from "@noble/ciphers/utils.js";
import { Card } from "../team/card.ts";
import type { VisitKeys } from "../team/keyRing.ts";
import { type SegmentKeys, segmentKeys } from "../team/keys.ts";
import { bytesToHex, hexToBytes } from "./bytes.ts";
import { headerLength, nonceLength, readHeader, signatureLength } from "./header.ts";
import type { FolderFile, Prepared } from "./intake.ts";
import { decryptNatively, digestNatively, inflateNatively, verifyNatively } from "./native.ts";
import { admit, deflatedIn } from "./openSegment.ts";
import { appliedHashes, type ReceiveState } from "./receiveState.ts";
import { signedPart } from "./sealSegment.ts";

/**
 * Does what `receive` spends most of its time on beforehand, with the runtime's own ciphers: hashes
 * files, opens and verifies them. `receive` comes to the same without. Files that were applied, that
 * a key not in the ring seals, or that have anything wrong with them, are left to it.
 */
export async function prepareFiles(
  files: readonly FolderFile[],
  state: ReceiveState,
  keys: VisitKeys,
): Promise<readonly FolderFile[]> {
  const known = appliedHashes(state.chains);
  const ring = keys.epochs.map(segmentKeys);
  const opened = await atOnce(files, (file) => openOne(file, { known, ring, team: keys.team }));
  const signKeys = new Map(
    Object.entries(state.team.members).map(([device, { signKey }]) => [device, signKey]),
  );
  for (const { device, prepared } of opened) {
    const card = Card.safeParse(prepared?.opened?.payload);
    if (device !== null && card.success) signKeys.set(device, card.data.signKey);
  }
  return atOnce(opened, async ({ file, device, prepared }) => {
    if (prepared === null) return file;
    const signKey = prepared.opened === null ? undefined : signKeys.get(device ?? "");
    const isSigned = signKey !== undefined && (await isSignedBy(file, prepared, signKey));
    return { ...file, prepared: isSigned ? { ...prepared, signedBy: signKey } : prepared };
  });
}

interface Opened {
  readonly file: FolderFile;
  /** Whose segment it says that it is. */
  readonly device: string | null;
  readonly prepared: Prepared | null;
}

async function openOne(
  file: FolderFile,
  with_: {
    readonly known: ReadonlySet<string>;
    readonly ring: readonly SegmentKeys[];
    readonly team: string;
  },
): Promise<Opened> {
  const { bytes } = file;
  const header = bytes === null ? null : readHeader(bytes);
  if (bytes === null || header?.ok !== true || header.value.team !== with_.team)
    return { file, device: null, prepared: null };
  const { device } = header.value;
  try {
    const [digest, hash] = await Promise.all([
      digestNatively(bytes.subarray(0, bytes.length - signatureLength)),
      digestNatively(bytes).then(bytesToHex),
    ]);
    const key = admit(header.value, with_.team, with_.ring);
    const isOpened = key.ok && !with_.known.has(hash);
    const payload = isOpened ? await unsealNatively(bytes, key.value).catch(() => null) : null;
    const opened = isOpened && payload !== null ? { keyCheck: key.value.keyCheck, payload } : null;
    return { file, device, prepared: { hash, digest, opened, signedBy: null } };
  } catch {
    return { file, device, prepared: null }; // the runtime has no such cipher
  }
}

async function unsealNatively(bytes: Uint8Array, keys: SegmentKeys): Promise<unknown> {
  const sealedAt = headerLength + nonceLength;
  const padded = await decryptNatively(bytes.subarray(sealedAt, bytes.length - signatureLength), {
    key: keys.segment,
    nonce: bytes.subarray(headerLength, sealedAt),
    context: bytes.subarray(0, headerLength),
  });
  const content = deflatedIn(padded);
  if (typeof content === "string") return null;
  const text = await inflateNatively(content.deflated, content.length);
  return text.length === content.length ? (JSON.parse(bytesToUtf8(text)) as unknown) : null;
}

async function isSignedBy(file: FolderFile, { digest }: Prepared, signKey: string) {
  if (file.bytes === null) return false;
  const signature = file.bytes.subarray(-signatureLength);
  return verifyNatively(signature, signedPart(digest), hexToBytes(signKey)).catch(() => false);
}

// As many as keep the machine busy; of more, the inflated bytes would fill the memory.
const most = 16;

async function atOnce<T, U>(
  list: readonly T[],
  work: (one: T) => Promise<U>,
): Promise<readonly U[]> {
  const done: U[] = [];
  for (let from = 0; from < list.length; from += most)
    done.push(...(await Promise.all(list.slice(from, from + most).map(work))));
  return done;
}
