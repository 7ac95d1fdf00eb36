import { nothingReceived, type ReceiveState } from "../../shared/segments/receiveState.ts";
import { lamportOf, sittingOf, type Stamp } from "../../shared/ops/stamp.ts";
import type { SignedRoster } from "../../shared/team/roster.ts";
import type { PeerId } from "../../shared/visit/ids.ts";
import type { KnownSeatWord } from "../../shared/team/seat/seatWord.ts";

/** How far sync is, as kept sealed with the visit's rows. */
export interface SyncFact {
  readonly version: 1;
  readonly receive: ReceiveState;
  /** Highest Lamport time of each sitting whose actions stand in own segments. */
  readonly packed: Readonly<Record<string, number>>;
  /** Actions in own segments that were not yet seen in the store. */
  readonly unverified: number;
  /** The lead's rosters that are to go out with the next batch. */
  readonly rosters: readonly SignedRoster[];
  /** What this laptop said about the lead's seat and is to go out likewise. */
  readonly seats: readonly KnownSeatWord[];
  /** Invitations that this laptop, the lead's, has written. */
  readonly invited: readonly GivenInvitation[];
  readonly verifiedAt: string | null;
  readonly syncedAt: string | null;
}

/** An invitation as the lead remembers it: never its words or its key. */
export interface GivenInvitation {
  /** Public half of its one-time key. */
  readonly invitation: string;
  /** ISO instant after which nobody can join by it. */
  readonly expires: string;
  /** Whom of the team's list it was written for; not there for those of before rows had invitations. */
  readonly peer?: PeerId;
}

export const nothingSynced: SyncFact = {
  version: 1,
  receive: nothingReceived,
  packed: {},
  unverified: 0,
  rosters: [],
  seats: [],
  invited: [],
  verifiedAt: null,
  syncedAt: null,
};

/** Name of the fact in the database. */
export const syncFactKey = "sync";

/** Whether an own action stands in a segment already. */
export const isPacked = ({ packed }: Pick<SyncFact, "packed">, stamp: Stamp): boolean =>
  lamportOf(stamp) <= (packed[sittingOf(stamp)] ?? 0);

/** `packed` with these stamps taken in. */
export function withPacked(
  packed: SyncFact["packed"],
  stamps: readonly Stamp[],
): SyncFact["packed"] {
  const next = { ...packed };
  for (const stamp of stamps)
    next[sittingOf(stamp)] = Math.max(next[sittingOf(stamp)] ?? 0, lamportOf(stamp));
  return next;
}
