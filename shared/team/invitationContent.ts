import * as z from "zod";
import {
  bytesToHex,
  bytesToUtf8,
  concatBytes,
  hexToBytes,
  u32,
  u64,
  utf8ToBytes,
  viewOf,
} from "../crypto/bytes.ts";
import type { Grant } from "./card.ts";
import type { EpochKey } from "./keys.ts";
import { TermId } from "./seat/seatWord.ts";

/** What an invitation says besides keys. */
export interface InvitationHint {
  readonly visitId: string;
  /** Name of the council, so that the joiner sees what it is. */
  readonly host: string;
  /** Where the team syncs, in words; never a credential. */
  readonly store: string | null;
  /** Under which initials the team's list has whoever is invited; not there where it was for nobody of the list. */
  readonly initials?: string;
}

/** An opened invitation: everything a newcomer needs. */
export interface Invitation extends InvitationHint, Grant {
  readonly teamRandom: Uint8Array;
  readonly leadKey: Uint8Array;
  readonly epochs: readonly EpochKey[];
  /** One-time signing key: signs the newcomer's card. */
  readonly secret: Uint8Array;
}

const padTo = 64;
/** What the key ring takes: an invitation that brings anything else is none. */
const Keys = z.object({
  visitId: z.uuid(),
  epochs: z
    .array(z.object({ epoch: z.int().min(1) }))
    .min(1)
    .refine((all) => new Set(all.map(({ epoch }) => epoch)).size === all.length),
});
const Words = z.object({
  host: z.string().max(300),
  store: z.string().max(300).nullable(),
  initials: z.string().max(40).optional(),
  term: TermId.optional(),
});

/** What is sealed in an invitation, as few bytes as can be: it has to fit into a QR code. */
export function writeContent(invitation: Invitation): Uint8Array {
  const { host, store, term, initials } = invitation;
  const words = utf8ToBytes(JSON.stringify({ host, store, term, initials }));
  const content = concatBytes(
    hexToBytes(invitation.visitId.replaceAll("-", "")),
    invitation.teamRandom,
    invitation.leadKey,
    invitation.secret,
    u64(invitation.expires),
    hexToBytes(invitation.granted),
    new Uint8Array([invitation.epochs.length]),
    ...invitation.epochs.flatMap(({ epoch, key }) => [u32(epoch), key]),
    u32(words.length),
    words,
  );
  const padded = new Uint8Array(Math.ceil(content.length / padTo) * padTo);
  padded.set(content);
  return padded;
}

/** Reads what `writeContent` wrote; null for another shape. */
export function readContent(content: Uint8Array): Invitation | null {
  let at = 0;
  const take = (count: number) => {
    at += count;
    if (at > content.length) throw new RangeError("content ends early");
    return content.slice(at - count, at);
  };
  try {
    const fixed = {
      visitId: uuidOf(take(16)),
      teamRandom: take(16),
      leadKey: take(32),
      secret: take(32),
      expires: Number(viewOf(take(8)).getBigUint64(0)),
      granted: bytesToHex(take(64)),
    };
    const epochs = Array.from({ length: take(1)[0] ?? 0 }, () => ({
      epoch: viewOf(take(4)).getUint32(0),
      key: take(32),
    }));
    const words = Words.parse(JSON.parse(bytesToUtf8(take(viewOf(take(4)).getUint32(0)))));
    const { term, initials, ...hint } = words;
    const said = {
      ...fixed,
      epochs,
      ...hint,
      ...(term !== undefined && { term }),
      ...(initials !== undefined && { initials }),
    };
    return Keys.safeParse(said).success ? said : null;
  } catch {
    return null;
  }
}

const uuidOf = (bytes: Uint8Array): string =>
  bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
