import type { DeviceId } from "../../ops/action.ts";
import { isLetIn } from "../admission.ts";
import { rosterRules } from "../rosterRules.ts";
import { firstTerm, offerIn, takingsIn, type Taking, textId, type TermId } from "./seatWord.ts";
import {
  isLead,
  type KnownRoster,
  removalOf,
  rootOf,
  type TeamState,
  type Term,
  termOf,
} from "../teamState.ts";

/** Besides whoever takes the seat of a laptop that is lost, so many others must stand behind it. */
export const othersNeeded = 2;

type Known = Pick<TeamState, "members" | "rosters" | "seats">;

/**
 * The team with everything that follows from its cards, rosters and what was said about the seat, the
 * same in whatever order they came: who has had the seat, which rosters count, who is out.
 *
 * Term by term from whoever began the team. Of the takings after one term that count, the one that more
 * persons stand behind goes on; of equals, the one with the lower name. What the key of a term signed
 * counts while it is the last one, and after that as far as the taking that follows it names it: so a
 * key that was lost or handed on can sign nothing afterwards.
 */
export function judged<T extends Known>(known: T): T & TeamState {
  const takes = Map.groupBy(takingsIn(known.seats), ({ take }) => take.after);
  const confirmed = confirmedIn(known);
  let team: TeamState = { ...known, ...rosterRules([]), terms: [], shut: [] };
  let counted: readonly KnownRoster[] = [];
  for (let term: TermId = firstTerm; ; term = termOf(team)) {
    const signed = known.rosters.filter(({ roster }) => (roster.term ?? firstTerm) === term);
    const all = counted;
    const [next] = (takes.get(term) ?? [])
      .flatMap((taking) => candidate(taking, { known, confirmed, team, term, signed, all }))
      .sort((a, b) => b.term.persons - a.term.persons || (a.term.id < b.term.id ? -1 : 1));
    if (next === undefined) return ended(known, team, [...all, ...signed]);
    counted = next.counted;
    team = { ...next.asOf, terms: [...(team.terms ?? []), next.term] };
  }
}

/** The team at the end of its terms. Who came by the word of a term that is none is out. */
function ended<T extends Known>(
  known: T,
  { terms = [], shut = [] }: TeamState,
  counted: readonly KnownRoster[],
): T & TeamState {
  if (known.seats === undefined) return { ...known, ...rosterRules(counted) };
  const real = new Set([firstTerm, ...terms.map(({ id }) => id)]);
  const stray = Object.values(known.members)
    .filter(
      ({ joinedBy }) => joinedBy.type === "invitation" && !real.has(joinedBy.term ?? firstTerm),
    )
    .map(({ device }) => device);
  return {
    ...known,
    ...rosterRules(counted),
    terms,
    shut: [...new Set([...shut, ...stray])].sort(),
    counted: counted.map(({ signed }) => signed.signature).sort(),
  };
}

/** Who confirmed what: gathered once, as anybody in the team can say as much as they like. */
function confirmedIn({ seats = [] }: Known): ReadonlyMap<TermId, readonly DeviceId[]> {
  const confirmed = new Map<TermId, DeviceId[]>();
  for (const { word } of seats)
    if (word.word === "confirm") {
      const devices = confirmed.get(word.take);
      if (devices === undefined) confirmed.set(word.take, [word.device]);
      else devices.push(word.device);
    }
  return confirmed;
}

/** A taking that counts, with the team as of it; nothing where it does not. */
function candidate(
  { id, take }: Taking,
  {
    known,
    confirmed,
    team,
    term,
    signed,
    all,
  }: {
    readonly known: Known;
    readonly confirmed: ReadonlyMap<TermId, readonly DeviceId[]>;
    readonly team: TeamState;
    readonly term: TermId;
    readonly signed: readonly KnownRoster[];
    readonly all: readonly KnownRoster[];
  },
) {
  const offer = offerIn(take);
  if (take.offer !== null && offer === null) return [];
  const confirming = confirmed.get(id) ?? [];
  if (offer === null && new Set(confirming).size < othersNeeded) return [];
  const listed = new Set([...take.rosters, ...(offer?.rosters ?? [])]);
  const came = new Set([...take.devices, ...(offer?.devices ?? [])]);
  const counted = [...all, ...signed.filter(({ signed: { text } }) => listed.has(textId(text)))];
  const rules = rosterRules(counted);
  const late = Object.values(known.members)
    .filter(({ device, joinedBy }) => {
      if (came.has(device) || joinedBy.type === "successor") return false;
      if (joinedBy.type === "lead") return term === firstTerm;
      const isAdmitted = rules.closed[joinedBy.invitation]?.includes(device) === true;
      return (joinedBy.term ?? firstTerm) === term && !isAdmitted;
    })
    .map(({ device }) => device);
  const asOf: TeamState = { ...team, ...rules, shut: [...(team.shut ?? []), ...late] };
  const taker = personOf(asOf, take.device);
  const leads = leadingPersons(asOf);
  if (!isEligible(asOf, take.device) || leads.has(taker)) return [];
  if (offer !== null && rootOf(asOf, offer.to) !== rootOf(asOf, take.device)) return [];
  const others = new Set(
    confirming
      .filter((device) => isEligible(asOf, device))
      .map((device) => personOf(asOf, device))
      .filter((person) => person !== taker && !leads.has(person)),
  );
  if (offer === null && others.size < othersNeeded) return [];
  const next: Term = {
    id,
    device: take.device,
    key: take.key,
    at: take.at,
    isHandedOver: offer !== null,
    persons: others.size + (offer === null ? 1 : 2),
  };
  return [{ term: next, asOf, counted }];
}

/** Whether somebody's word on the seat counts: the lead has let them in, and they are not out. */
export const isEligible = (team: TeamState, device: DeviceId): boolean =>
  team.members[device] !== undefined && removalOf(team, device) === null && isLetIn(team, device);

/** Who works on a device: one person for all laptops that came by one invitation. */
export function personOf(team: TeamState, device: DeviceId): string {
  const root = rootOf(team, device);
  const joined = team.members[root]?.joinedBy;
  return joined?.type === "invitation" ? joined.invitation : root;
}

/** Who has the seat, by `personOf`. */
export const leadingPersons = (team: TeamState): ReadonlySet<string> =>
  new Set(
    Object.keys(team.members)
      .filter((device) => isLead(team, device))
      .map((device) => personOf(team, device)),
  );

/** Devices that said a word about a taking. */
export const saying = (
  { seats = [] }: Pick<TeamState, "seats">,
  what: "agree" | "confirm",
  take: TermId,
): readonly DeviceId[] =>
  seats.flatMap(({ word }) => (word.word === what && word.take === take ? [word.device] : []));
