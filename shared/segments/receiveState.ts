import { type Action, actionKey, type DeviceId } from "../ops/action.ts";
import { withRoster, withSeatWords } from "../team/growTeam.ts";
import type { KnownSeatWord } from "../team/seat/seatWord.ts";
import { type KnownRoster, noTeam, type TeamState } from "../team/teamState.ts";
import { recordsVersion } from "../visit/records.ts";
import { type Chain, headsOf, highestOf, type Link, linksOf, withLinks } from "./chain.ts";
import type { ActionFault } from "./checkAction.ts";
import { fileName, segmentName, type SegmentRef } from "./segmentRef.ts";

/** What a laptop remembers of the segments it has applied. JSON; kept sealed with the visit's rows. */
export interface ReceiveState {
  readonly version: 1;
  readonly team: TeamState;
  readonly chains: Readonly<Record<DeviceId, Chain>>;
  /** Files that were read and what they held, by name: those that are applied need not be read again. */
  readonly files: Readonly<Record<string, string>>;
  /** The highest segment of each device that another device says it has applied. */
  readonly claims: Readonly<Record<DeviceId, Claim>>;
  /** The newest batch of each device: when it was written by that laptop's clock, and taken in by ours. */
  readonly heard: Readonly<Record<DeviceId, Heard>>;
  /** Segments and single actions that count for nothing, kept in their files. */
  readonly quarantined: readonly Quarantined[];
  /** Carried actions whose author is not out as far as we know. */
  readonly waiting: readonly { readonly from: DeviceId; readonly action: Action }[];
  /** How many more each device has passed on of those: they stand in its files alone, and count when the visit is read from them anew. */
  readonly waitingMore?: Readonly<Record<DeviceId, number>>;
  /** Segments of devices that are out which were applied all the same: to be read again, or done. */
  readonly overtaken: Readonly<Record<string, "toRead" | "done">>;
  /** Their actions, until they stand in a batch of ours. */
  readonly toCarry: readonly Action[];
  /** Keys (`actionKey`) of actions that somebody carried already. */
  readonly carried: readonly string[];
  /** Hashes of own segments that are about to be written. */
  readonly intended: readonly string[];
  /** Own devices that must not write any more. */
  readonly frozen: readonly DeviceId[];
}

export interface Claim {
  readonly seq: number;
  readonly by: DeviceId;
}

export interface Heard {
  readonly at: string;
  readonly received: string;
  /** Version of the records that its writer knew; not there when it was heard by a version that did not ask. */
  readonly records?: number;
  /** Whether that laptop's clock was seen to be wrong when it wrote this. */
  readonly clock: "fine" | "ahead" | "behind";
}

export interface Quarantined {
  readonly device: DeviceId;
  readonly seq: number;
  readonly hash: string;
  /** Which of its actions, counting from 0 through own and carried ones; null for all of it. */
  readonly action: number | null;
  readonly fault: ActionFault | "badPayload";
  /** How many of its actions have this fault, `action` the first of them; one when it is not said. */
  readonly count?: number;
  /** The record schemas we knew when it was judged: a later version judges again. */
  readonly judgedWith: number;
}

/** Before anything was received. */
export const nothingReceived: ReceiveState = {
  version: 1,
  team: noTeam,
  chains: {},
  files: {},
  claims: {},
  heard: {},
  quarantined: [],
  waiting: [],
  overtaken: {},
  toCarry: [],
  carried: [],
  intended: [],
  frozen: [],
};

/** Hashes of all segments that were applied. */
export const appliedHashes = (chains: ReceiveState["chains"]): ReadonlySet<string> =>
  new Set(Object.values(chains).flatMap((chain) => chain.flatMap(({ hashes }) => hashes)));

/** Where a device's chain ends: what its next segment follows. Null before its card. */
export const headOf = (state: ReceiveState, device: DeviceId): Link | null =>
  headsOf(state.chains[device] ?? [])[0] ?? null;

/** What a batch says its writer has applied: the highest segment of each device. */
export const seenBy = (state: ReceiveState): Readonly<Record<DeviceId, number>> =>
  Object.fromEntries(
    Object.entries(state.chains).map(([device, chain]) => [device, highestOf(chain)]),
  );

/** Where a removal cuts a device off: all that is applied of it counts. For `removeMember`. */
export function removalPoint(state: ReceiveState, device: DeviceId) {
  const heads = headsOf(state.chains[device] ?? []);
  return { lastSeq: heads[0]?.seq ?? 0, heads: heads.map(({ hash }) => hash) };
}

/**
 * Notes own segments before they are written, replacing those noted before. Keep the state first, then
 * write the files: whichever of them is found after a crash is then known to be ours.
 */
export const willWrite = (state: ReceiveState, segments: readonly { hash: string }[]) =>
  ({ ...state, intended: segments.map(({ hash }) => hash) }) satisfies ReceiveState;

/** Adds an own batch that is durable on disk: what it carries is off the list, its rosters hold. */
export function wroteSegment(
  state: ReceiveState,
  segment: {
    readonly hash: string;
    readonly header: Omit<Link, "hash"> & { readonly device: DeviceId };
    readonly carried: readonly string[];
    readonly rosters: readonly KnownRoster[];
    readonly seats: readonly KnownSeatWord[];
  },
): ReceiveState {
  const { device, seq, previous } = segment.header;
  const chain = state.chains[device] ?? [];
  const isNew = !linksOf(chain).has(segment.hash);
  return {
    ...state,
    team: segment.rosters.reduce(withRoster, withSeatWords(state.team, segment.seats)),
    intended: state.intended.filter((hash) => hash !== segment.hash),
    files: { ...state.files, [fileName({ device, name: segmentName(seq) })]: segment.hash },
    chains: isNew
      ? {
          ...state.chains,
          [device]: withLinks(chain, [{ hash: segment.hash, seq, previous }]),
        }
      : state.chains,
    ...carriedOff(state, segment.carried),
  };
}

/** The list of what is to be carried, without what somebody has carried. */
export function carriedOff(
  state: Pick<ReceiveState, "toCarry" | "carried">,
  keys: readonly string[],
): Pick<ReceiveState, "toCarry" | "carried"> {
  if (keys.length === 0) return { toCarry: state.toCarry, carried: state.carried };
  const carried = new Set([...state.carried, ...keys]);
  return {
    toCarry: state.toCarry.filter((action) => !carried.has(actionKey(action))),
    carried: [...carried].sort(),
  };
}

/** An own device that must not write any more: it was copied or set back, or another file is where its next one would be. */
export const withFrozen = <T extends Pick<ReceiveState, "frozen">>(
  state: T,
  device: DeviceId,
): T => ({
  ...state,
  frozen: [...new Set([...state.frozen, device])].sort(),
});

/**
 * Which files of the folder `receive` needs to see: those it has not read and applied already, and
 * those that it has to judge once more. When the app starts, read all of them: the disk may have been
 * set back meanwhile, and a name come to hold something else.
 */
export function filesToRead(
  listed: readonly SegmentRef[],
  state: ReceiveState,
): readonly SegmentRef[] {
  const again = new Set(
    state.quarantined.filter((q) => q.judgedWith < recordsVersion).map(({ hash }) => hash),
  );
  for (const [hash, step] of Object.entries(state.overtaken))
    if (step === "toRead") again.add(hash);
  return listed.filter((ref) => {
    const hash = state.files[fileName(ref)];
    return hash === undefined || again.has(hash);
  });
}
