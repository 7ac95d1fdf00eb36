import { inOrder } from "../../../../shared/visit/inOrder.ts";
import type { Peer } from "../../../../shared/visit/kinds/peer.ts";
import type { InvitationView, MemberView, SyncStatus } from "../../../sync/syncStatus.ts";

/** One person of the team: in its list, at a laptop, or both. */
export interface Person {
  readonly key: string;
  /** Null for a laptop whose name is nobody's in the list. */
  readonly peer: Peer | null;
  readonly laptops: readonly MemberView[];
  /** Written for them, the newest first; on the lead's laptop alone. */
  readonly invitations: readonly InvitationView[];
}

/**
 * The team's list and its laptops as one, in the order of the list, laptops of nobody in it at the end.
 * A laptop belongs to whom its card names; where that is nobody, to whom the invitation was written for by
 * which it came; and the lead's own, on whose card nobody may stand, to whoever has the lead's seat.
 */
export function peopleOf(
  all: readonly Peer[],
  { members, invitations }: Pick<SyncStatus, "members" | "invitations">,
): readonly Person[] {
  const peers = inOrder(all);
  const ownerOf = (member: MemberView): Peer | undefined => {
    const name = member.name.trim().toUpperCase();
    const by = invitations.find(({ usedBy }) =>
      usedBy.some(({ device }) => device === member.device),
    );
    return (
      peers.find(({ initials }) => initials.toUpperCase() === name) ??
      peers.find(({ id }) => id === by?.peer) ??
      (member.isLead ? peers.find(({ seat }) => seat === "lead") : undefined)
    );
  };
  const owned = members.map((member) => ({ member, owner: ownerOf(member) }));
  return [
    ...peers.map((peer) => ({
      key: peer.id,
      peer,
      laptops: owned.filter(({ owner }) => owner === peer).map(({ member }) => member),
      invitations: invitations.filter((invitation) => invitation.peer === peer.id),
    })),
    ...owned
      .filter(({ owner }) => owner === undefined)
      .map(({ member }) => ({
        key: member.device,
        peer: null,
        laptops: [member],
        invitations: [],
      })),
  ];
}

/** Nobody came by it yet, and somebody still can at `now`. */
export const isOpen = ({ isClosed, expires, usedBy }: InvitationView, now: Date): boolean =>
  !isClosed && usedBy.length === 0 && Date.parse(expires) >= now.getTime();
