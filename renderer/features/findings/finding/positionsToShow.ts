import { inOrder } from "../../../../shared/visit/inOrder.ts";
import type { Position } from "../../../../shared/visit/kinds/position.ts";
import type { Peer } from "../../../../shared/visit/kinds/peer.ts";
import { peersWithAView } from "../board/collectiveView.ts";

/** A peer and where that peer stands on a finding. */
export interface PeerStance {
  readonly peerId: Peer["id"];
  readonly name: string;
  readonly initials: string;
  readonly stance: Position["stance"] | null;
  readonly remark: string;
  /** Where that is kept; null when the peer has not said. */
  readonly position: Position | null;
}

/** Every peer who has a say or has taken one, in the team's order, with the position taken if any. */
export function positionsToShow(
  peers: readonly Peer[],
  positions: readonly Position[],
): readonly PeerStance[] {
  const voters = new Set(peersWithAView(peers).map((peer) => peer.id));
  return inOrder(peers).flatMap((peer) => {
    const own = positions.find((position) => position.peerId === peer.id);
    if (!own && !voters.has(peer.id)) return [];
    return [
      {
        peerId: peer.id,
        name: [peer.initials, peer.role].filter((part) => part !== "").join(", "),
        initials: peer.initials,
        stance: own?.stance ?? null,
        remark: own?.remark ?? "",
        position: own ?? null,
      },
    ];
  });
}
