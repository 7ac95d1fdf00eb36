import * as z from "zod";
import { bytesToHex, concatBytes, hexToBytes, u64, utf8ToBytes } from "../crypto/bytes.ts";
import { hexOf } from "../crypto/hexOf.ts";
import { isSignature, sign, signKeyOf } from "../crypto/signature.ts";
import { DeviceId } from "../ops/action.ts";
import { err, ok, type Result } from "../result.ts";
import { Instant, Line } from "../visit/fields.ts";
import { publicKeysOf, type VisitKeys } from "./keyRing.ts";
import { deviceIdOf } from "./keys.ts";
import { firstTerm, type SeatKeys, TermId } from "./seat/seatWord.ts";
import type { TeamId } from "./teamId.ts";

/** Who works on a device, in the words of the team list. */
export const Person = z.object({
  /** Initials, as beside notes. */
  name: z.string().min(1).max(40),
  role: Line,
  organisation: Line,
});
export type Person = z.infer<typeof Person>;

/** Why a device belongs to the team: the lead's word, an invitation, or the device it was before. */
const CardProof = z.discriminatedUnion("type", [
  z.object({ type: z.literal("lead"), signature: hexOf(64) }),
  z.object({
    type: z.literal("invitation"),
    /** Public half of the invitation's one-time key, and the lead's signature over it. */
    invitation: hexOf(32),
    expires: z.int().min(0),
    granted: hexOf(64),
    /** The term of the lead's seat whose key granted it; not there for the first. */
    term: TermId.optional(),
    signature: hexOf(64),
  }),
  z.object({ type: z.literal("successor"), predecessor: DeviceId, signature: hexOf(64) }),
]);
type CardProof = z.infer<typeof CardProof>;

/** A device's card: segment 0 of its chain. */
export const Card = z.object({
  v: z.literal(1),
  at: Instant,
  signKey: hexOf(32),
  boxKey: hexOf(32),
  ...Person.shape,
  proof: CardProof,
});
export type Card = z.infer<typeof Card>;

/** How a device comes into the team. */
export type Joining =
  | { readonly type: "lead" }
  | { readonly type: "invitation"; readonly invitation: Grant & { readonly secret: Uint8Array } }
  /** After a fork or a restored image: the newest of `keys.former` vouches. */
  | { readonly type: "successor" };

/** The lead's word for an invitation. */
export interface Grant {
  readonly expires: number;
  /** Signature of the lead over the invitation's public key, 128 hexadecimal digits. */
  readonly granted: string;
  /** The term of the lead's seat whose key signed; not there for the first. */
  readonly term?: TermId;
}

/** The card of this laptop's device. Throws when `joining` needs a secret that the ring has not. */
export async function writeCard(
  keys: VisitKeys,
  person: Person,
  joining: Joining,
  at: string,
): Promise<Card> {
  const published = publicKeysOf(keys.device);
  const proof = await proofOf(keys, joining, vouchedBytes(keys.team, published));
  return { v: 1, at, ...published, ...person, proof };
}

/** The lead's signature that makes a one-time key an invitation. */
export async function grantInvitation(
  invitationKey: Uint8Array,
  expires: number,
  {
    team,
    term = firstTerm,
    leadSecret,
  }: { readonly team: TeamId; readonly term?: TermId; readonly leadSecret: Uint8Array },
): Promise<Grant> {
  const granted = await sign(grantBytes(team, invitationKey, expires), leadSecret);
  return { expires, granted: bytesToHex(granted), ...(term !== firstTerm && { term }) };
}

export type CardError =
  /** Nobody of the team vouches for it. */
  | { readonly type: "NotVouched" }
  /** The device it was before, or the term of the seat by whose key it came, is not known yet. */
  | { readonly type: "Waiting" };

/** Whether a card is vouched for. Its own signature as a segment is another matter, checked with `card.signKey`. */
export async function checkCard(
  card: Card,
  device: DeviceId,
  team: {
    readonly id: TeamId;
    readonly keys: SeatKeys;
  },
): Promise<Result<null, CardError>> {
  if (deviceIdOf(hexToBytes(card.signKey)) !== device) return err({ type: "NotVouched" });
  const core = vouchedBytes(team.id, card);
  const { proof } = card;
  const vouched = (key: Uint8Array) => isSignature(hexToBytes(proof.signature), core, key);
  let holds: boolean;
  switch (proof.type) {
    case "lead":
      // Only whoever began the team came by the lead's key alone.
      holds = await vouched(hexToBytes(team.keys.ofTerm(firstTerm) ?? ""));
      break;
    case "invitation": {
      const invitation = hexToBytes(proof.invitation);
      const grant = grantBytes(team.id, invitation, proof.expires);
      const leadKey = team.keys.ofTerm(proof.term ?? firstTerm);
      if (leadKey === undefined) return err({ type: "Waiting" });
      holds =
        (await isSignature(hexToBytes(proof.granted), grant, hexToBytes(leadKey))) &&
        (await vouched(invitation));
      break;
    }
    case "successor": {
      const before = team.keys.ofDevice(proof.predecessor);
      if (before === undefined) return err({ type: "Waiting" });
      holds = await vouched(hexToBytes(before));
    }
  }
  return holds ? ok(null) : err({ type: "NotVouched" });
}

async function proofOf(keys: VisitKeys, joining: Joining, core: Uint8Array): Promise<CardProof> {
  const signed = async (secret: Uint8Array) => bytesToHex(await sign(core, secret));
  switch (joining.type) {
    case "lead":
      if (keys.leadSecret === null) throw new Error("only the lead's laptop holds the lead's key");
      return { type: "lead", signature: await signed(keys.leadSecret) };
    case "invitation": {
      const { secret, expires, granted, term } = joining.invitation;
      const invitation = bytesToHex(signKeyOf(secret));
      const of = { invitation, expires, granted, ...(term !== undefined && { term }) };
      return { type: "invitation", ...of, signature: await signed(secret) };
    }
    case "successor": {
      const before = keys.former.at(-1);
      if (before === undefined) throw new Error("no former device to vouch for this one");
      const signature = await signed(before.signSecret);
      return { type: "successor", predecessor: before.id, signature };
    }
  }
}

const vouchedBytes = (
  team: TeamId,
  { signKey, boxKey }: { readonly signKey: string; readonly boxKey: string },
) => concatBytes(utf8ToBytes("cf/card/v1"), ...[team, signKey, boxKey].map(hexToBytes));

const grantBytes = (team: TeamId, invitation: Uint8Array, expires: number) =>
  concatBytes(utf8ToBytes("cf/invitation/v1"), hexToBytes(team), invitation, u64(expires));
