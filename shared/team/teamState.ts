import type { DeviceId } from "../ops/action.ts";
import type { Card, Person } from "./card.ts";
import type { Removal, Roster, SignedRoster } from "./roster.ts";

/** What this laptop knows of the team: JSON, and the same from the same cards and rosters in any order. */
export interface TeamState {
  readonly members: Readonly<Record<DeviceId, Member>>;
  /** As the lead's rosters say; see `removalOf` for what follows from them. */
  readonly removals: Readonly<Record<DeviceId, Removal>>;
  /** Invitations that admit only the devices named. */
  readonly closed: Readonly<Record<string, readonly DeviceId[]>>;
  /** Every roster known, to pass on with what is carried. */
  readonly rosters: readonly KnownRoster[];
}

export interface KnownRoster {
  readonly signed: SignedRoster;
  readonly roster: Roster;
}

/** A device of the team and who works on it. A person who had to change devices is several members. */
export interface Member extends Person {
  readonly device: DeviceId;
  readonly signKey: string;
  readonly boxKey: string;
  readonly at: string;
  /** The newest epoch whose key it held when it made its card. */
  readonly epoch: number;
  readonly joinedBy: JoinedBy;
}

export type JoinedBy =
  | { readonly type: "lead" }
  | {
      readonly type: "invitation";
      readonly invitation: string;
      /** Until when the lead had granted it, ms since 1970; not there where a version before kept the card. */
      readonly expires?: number;
    }
  | { readonly type: "successor"; readonly predecessor: DeviceId };

export const noTeam: TeamState = { members: {}, removals: {}, closed: {}, rosters: [] };

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
        ? { type: "invitation", invitation: proof.invitation, expires: proof.expires }
        : { type: "successor", predecessor: proof.predecessor };
  const member = { device, signKey, boxKey, at, epoch, joinedBy, name, role, organisation };
  const other = team.members[device];
  if (other !== undefined && JSON.stringify(other) <= JSON.stringify(member)) return team;
  return { ...team, members: { ...team.members, [device]: member } };
}

/** The team with a roster that the lead signed. */
export function withRoster(team: TeamState, known: KnownRoster): TeamState {
  if (knowsRoster(team, known.signed)) return team;
  const removals = { ...team.removals };
  for (const removal of known.roster.removed) {
    const before = removals[removal.device];
    removals[removal.device] = {
      device: removal.device,
      lastSeq: Math.max(before?.lastSeq ?? 0, removal.lastSeq),
      heads: union(before?.heads ?? [], removal.heads),
    };
  }
  const closed = { ...team.closed };
  for (const { invitation, admitted } of known.roster.closed)
    closed[invitation] = union(closed[invitation] ?? [], admitted);
  return { ...team, removals, closed, rosters: [...team.rosters, known] };
}

export const knowsRoster = (team: TeamState, signed: SignedRoster): boolean =>
  team.rosters.some(
    (known) => known.signed.text === signed.text && known.signed.signature === signed.signature,
  );

/** From where on a device is out; null while it is in. Whoever comes after a device that is out is out as well. */
export function removalOf(team: TeamState, device: DeviceId): Removal | null {
  const own = team.removals[device];
  if (own !== undefined) return own;
  if (team.members[device] === undefined) return null;
  const { devices, isRooted } = lineageOf(team, device);
  const isOut = !isRooted || devices.some((d) => team.removals[d] !== undefined || isShut(team, d));
  return isOut ? { device, lastSeq: 0, heads: [] } : null;
}

/** A device and all that one person's laptop was before and became after it. */
export function familyOf(team: TeamState, device: DeviceId): readonly DeviceId[] {
  const root = rootOf(team, device);
  return Object.keys(team.members).filter((other) => rootOf(team, other) === root);
}

/** The first device of a person's laptop. */
export const rootOf = (team: TeamState, device: DeviceId): DeviceId =>
  lineageOf(team, device).devices.at(-1) ?? device;

/** Whether a device is the lead's, first or later. */
export const isLead = (team: TeamState, device: DeviceId): boolean =>
  team.members[rootOf(team, device)]?.joinedBy.type === "lead";

/**
 * Invitations by which more than one device came in, none of which the lead has judged: somebody else
 * may hold the file and the words.
 */
export function invitationsUsedTwice(team: TeamState): readonly (readonly DeviceId[])[] {
  const joined = new Map<string, DeviceId[]>();
  for (const { device, joinedBy } of Object.values(team.members))
    if (
      joinedBy.type === "invitation" &&
      team.closed[joinedBy.invitation] === undefined &&
      removalOf(team, device) === null
    )
      joined.set(joinedBy.invitation, [...(joined.get(joinedBy.invitation) ?? []), device]);
  return [...joined.values()].filter((devices) => devices.length > 1);
}

/** A device, the one before it, and so on to the first. Not rooted: they vouch for each other in a ring. */
export function lineageOf(team: TeamState, device: DeviceId) {
  const devices: DeviceId[] = [];
  let next: DeviceId | null = device;
  while (next !== null) {
    if (devices.includes(next)) return { devices: devices.toSorted(), isRooted: false };
    devices.push(next);
    const joined: JoinedBy | undefined = team.members[next]?.joinedBy;
    next = joined?.type === "successor" ? joined.predecessor : null;
  }
  return { devices, isRooted: true };
}

function isShut(team: TeamState, device: DeviceId): boolean {
  const joined = team.members[device]?.joinedBy;
  return (
    joined?.type === "invitation" && team.closed[joined.invitation]?.includes(device) === false
  );
}

const union = (a: readonly string[], b: readonly string[]): string[] =>
  [...new Set([...a, ...b])].sort();
