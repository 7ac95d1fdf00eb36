import type { DeviceId } from "../ops/action.ts";
import type { Card } from "./card.ts";
import type { SignedRoster } from "./roster.ts";
import { judged } from "./seat/seats.ts";
import type { KnownSeatWord } from "./seat/seatWord.ts";
import type { JoinedBy, KnownRoster, TeamState } from "./teamState.ts";

/** The team with a card that was vouched for. Of two cards of one device, the same one counts everywhere. */
export function withCard(
  team: TeamState,
  device: DeviceId,
  { card, epoch }: { readonly card: Card; readonly epoch: number },
): TeamState {
  const { signKey, boxKey, at, name, role, organisation, proof } = card;
  const joinedBy: JoinedBy =
    proof.type === "lead"
      ? { type: "lead" }
      : proof.type === "invitation"
        ? {
            type: "invitation",
            invitation: proof.invitation,
            expires: proof.expires,
            ...(proof.term !== undefined && { term: proof.term }),
          }
        : { type: "successor", predecessor: proof.predecessor };
  const member = { device, signKey, boxKey, at, epoch, joinedBy, name, role, organisation };
  const other = team.members[device];
  if (other !== undefined && JSON.stringify(other) <= JSON.stringify(member)) return team;
  const grown = { ...team, members: { ...team.members, [device]: member } };
  return team.seats === undefined ? grown : judged(grown);
}

/** The team with a roster that a lead signed. */
export const withRoster = (team: TeamState, known: KnownRoster): TeamState =>
  knowsRoster(team, known.signed) ? team : judged({ ...team, rosters: [...team.rosters, known] });

/** The team with words about the lead's seat whose signatures held. */
export function withSeatWords(team: TeamState, words: readonly KnownSeatWord[]): TeamState {
  const known = new Set(team.seats?.map(({ id }) => id));
  const fresh = words.filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return team;
  const seats = [...(team.seats ?? []), ...fresh].sort((a, b) => (a.id < b.id ? -1 : 1));
  return judged({ ...team, seats });
}

export const knowsRoster = (team: TeamState, signed: SignedRoster): boolean =>
  team.rosters.some(
    (known) => known.signed.text === signed.text && known.signed.signature === signed.signature,
  );
