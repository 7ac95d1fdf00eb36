import { inOrder } from "../visit/inOrder.ts";
import type { Peer } from "../visit/kinds/peer.ts";
import type { ReviewDocument } from "../visit/kinds/reviewDocument.ts";
import type { VisitRecords } from "../visit/records.ts";

/** Where a document is on its way to the team (F64). */
export type DocumentStanding = "undated" | "outstanding" | "received" | "read";

/** Asked for and not there, there, or read; of one without any day nobody has said. */
export function standingOf({ askedOn, receivedOn, isRead }: ReviewDocument): DocumentStanding {
  if (isRead) return "read";
  if (receivedOn !== null) return "received";
  return askedOn === null ? "undated" : "outstanding";
}

/** What a peer has still to read before the first day on site. */
export interface ReadingLoad {
  readonly peer: Peer;
  readonly documents: number;
  readonly pages: number;
  /** A day, over the days that are left, rounded up; null once the visit has begun or has no days. */
  readonly pagesADay: number | null;
}

/** The load of each peer who has something to read, in the team's order. `today` is an ISO day. */
export function readingLoads(records: VisitRecords, today: string): readonly ReadingLoad[] {
  const [first] = records.visit.daysOnSite;
  const left =
    first === undefined ? 0 : Math.round((Date.parse(first) - Date.parse(today)) / 86_400_000);
  return inOrder(records.peers).flatMap((peer) => {
    const own = records.documents.filter(
      ({ peerIds, isRead }) => !isRead && peerIds.includes(peer.id),
    );
    const pages = own.reduce((sum, document) => sum + document.pages, 0);
    return own.length === 0
      ? []
      : [
          {
            peer,
            documents: own.length,
            pages,
            pagesADay: left > 0 ? Math.ceil(pages / left) : null,
          },
        ];
  });
}
