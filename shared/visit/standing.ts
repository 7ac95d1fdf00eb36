import type { Finding } from "./kinds/finding.ts";
import type { Peer } from "./kinds/peer.ts";
import type { Position } from "./kinds/position.ts";
import { inOrder } from "./inOrder.ts";

/** Where a peer stands on a finding as it is worded now. */
export interface PeerStanding {
  readonly peer: Peer;
  /** `earlierWording`: whatever the peer said was said of another sentence, and is to be said anew. */
  readonly stands: Position["stance"] | "notSaid" | "earlierWording";
  /** What was said; null when nothing was. */
  readonly position: Position | null;
  /** Who entered it, where that was not the peer; null when it was, or is not known. */
  readonly enteredBy: Peer | null;
}

/** Where every peer who has a say stands on a finding, or has taken one, in the team's order. `positions` may be those of all findings. */
export function standingOn(
  finding: Pick<Finding, "id" | "sentence" | "corrections">,
  positions: readonly Position[],
  peers: readonly Peer[],
): readonly PeerStanding[] {
  const own = new Map(
    positions
      .filter(({ findingId }) => findingId === finding.id)
      .map((each) => [each.peerId, each]),
  );
  return inOrder(peers).flatMap((peer): readonly PeerStanding[] => {
    const position = own.get(peer.id) ?? null;
    if (position === null)
      return hasASay(peer) ? [{ peer, stands: "notSaid", position, enteredBy: null }] : [];
    const stands = isOfThisWording(position, finding) ? position.stance : "earlierWording";
    const by = peers.find(({ id }) => id === position.enteredBy);
    return [
      { peer, stands, position, enteredBy: by === undefined || by.id === peer.id ? null : by },
    ];
  });
}

/** Whether a position is needed from whoever has that seat: observers and coordinators take none. */
export const hasASay = ({ seat }: Pick<Peer, "seat">): boolean =>
  seat !== "observer" && seat !== "coordinator";

/**
 * Whether a position was taken on the sentence as it stands, or on one that the lead marked as the
 * same but for small corrections. Of what was taken before wordings were kept, nothing else is known.
 */
export function isOfThisWording(
  { wording }: Pick<Position, "wording">,
  { sentence, corrections }: Pick<Finding, "sentence" | "corrections">,
): boolean {
  if (wording === null) return true;
  const reached = new Set([wording.trim()]);
  // Each correction leads on from wordings reached before it, whatever order they are kept in.
  for (let isMore = true; isMore && !reached.has(sentence.trim());) {
    isMore = false;
    for (const { from, to } of corrections)
      if (reached.has(from.trim()) && !reached.has(to.trim())) {
        reached.add(to.trim());
        isMore = true;
      }
  }
  return reached.has(sentence.trim());
}
