import { useMemo } from "react";
import { newsIn } from "../../../shared/ops/news.ts";
import { newsByPeer, type PeerNews } from "../../../shared/ops/newsByPeer.ts";
import type { Stamp } from "../../../shared/ops/stamp.ts";
import type { VisitState } from "../../../shared/ops/visitState.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { useOpenVisit } from "../../db/useVisitRecords.ts";
import { useSignal } from "../../signal.ts";

/** What others changed and nobody has read here. */
export interface UnreadNews {
  /** The visit in memory, for what a change was in words. */
  readonly state: VisitState;
  readonly peers: readonly PeerNews[];
  /** ISO instant from which on it is kept; null until something came. */
  readonly since: string | null;
  /** Stamps of all of it, what is only book-keeping included. */
  readonly stamps: ReadonlySet<Stamp>;
  /** Counts as read, or once more as not read, on this laptop. */
  readonly mark: (stamps: readonly Stamp[], as: "read" | "unread") => Promise<void>;
}

/** The news of a visit, live; undefined while it is read. */
export function useUnreadNews(records: VisitRecords): UnreadNews | undefined {
  const visit = useOpenVisit(records.visit.id);
  const unseen = useSignal(visit?.unseen);
  const { notes } = records;
  return useMemo(() => {
    if (!visit || !unseen) return undefined;
    return {
      state: visit.state,
      peers: newsByPeer(newsIn(visit.state, unseen), { notes }),
      since: unseen.since,
      stamps: unseen.stamps,
      mark: (stamps, as) => {
        const marked = new Set(stamps);
        return visit.look(({ stamps: now, read }) => ({
          stamps: new Set(
            as === "unread" ? [...now, ...marked] : [...now].filter((stamp) => !marked.has(stamp)),
          ),
          read,
        }));
      },
    };
  }, [visit, unseen, notes]);
}
