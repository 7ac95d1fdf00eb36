import { nonceLength, open, seal, tagLength } from "../crypto/box.ts";
import { bytesToHex, concatBytes, equalBytes, type Random, utf8ToBytes } from "../crypto/bytes.ts";
import { digest } from "../crypto/digest.ts";
import { signKeyOf } from "../crypto/signature.ts";
import { err, ok, type Result } from "../result.ts";
import { grantInvitation } from "./card.ts";
import {
  type Invitation,
  type InvitationHint,
  readContent,
  writeContent,
} from "./invitationContent.ts";
import { drawWords, secretOfWords, type WordsError } from "./invitationWords.ts";
import { newDevice, type VisitKeys } from "./keyRing.ts";
import { teamIdOf } from "./keys.ts";
import { epochsInForce, seatSecret } from "./seat/takeSeat.ts";
import { type TeamState, termOf } from "./teamState.ts";

/** Stretches the spoken words: Argon2id, 64 MiB, 3 passes, 1 lane, 32 bytes out. Parameters belong to the file's format. */
export type StretchWords = (secret: Uint8Array, salt: Uint8Array) => Promise<Uint8Array>;

export interface WrittenInvitation {
  /** The `.cfinvite` file. */
  readonly file: Uint8Array;
  /** To be spoken, never sent along with the file. */
  readonly words: readonly string[];
  /** Public half of the one-time key, 64 hexadecimal digits: names the invitation. */
  readonly invitation: string;
}

export type WriteInvitationError =
  | { readonly type: "NotLead" }
  /** Would not fit into a QR code: shorten the store's name. */
  | { readonly type: "TooLarge"; readonly bytes: number };

export type InvitationError =
  | WordsError
  | { readonly type: "NotAnInvitation" }
  | { readonly type: "NewerFormat" }
  /** Not as it was written: send it again. Told apart from wrong words by a checksum. */
  | { readonly type: "Damaged" }
  | { readonly type: "WrongWords" }
  | { readonly type: "Expired"; readonly expires: string };

/** The most bytes that a QR code takes at a density that cameras of laptops still read. */
export const largestInvitation = 1_200;

/** Writes an invitation to the lead's team, good until `expires` by the joiner's clock, for one person. */
export async function writeInvitation(
  keys: VisitKeys,
  hint: Omit<InvitationHint, "visitId">,
  {
    of,
    expires,
    stretch,
    random,
  }: {
    /** The team, which says who has the lead's seat. */
    readonly of: TeamState;
    readonly expires: Date;
    readonly stretch: StretchWords;
    readonly random: Random;
  },
): Promise<Result<WrittenInvitation, WriteInvitationError>> {
  const { team } = keys;
  const leadSecret = seatSecret(of, keys);
  if (leadSecret === null) return err({ type: "NotLead" });
  const term = termOf(of);
  const secret = random(32);
  const invitation = signKeyOf(secret);
  const content = writeContent({
    ...hint,
    ...(await grantInvitation(invitation, expires.getTime(), { team, term, leadSecret })),
    visitId: keys.visitId,
    teamRandom: keys.teamRandom,
    leadKey: keys.leadKey,
    epochs: epochsInForce(of, keys),
    secret,
  });
  const words = drawWords(random);
  const spoken = secretOfWords(words.join(" "));
  if (!spoken.ok) throw new Error("words drawn from the list are on the list");
  const salt = random(saltLength);
  const nonce = random(nonceLength);
  const head = concatBytes(magic, new Uint8Array([format, 0, 0, 0]), salt, nonce);
  const under = { key: await stretch(spoken.value, salt), context: head };
  const sealed = concatBytes(head.subarray(0, -nonceLength), seal(content, under, nonce));
  const file = concatBytes(sealed, checksum(sealed));
  if (file.length > largestInvitation) return err({ type: "TooLarge", bytes: file.length });
  return ok({ file, words, invitation: bytesToHex(invitation) });
}

/** Whether bytes are an invitation as it was written: asked before the words are. */
export function checkInvitationFile(file: Uint8Array): Result<null, InvitationError> {
  if (magic.some((byte, i) => file[i] !== byte)) return err({ type: "NotAnInvitation" });
  if ((file[4] ?? 0) > format) return err({ type: "NewerFormat" });
  if (file.length < headLength + tagLength + checksumLength) return err({ type: "Damaged" });
  const body = file.subarray(0, -checksumLength);
  return equalBytes(checksum(body), file.subarray(-checksumLength))
    ? ok(null)
    : err({ type: "Damaged" });
}

/** Opens an invitation with the words as typed. */
export async function readInvitation(
  file: Uint8Array,
  words: string,
  { now, stretch }: { readonly now: Date; readonly stretch: StretchWords },
): Promise<Result<Invitation, InvitationError>> {
  const whole = checkInvitationFile(file);
  if (!whole.ok) return whole;
  const spoken = secretOfWords(words);
  if (!spoken.ok) return spoken;
  const head = file.subarray(0, headLength);
  const key = await stretch(spoken.value, head.subarray(8, 8 + saltLength));
  const box = file.subarray(headLength - nonceLength, -checksumLength);
  const content = open(box, { key, context: head });
  if (content === null) return err({ type: "WrongWords" });
  const invitation = readContent(content);
  if (invitation === null) return err({ type: "NewerFormat" });
  return now.getTime() > invitation.expires
    ? err({ type: "Expired", expires: new Date(invitation.expires).toISOString() })
    : ok(invitation);
}

/** Takes an invitation up: a place in the key ring. The device's card goes into the segment folder. */
export const acceptInvitation = (invitation: Invitation, random: Random): VisitKeys => ({
  visitId: invitation.visitId,
  team: teamIdOf(invitation.leadKey, invitation.teamRandom),
  teamRandom: invitation.teamRandom,
  leadKey: invitation.leadKey,
  leadSecret: null,
  device: newDevice(random),
  former: [],
  localKey: random(32),
  epochs: invitation.epochs,
});

const magic = utf8ToBytes("CFI1");
const format = 1;
const saltLength = 16;
const headLength = 8 + saltLength + nonceLength;
const checksumLength = 8;

const checksum = (bytes: Uint8Array) => digest(bytes).subarray(0, checksumLength);
