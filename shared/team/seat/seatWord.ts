import * as z from "zod";
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "../../crypto/bytes.ts";
import { digest } from "../../crypto/digest.ts";
import { hexOf } from "../../crypto/hexOf.ts";
import { isSignature, sign } from "../../crypto/signature.ts";
import { DeviceId } from "../../ops/action.ts";
import { Instant } from "../../visit/fields.ts";
import type { TeamId } from "../teamId.ts";

/** Names a term of the lead's seat: SHA-256 of the text of the `take` that began it, or 32 zeros. */
export const TermId = hexOf(32);
export type TermId = z.infer<typeof TermId>;

/** The term of whoever began the team. */
export const firstTerm: TermId = "0".repeat(64);

/**
 * Something that was said about the lead's seat. Like a roster it is believed for its own signature,
 * whichever segment brings it, and nothing that was said is ever taken back.
 */
export const SignedSeatWord = z.object({
  /** JSON of a `SeatWord`; a string, so that the signature is over these very bytes. */
  text: z.string().max(200_000),
  /** Ed25519, 128 hexadecimal digits: by the lead's key of that term, or by the device named. */
  signature: hexOf(64),
});
export type SignedSeatWord = z.infer<typeof SignedSeatWord>;

const Said = z.strictObject({ v: z.literal(1), at: Instant });

/** What of the term before still counts in the one that follows: nothing else that its key signed does. */
const upTo = {
  after: TermId,
  /** Devices that had come by then. */
  devices: z.array(DeviceId).max(1_000),
  /** SHA-256 of the texts of the rosters of that term. */
  rosters: z.array(hexOf(32)).max(1_000),
};

/** The lead's word that somebody shall have the seat; nothing changes before they take it. */
const Offer = Said.extend({ word: z.literal("offer"), to: DeviceId, ...upTo });
export type Offer = z.infer<typeof Offer>;

/** Somebody takes the seat: as it was offered, or because the lead's laptop is lost. */
const Take = Said.extend({
  word: z.literal("take"),
  device: DeviceId,
  /** What rosters and invitations of this term are signed with, public half. */
  key: hexOf(32),
  /** Null where the lead's laptop is lost: two others must then confirm. */
  offer: SignedSeatWord.nullable(),
  ...upTo,
});
export type Take = z.infer<typeof Take>;

/** Another member wants the seat to go there; their laptop confirms once the waiting is over. */
const Agree = Said.extend({ word: z.literal("agree"), take: TermId, device: DeviceId });

/** Another member stands behind it; of takings after one term that both count, the one with more persons. */
const Confirm = Agree.extend({ word: z.literal("confirm") });

/** The lead is there all the same. */
const Objection = Said.extend({ word: z.literal("object"), after: TermId, take: TermId });

const SeatWord = z.discriminatedUnion("word", [Offer, Take, Agree, Confirm, Objection]);
export type SeatWord = z.infer<typeof SeatWord>;

/** A word whose signature held. */
export interface KnownSeatWord {
  readonly signed: SignedSeatWord;
  readonly word: SeatWord;
  /** SHA-256 of its text, which for a `take` names the term. */
  readonly id: TermId;
}

/** SHA-256 of a signed text, 64 hexadecimal digits. */
export const textId = (text: string): string => bytesToHex(digest(utf8ToBytes(text)));

/** Signs a word, with the lead's key of its term or the device's. */
export async function signSeatWord(
  word: SeatWord,
  team: TeamId,
  secret: Uint8Array,
): Promise<KnownSeatWord> {
  const text = JSON.stringify(word);
  const signature = bytesToHex(await sign(signedBytes(text, team), secret));
  return { signed: { text, signature }, word, id: textId(text) };
}

/** What was said, whoever signed it; null where it is no such word. */
export function readSeatWord({ text }: Pick<SignedSeatWord, "text">): SeatWord | null {
  try {
    const word = SeatWord.safeParse(JSON.parse(text));
    return word.success ? word.data : null;
  } catch {
    return null; // not JSON
  }
}

/** A `take` under the name of the term that it would begin. */
export interface Taking {
  readonly id: TermId;
  readonly take: Take;
}

/** Every `take` among what was said, whether it counts or not. */
export const takingsIn = (seats: readonly KnownSeatWord[] = []): readonly Taking[] =>
  seats.flatMap(({ id, word }) => (word.word === "take" ? [{ id, take: word }] : []));

/** The offer that a `take` goes by; null after a loss, and where there is no offer in its place. */
export function offerIn({ offer }: Take): Offer | null {
  const word = offer === null ? null : readSeatWord(offer);
  return word?.word === "offer" ? word : null;
}

/** Whose keys a word needs to be known: a device's, or the lead's of a term. Undefined: not known yet. */
export interface SeatKeys {
  readonly ofDevice: (device: DeviceId) => string | undefined;
  readonly ofTerm: (term: TermId) => string | undefined;
}

/**
 * Whether a word, and the offer in it, is signed by whom it says: `null` where a key for that is not
 * known yet.
 */
export async function isSeatWordSigned(
  signed: SignedSeatWord,
  word: SeatWord,
  team: TeamId,
  keys: SeatKeys,
): Promise<boolean | null> {
  const key = "device" in word ? keys.ofDevice(word.device) : keys.ofTerm(word.after);
  if (key === undefined) return null;
  const message = signedBytes(signed.text, team);
  if (!(await isSignature(hexToBytes(signed.signature), message, hexToBytes(key)))) return false;
  if (word.word !== "take" || word.offer === null) return true;
  const offer = offerIn(word);
  if (offer?.after !== word.after) return false;
  return isSeatWordSigned(word.offer, offer, team, keys);
}

const signedBytes = (text: string, team: TeamId) =>
  concatBytes(utf8ToBytes("cf/seat/v1"), hexToBytes(team), digest(utf8ToBytes(text)));
