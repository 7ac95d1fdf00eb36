import type { DeviceId } from "../../ops/action.ts";
import { isEligible, leadingPersons, personOf, saying } from "./seats.ts";
import {
  type KnownSeatWord,
  type Offer,
  type SeatWord,
  takingsIn,
  type Taking,
} from "./seatWord.ts";
import { type TeamState, termOf } from "../teamState.ts";

/** The lead's newest offer of the seat that nobody has taken; null without one. */
export function openOffer(team: TeamState): (KnownSeatWord & { readonly word: Offer }) | null {
  const offers = (team.seats ?? []).filter(
    (known): known is KnownSeatWord & { readonly word: Offer } =>
      known.word.word === "offer" &&
      known.word.after === termOf(team) &&
      isEligible(team, known.word.to),
  );
  return offers.sort((a, b) => (a.word.at < b.word.at ? 1 : -1))[0] ?? null;
}

/** Somebody who asks for the seat because the lead's laptop is lost. */
export interface SeatClaim extends Taking {
  readonly device: DeviceId;
  /** Of other persons than whoever asks and has the seat, one device each, in the order of their words. */
  readonly agreed: readonly { readonly device: DeviceId; readonly at: string }[];
  /** How many of them stand behind it already: their wait is over. */
  readonly confirmed: number;
  /** The lead said that the laptop is there. */
  readonly isObjected: boolean;
}

/** Claims after the term that is now, of each person the newest. */
export function seatClaims(team: TeamState): readonly SeatClaim[] {
  const seats = team.seats ?? [];
  const leads = leadingPersons(team);
  const newest = new Map<string, Taking>();
  for (const taking of takingsIn(seats)) {
    const { take } = taking;
    if (take.after !== termOf(team) || take.offer !== null) continue;
    if (!isEligible(team, take.device)) continue;
    const person = personOf(team, take.device);
    const other = newest.get(person);
    if (!leads.has(person) && (other === undefined || other.take.at < take.at))
      newest.set(person, taking);
  }
  return [...newest].map(([asker, { id, take }]) => {
    const counted = (device: DeviceId): boolean => {
      const person = isEligible(team, device) ? personOf(team, device) : asker;
      return person !== asker && !leads.has(person);
    };
    const agreed = new Map<string, { readonly device: DeviceId; readonly at: string }>();
    for (const { word } of seats)
      if (word.word === "agree" && word.take === id && counted(word.device)) {
        const { device, at } = word;
        const before = agreed.get(personOf(team, device));
        if (before === undefined || at < before.at)
          agreed.set(personOf(team, device), { device, at });
      }
    const confirmed = saying(team, "confirm", id).filter(counted);
    return {
      id,
      device: take.device,
      take,
      agreed: [...agreed.values()].sort((a, b) => (a.at < b.at ? -1 : 1)),
      confirmed: new Set(confirmed.map((device) => personOf(team, device))).size,
      isObjected: seats.some(({ word }) => word.word === "object" && word.take === id),
    };
  });
}

type WordOf<What extends "agree" | "confirm"> = Extract<SeatWord, { readonly word: What }>;

/** What one person said on claims, whichever laptop of theirs said it. */
export const wordsBy = <What extends "agree" | "confirm">(
  team: TeamState,
  person: string,
  what: What,
): readonly WordOf<What>[] =>
  (team.seats ?? []).flatMap(({ word }) =>
    word.word === what &&
    team.members[word.device] !== undefined &&
    personOf(team, word.device) === person
      ? // The discriminant says so; TypeScript does not follow it through a type parameter.
        [word as WordOf<What>]
      : [],
  );
