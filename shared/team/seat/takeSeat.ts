import { bytesToHex, hexToBytes } from "../../crypto/bytes.ts";
import { signKeyOf } from "../../crypto/signature.ts";
import { subkey } from "../../crypto/subkey.ts";
import type { DeviceId } from "../../ops/action.ts";
import { err, ok, type Result } from "../../result.ts";
import type { DeviceSecrets, VisitKeys } from "../keyRing.ts";
import { type EpochKey, keyCheckOf } from "../keys.ts";
import { isEligible, leadingPersons, personOf } from "./seats.ts";
import {
  firstTerm,
  type KnownSeatWord,
  type Offer,
  type SeatWord,
  signSeatWord,
  takingsIn,
  textId,
  type TermId,
} from "./seatWord.ts";
import { openOffer, seatClaims, wordsBy } from "./seatViews.ts";
import { counts, removalOf, rootOf, type TeamState, termOf } from "../teamState.ts";

/** Between agreeing that the lead's laptop is lost and standing behind whoever takes the seat. */
export const seatWaitMs = 24 * 3_600_000;

export type SeatError =
  /** Only whoever has the seat can do this. */
  | { readonly type: "NotLead" }
  /** Whoever has the seat cannot do this. */
  | { readonly type: "IsLead" }
  /** Not in the team, or not let in yet. */
  | { readonly type: "NotAMember" }
  /** Whoever asks has not heard of everybody and everything that this laptop knows: they sync, and ask anew. */
  | { readonly type: "AskerIsBehind" }
  /** Nothing of the kind is open: it was decided meanwhile. */
  | { readonly type: "NotOpen" };

type Said = Promise<Result<KnownSeatWord, SeatError>>;
/** When, by this laptop's clock: an ISO instant. */
interface When {
  readonly at: string;
}

/**
 * The key that signs rosters, invitations and markers in the term that is now; null on every laptop but
 * that of whoever has the seat. It is made from the secret of the device that took the seat and from the
 * term before, so that there is nothing more to keep.
 */
export function seatSecret(team: TeamState, keys: VisitKeys): Uint8Array | null {
  const terms = team.terms ?? [];
  const term = terms.at(-1);
  if (term === undefined) return keys.leadSecret;
  const device = [keys.device, ...keys.former].find(({ id }) => id === term.device);
  if (device === undefined) return null;
  const secret = secretAfter(terms.at(-2)?.id ?? firstTerm, device);
  return bytesToHex(signKeyOf(secret)) === term.key ? secret : null;
}

/** Keys of epochs that count: a key that a former lead made afterwards seals nothing. */
export function epochsInForce(team: TeamState, { epochs }: VisitKeys): readonly EpochKey[] {
  const late = new Set(checksOf(team.rosters.filter((known) => !counts(team, known))));
  for (const check of checksOf(team.rosters.filter((known) => counts(team, known))))
    late.delete(check);
  return late.size === 0 ? epochs : epochs.filter(({ key }) => !late.has(keyCheckOf(key)));
}

const checksOf = (rosters: TeamState["rosters"]) => rosters.map(({ roster }) => roster.keyCheck);

/** The lead's word that somebody shall have the seat. Nothing changes before they take it. */
export async function offerSeat(
  team: TeamState,
  keys: VisitKeys,
  { to, at }: When & { readonly to: DeviceId },
): Said {
  const secret = seatSecret(team, keys);
  if (secret === null) return err({ type: "NotLead" });
  const whyNot = whyNotOther(team, to);
  if (whyNot !== null) return err(whyNot);
  return said({ v: 1, word: "offer", to, at, ...upToNow(team) }, keys, secret);
}

/** Takes the seat that was offered to this laptop. */
export async function acceptSeat(team: TeamState, keys: VisitKeys, { at }: When): Said {
  const offer = openOffer(team);
  const isMine = offer !== null && rootOf(team, offer.word.to) === rootOf(team, keys.device.id);
  return isMine ? take(team, keys, { at, offer }) : err({ type: "NotOpen" });
}

/** Asks for the seat because the lead's laptop is lost. It counts once two others stand behind it. */
export const claimSeat = (team: TeamState, keys: VisitKeys, { at }: When): Said =>
  take(team, keys, { at, offer: null });

async function take(
  team: TeamState,
  keys: VisitKeys,
  { at, offer }: When & { readonly offer: (KnownSeatWord & { readonly word: Offer }) | null },
): Said {
  const { device } = keys;
  const whyNot = whyNotOther(team, device.id);
  if (whyNot !== null) return err(whyNot);
  const key = bytesToHex(signKeyOf(secretAfter(termOf(team), device)));
  const by = { device: device.id, key, at, offer: offer?.signed ?? null };
  return said({ v: 1, word: "take", ...by, ...upToNow(team) }, keys, device.signSecret);
}

/** Agrees that the lead's laptop is lost and the seat goes to whoever asks. */
export async function agreeToClaim(
  team: TeamState,
  keys: VisitKeys,
  { claim, at }: When & { readonly claim: TermId },
): Said {
  const { device } = keys;
  const asked = seatClaims(team).find(({ id }) => id === claim);
  if (asked === undefined || asked.isObjected) return err({ type: "NotOpen" });
  const whyNot = whyNotOther(team, device.id);
  if (whyNot !== null) return err(whyNot);
  if (personOf(team, device.id) === personOf(team, asked.device)) return err({ type: "NotOpen" });
  const now = upToNow(team);
  const isBehind =
    now.devices.some((known) => !asked.take.devices.includes(known)) ||
    now.rosters.some((known) => !asked.take.rosters.includes(known));
  if (isBehind) return err({ type: "AskerIsBehind" });
  return said({ v: 1, word: "agree", take: claim, device: device.id, at }, keys, device.signSecret);
}

/** The lead is there: whoever hears of this in time does not stand behind the claim. */
export async function objectToClaim(
  team: TeamState,
  keys: VisitKeys,
  { claim, at }: When & { readonly claim: TermId },
): Said {
  const secret = seatSecret(team, keys);
  if (secret === null) return err({ type: "NotLead" });
  return said({ v: 1, word: "object", after: termOf(team), take: claim, at }, keys, secret);
}

/**
 * What this laptop says by itself: it stands behind each taking that counts, the first that it hears of
 * after each term, so that a former lead cannot hand the seat on a second time; and behind a claim that
 * it agreed to, once the wait is over by its own clock, no objection has come and nobody else has the
 * seat. `now` is ms since 1970.
 */
export async function seatAnswers(
  team: TeamState,
  keys: VisitKeys,
  now: number,
): Promise<readonly KnownSeatWord[]> {
  const own = keys.device.id;
  if (team.seats === undefined || !isEligible(team, own)) return [];
  const me = personOf(team, own);
  const takes = new Map(takingsIn(team.seats).map((taking) => [taking.id, taking.take]));
  const stoodAfter = new Set(
    wordsBy(team, me, "confirm").map(({ take: id }) => takes.get(id)?.after),
  );
  const at = new Date(now).toISOString();
  const answers: TermId[] = [];
  for (const { id, device } of team.terms ?? []) {
    const taking = takes.get(id);
    const wasThere = taking?.devices.includes(rootOf(team, own)) === true;
    if (wasThere && !stoodAfter.has(taking.after) && personOf(team, device) !== me)
      answers.push(id);
  }
  if (!stoodAfter.has(termOf(team)))
    for (const { id } of seatClaims(team).filter((claim) => !claim.isObjected)) {
      const agreed = wordsBy(team, me, "agree").find((word) => word.take === id);
      if (agreed === undefined || now - Date.parse(agreed.at) < seatWaitMs) continue;
      answers.push(id);
      break; // one after each term
    }
  return Promise.all(
    answers.map((id) =>
      signSeatWord(
        { v: 1, word: "confirm", take: id, device: own, at },
        keys.team,
        keys.device.signSecret,
      ),
    ),
  );
}

const said = async (word: SeatWord, { team }: VisitKeys, secret: Uint8Array): Said =>
  ok(await signSeatWord(word, team, secret));

/** Why a device is not one of somebody in the team beside the lead; null where it is. */
function whyNotOther(team: TeamState, device: DeviceId): SeatError | null {
  if (!isEligible(team, device)) return { type: "NotAMember" };
  return leadingPersons(team).has(personOf(team, device)) ? { type: "IsLead" } : null;
}

/** What counts so far in the term that is now: everybody who is in or waits to be judged, and the rosters of this term. */
function upToNow(team: TeamState) {
  const after = termOf(team);
  return {
    after,
    devices: Object.keys(team.members)
      .filter((device) => removalOf(team, device) === null)
      .sort(),
    rosters: team.rosters
      .filter((known) => (known.roster.term ?? firstTerm) === after && counts(team, known))
      .map(({ signed }) => textId(signed.text))
      .sort(),
  };
}

const secretAfter = (after: TermId, { signSecret }: DeviceSecrets): Uint8Array =>
  subkey(signSecret, "cf/seat/v1", { salt: hexToBytes(after) });
