import type { Peer } from "../../shared/visit/kinds/peer.ts";
import type { MemberView } from "./syncStatus.ts";

/**
 * Who of the team's table sits at this laptop: the peer with the initials on its card. The laptop that
 * began the visit, on whose card nobody's stand, is whoever has the lead's seat. Null when the table
 * does not tell.
 */
export function ownPeer(
  peers: readonly Peer[],
  {
    members,
    isLeadLaptop,
  }: { readonly members: readonly MemberView[] | undefined; readonly isLeadLaptop: boolean },
): Peer | null {
  const name = members
    ?.find(({ isMe }) => isMe)
    ?.name.trim()
    .toUpperCase();
  const byName = peers.find(({ initials }) => initials.toUpperCase() === name);
  if (byName !== undefined || !isLeadLaptop) return byName ?? null;
  return peers.find(({ seat }) => seat === "lead") ?? null;
}
