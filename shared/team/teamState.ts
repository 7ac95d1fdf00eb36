import type { DeviceId } from "../ops/action.ts";
import type { Person } from "./card.ts";
import type { Removal, Roster, SignedRoster } from "./roster.ts";
import {
  firstTerm,
  type KnownSeatWord,
  type SignedSeatWord,
  type TermId,
} from "./seat/seatWord.ts";

/** What this laptop knows of the team: JSON, and the same from the same cards and rosters in any order. */
export interface TeamState {
  readonly members: Readonly<Record<DeviceId, Member>>;
  /** As the lead's rosters say; see `removalOf` for what follows from them. */
  readonly removals: Readonly<Record<DeviceId, Removal>>;
  /** Invitations that admit only the devices named. */
  readonly closed: Readonly<Record<string, readonly DeviceId[]>>;
  /** Every roster known, to pass on with what is carried. */
  readonly rosters: readonly KnownRoster[];
  /** Everything known that was said about the lead's seat; not there before anything was. */
  readonly seats?: readonly KnownSeatWord[];
  /** What came signed by a key that is not known yet, and whose segment brought it. */
  readonly unproven?: readonly Unproven[];
  /** Terms of the seat after that of whoever began the team, in order; see `judged`. */
  readonly terms?: readonly Term[];
  /** Who came by the word of a term when it was over, or that never was one. */
  readonly shut?: readonly DeviceId[];
  /** Signatures of the rosters that count; all of them where it is not there. */
  readonly counted?: readonly string[];
}

/** A time in which one person has the lead's seat. */
export interface Term {
  readonly id: TermId;
  /** Who took it. */
  readonly device: DeviceId;
  /** Public half of the key that signs in it, 64 hexadecimal digits. */
  readonly key: string;
  readonly at: string;
  /** By the lead before, and not after a loss. */
  readonly isHandedOver: boolean;
  /** How many persons stand behind it. */
  readonly persons: number;
}

export interface Unproven {
  readonly from: DeviceId;
  readonly what: "roster" | "seat";
  readonly signed: SignedRoster | SignedSeatWord;
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
      /** The term whose lead had granted it; not there for the first. */
      readonly term?: TermId;
    }
  | { readonly type: "successor"; readonly predecessor: DeviceId };

export const noTeam: TeamState = { members: {}, removals: {}, closed: {}, rosters: [] };

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

/**
 * Who works on a device: what the first card of that laptop says. What it calls itself when it is renewed
 * decides nothing: it keeps its name, and takes nobody else's by it.
 */
export function whoAt(team: TeamState, member: Member): Person {
  const { name, role, organisation } = team.members[rootOf(team, member.device)] ?? member;
  return { name, role, organisation };
}

/** What whoever works on a device is called; undefined where its card is not here. */
export function nameAt(team: TeamState, device: DeviceId): string | undefined {
  const member = team.members[device];
  return member && whoAt(team, member).name;
}

/** Devices that another one has followed on the same laptop. */
export const replacedDevices = ({ members }: Pick<TeamState, "members">): ReadonlySet<DeviceId> =>
  new Set(
    Object.values(members).flatMap(({ joinedBy }) =>
      joinedBy.type === "successor" ? [joinedBy.predecessor] : [],
    ),
  );

/** The term of the lead's seat that is now. */
export const termOf = ({ terms = [] }: Pick<TeamState, "terms">): TermId =>
  terms.at(-1)?.id ?? firstTerm;

/** Whether a device is of whoever has the lead's seat now, first or later. */
export function isLead(team: TeamState, device: DeviceId): boolean {
  const root = rootOf(team, device);
  const term = team.terms?.at(-1);
  return term === undefined
    ? team.members[root]?.joinedBy.type === "lead"
    : root === rootOf(team, term.device);
}

/** Whether a roster counts: one that a former lead's key signed afterwards does not. */
export const counts = ({ counted }: Pick<TeamState, "counted">, { signed }: KnownRoster): boolean =>
  counted === undefined || counted.includes(signed.signature);

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
  const admitted = joined?.type === "invitation" ? team.closed[joined.invitation] : undefined;
  return admitted?.includes(device) === false || (isLate(team, device) && admitted === undefined);
}

const isLate = ({ shut = [] }: TeamState, device: DeviceId): boolean => shut.includes(device);
