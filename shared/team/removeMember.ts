import { hexToBytes, type Random } from "../crypto/bytes.ts";
import type { DeviceId } from "../ops/action.ts";
import { err, ok, type Result } from "../result.ts";
import type { VisitKeys } from "./keyRing.ts";
import { currentEpoch, type EpochKey, keyCheckOf } from "./keys.ts";
import {
  type Removal,
  type Roster,
  sealEarlier,
  signRoster,
  type SignedRoster,
  wrapEpoch,
} from "./roster.ts";
import { isLetIn, letInWith, newcomers, whyAsked } from "./admission.ts";
import { firstTerm } from "./seat/seatWord.ts";
import { epochsInForce, seatSecret } from "./seat/takeSeat.ts";
import {
  counts,
  familyOf,
  isLead,
  removalOf,
  rootOf,
  type TeamState,
  termOf,
} from "./teamState.ts";

export type RemoveError =
  /** Only the lead's laptop can remove somebody. */
  | { readonly type: "NotLead" }
  | { readonly type: "NotAMember" }
  | { readonly type: "IsLead" }
  | { readonly type: "AlreadyRemoved" };

/** A roster to put into the lead's next batch, and the key to add to the lead's ring with it. */
export interface NewRoster {
  readonly signed: SignedRoster;
  readonly epochKey: EpochKey;
}

/**
 * Takes a device out of the team, with all that the same laptop was before and became after it, and
 * with every laptop that was let in with it by the same invitation. What the lead has of them counts,
 * later segments do not; from now on a new key seals, which it does not get.
 * `headsOf` says which segments of a device the lead has: the last, or one for each branch.
 */
export async function removeMember(
  team: TeamState,
  device: DeviceId,
  {
    keys,
    headsOf,
    random,
  }: {
    readonly keys: VisitKeys;
    readonly headsOf: (device: DeviceId) => Omit<Removal, "device">;
    readonly random: Random;
  },
): Promise<Result<NewRoster, RemoveError>> {
  const leadSecret = seatSecret(team, keys);
  if (leadSecret === null) return err({ type: "NotLead" });
  const member = team.members[device];
  if (member === undefined) return err({ type: "NotAMember" });
  if (isLead(team, device)) return err({ type: "IsLead" });
  if (removalOf(team, device) !== null) return err({ type: "AlreadyRemoved" });
  const removed = letInWith(team, device)
    .flatMap((root) => familyOf(team, root))
    .filter((other) => removalOf(team, other) === null)
    .map((other) => ({ device: other, ...headsOf(other) }));
  const isOut = (other: DeviceId) => removed.some((removal) => removal.device === other);
  const closed = removed.flatMap((removal) => {
    const joined = team.members[removal.device]?.joinedBy;
    return joined?.type === "invitation"
      ? [{ invitation: joined.invitation, admitted: admittedBy(team, joined.invitation) }]
      : [];
  });
  const epochKey = nextEpoch(epochsInForce(team, keys), random);
  const roster = rosterOf({ keys, team }, epochKey, {
    removed,
    closed,
    wraps: wrapsFor(team, epochKey, { keys, isOut, random }),
    earlier: sealEarlier(keys.epochs, epochKey, random),
  });
  return ok({ signed: await signRoster(roster, leadSecret), epochKey });
}

/**
 * The lead's judgement on an invitation: it admits the devices named, of those that came by it, and
 * nobody else ever again. Of whoever came and is kept out counts what laptops had taken in by then, and
 * nothing else; a new key seals from now on. Likewise where it is withdrawn before anybody came. Null on
 * all laptops but the lead's.
 */
export async function closeInvitation(
  team: TeamState,
  { invitation, admitted }: Roster["closed"][number],
  { keys, random }: { readonly keys: VisitKeys; readonly random: Random },
): Promise<NewRoster | null> {
  const leadSecret = seatSecret(team, keys);
  if (leadSecret === null) return null;
  const isOut = (device: DeviceId): boolean => {
    const root = rootOf(team, device);
    const joined = team.members[root]?.joinedBy;
    return (
      joined?.type === "invitation" && joined.invitation === invitation && !admitted.includes(root)
    );
  };
  const epochKey = nextEpoch(epochsInForce(team, keys), random);
  const roster = rosterOf({ keys, team }, epochKey, {
    closed: [{ invitation, admitted: [...admitted].sort() }],
    wraps: wrapsFor(team, epochKey, { keys, isOut, random }),
    earlier: sealEarlier(keys.epochs, epochKey, random),
  });
  return { signed: await signRoster(roster, leadSecret), epochKey };
}

/**
 * Closes every invitation by which one person came in time, to that person: `now` is the time by the
 * lead's laptop, ms since 1970. The others wait for the lead to say. Null where there is none, and on all
 * laptops but the lead's.
 */
export async function letIn(
  team: TeamState,
  keys: VisitKeys,
  now: number,
): Promise<SignedRoster | null> {
  const leadSecret = seatSecret(team, keys);
  const epochs = epochsInForce(team, keys);
  const current = currentEpoch(epochs);
  if (leadSecret === null || current === undefined) return null;
  const inTime = newcomers(team).filter((each) => whyAsked(each, now) === null);
  if (inTime.length === 0) return null;
  const roster = rosterOf({ keys, team }, current, {
    closed: inTime.map(({ invitation, devices }) => ({ invitation, admitted: [...devices] })),
  });
  return signRoster(roster, leadSecret);
}

/**
 * Hands the newest key to members who came in by an invitation written before it was made, or who
 * changed devices meanwhile, once the lead has let them in. Null when everybody has it, and on all
 * laptops but the lead's.
 */
export async function shareKeys(
  team: TeamState,
  keys: VisitKeys,
  random: Random,
): Promise<SignedRoster | null> {
  const leadSecret = seatSecret(team, keys);
  const epochs = epochsInForce(team, keys);
  const current = currentEpoch(epochs);
  if (leadSecret === null || current === undefined) return null;
  const lacking = membersWithoutKey(team, keys);
  if (lacking.length === 0) return null;
  const isOut = (device: DeviceId) => !lacking.includes(device);
  const earlier = epochs.filter(({ epoch }) => epoch < current.epoch);
  const roster = rosterOf({ keys, team }, current, {
    wraps: wrapsFor(team, current, { keys, isOut, random }),
    earlier: sealEarlier(earlier, current, random),
  });
  return signRoster(roster, leadSecret);
}

/**
 * Members who were not handed the newest key, as far as is known here. Nobody while the roster that
 * brought that key is not known: whom it was made against would be among them.
 */
function membersWithoutKey(team: TeamState, keys: VisitKeys): readonly DeviceId[] {
  const current = currentEpoch(epochsInForce(team, keys));
  if (current === undefined) return [];
  const check = keyCheckOf(current.key);
  const handing = team.rosters.filter(
    (known) =>
      known.roster.keyCheck === check && known.roster.wraps.length > 0 && counts(team, known),
  );
  if (handing.length === 0) return [];
  const handed = new Set(handing.flatMap(({ roster }) => roster.wraps.map((wrap) => wrap.device)));
  return Object.values(team.members)
    .filter(({ device, epoch }) => epoch < current.epoch && !handed.has(device))
    .map(({ device }) => device)
    .filter(
      (device) =>
        device !== keys.device.id && removalOf(team, device) === null && isLetIn(team, device),
    );
}

/** A roster under a key, with what it says; nothing else. */
const rosterOf = (
  { keys: { team: id }, team }: { readonly keys: VisitKeys; readonly team: TeamState },
  { epoch, key }: EpochKey,
  says: Partial<Pick<Roster, "removed" | "closed" | "wraps" | "earlier">>,
): Roster => ({
  v: 1,
  team: id,
  ...(termOf(team) !== firstTerm && { term: termOf(team) }),
  epoch,
  keyCheck: keyCheckOf(key),
  removed: [],
  closed: [],
  wraps: [],
  earlier: [],
  ...says,
});

const nextEpoch = (epochs: readonly EpochKey[], random: Random): EpochKey => ({
  epoch: Math.max(...epochs.map(({ epoch }) => epoch)) + 1,
  key: random(32),
});

const admittedBy = (team: TeamState, invitation: string): DeviceId[] =>
  Object.values(team.members)
    .filter(({ joinedBy }) => joinedBy.type === "invitation" && joinedBy.invitation === invitation)
    .map(({ device }) => device)
    .sort();

const wrapsFor = (
  team: TeamState,
  epochKey: EpochKey,
  {
    keys,
    isOut,
    random,
  }: {
    readonly keys: VisitKeys;
    readonly isOut: (device: DeviceId) => boolean;
    readonly random: Random;
  },
) =>
  Object.values(team.members)
    .filter(({ device }) => !isOut(device) && removalOf(team, device) === null)
    .map(({ device, boxKey }) => ({
      device,
      sealed: wrapEpoch(epochKey, { device, boxKey: hexToBytes(boxKey), team: keys.team }, random),
    }));
