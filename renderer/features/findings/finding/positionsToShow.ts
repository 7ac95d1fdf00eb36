import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { Peer } from "../../../../shared/visit/kinds/peer.ts";
import type { Position } from "../../../../shared/visit/kinds/position.ts";
import { type PeerStanding, standingOn } from "../../../../shared/visit/standing.ts";

/** A peer and where that peer stands on a finding as it is worded now. */
export interface PeerStance extends PeerStanding {
  readonly peerId: Peer["id"];
  readonly name: string;
  readonly initials: string;
  /** Null when the peer has not said, or said so of an earlier wording. */
  readonly stance: Position["stance"] | null;
  readonly isEarlier: boolean;
  readonly remark: string;
}

/** Every peer who has a say or has taken one, in the team's order, with the position taken if any. */
export const positionsToShow = (
  finding: Finding,
  peers: readonly Peer[],
  positions: readonly Position[],
): readonly PeerStance[] =>
  standingOn(finding, positions, peers).map((standing) => {
    const { peer, stands, position } = standing;
    return {
      ...standing,
      peerId: peer.id,
      name: [peer.initials, peer.role].filter((part) => part !== "").join(", "),
      initials: peer.initials,
      stance: stands === "notSaid" || stands === "earlierWording" ? null : stands,
      isEarlier: stands === "earlierWording",
      remark: position?.remark ?? "",
    };
  });
