import type { Action } from "../../shared/ops/action.ts";
import type { Unread } from "../../shared/ops/news.ts";
import type { Stamp } from "../../shared/ops/stamp.ts";

/** What others wrote that nobody has looked at on this laptop. It is no part of the visit: it is neither synced nor in a file. */
export interface Unseen extends Unread {
  /** ISO instant from which on this laptop keeps it; what came before counts as seen. Null until something came. */
  readonly since: string | null;
}

/** Key of the fact that keeps it, sealed as all facts are. */
export const unseenFact = "unseen";

export const nothingUnseen: Unseen = { since: null, stamps: new Set(), read: new Set() };

/** As it was kept; nothing where it was not, or cannot be read. */
export function readUnseen(fact: unknown): Unseen {
  const kept = fact as KeptUnseen | undefined; // written by this laptop, sealed
  return kept === undefined
    ? nothingUnseen
    : { since: kept.since, stamps: new Set(kept.stamps), read: new Set(kept.read) };
}

interface KeptUnseen {
  readonly since: string | null;
  readonly stamps: readonly Stamp[];
  readonly read: readonly string[];
}

/** As it is kept. */
export const keptUnseen = ({ since, stamps, read }: Unseen): KeptUnseen => ({
  since,
  stamps: [...stamps],
  read: [...read],
});

/** With what has just come. */
export const withArrived = (
  { since, stamps, read }: Unseen,
  arrived: readonly Action[],
  now: string,
): Unseen => ({
  since: since ?? now,
  stamps: new Set([...stamps, ...arrived.map(({ stamp }) => stamp)]),
  read,
});
