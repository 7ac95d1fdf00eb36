import { inOrder } from "./inOrder.ts";
import { type Comment, inOrderSaid } from "./kinds/comment.ts";
import type { Finding } from "./kinds/finding.ts";
import type { Peer } from "./kinds/peer.ts";
import { isUnanswered, type Position } from "./kinds/position.ts";
import type { ReviewDocument } from "./kinds/reviewDocument.ts";
import type { TomorrowTest } from "./kinds/tomorrowTest.ts";
import type { VisitRecords } from "./records.ts";
import { hasASay, isOfThisWording } from "./standing.ts";

/** What the team waits for one peer to do. */
export interface WaitingFor {
  /** Comments to the peer that nobody resolved, in the order in which they were said. */
  readonly comments: readonly Comment[];
  /** Findings of the board on which the peer has not said where they stand, or said so of an earlier wording. */
  readonly findings: readonly Finding[];
  /** Minority views that the lead has not answered; nobody else is asked. */
  readonly dissents: readonly Position[];
  /** Open tests for tomorrow that the peer sees to. */
  readonly tests: readonly TomorrowTest[];
  /** Documents that the peer reads and that are not read. */
  readonly documents: readonly ReviewDocument[];
}

/** What waits for a peer. Who has no say is asked for no position; a parked finding and an empty one ask nobody. */
export function waitingFor(
  { id, seat }: Pick<Peer, "id" | "seat">,
  records: Pick<
    VisitRecords,
    "comments" | "findings" | "positions" | "tomorrowTests" | "documents"
  >,
): WaitingFor {
  const own = new Map(
    records.positions
      .filter(({ peerId }) => peerId === id)
      .map((position) => [position.findingId, position]),
  );
  const inPlay = new Set(
    records.findings.filter(({ state }) => state !== "parked").map((finding) => finding.id),
  );
  const hasSaid = (finding: Finding): boolean => {
    const position = own.get(finding.id);
    return position !== undefined && isOfThisWording(position, finding);
  };
  return {
    comments: inOrderSaid(records.comments.filter(({ to, resolved }) => to === id && !resolved)),
    findings: hasASay({ seat })
      ? inOrder(records.findings).filter(
          (finding) =>
            finding.state !== "parked" && finding.sentence.trim() !== "" && !hasSaid(finding),
        )
      : [],
    dissents:
      seat === "lead"
        ? records.positions.filter(
            (position) => isUnanswered(position) && inPlay.has(position.findingId),
          )
        : [],
    tests: inOrder(records.tomorrowTests).filter(
      ({ peerIds, outcome }) => outcome === "open" && peerIds.includes(id),
    ),
    documents: records.documents.filter(({ peerIds, isRead }) => !isRead && peerIds.includes(id)),
  };
}
