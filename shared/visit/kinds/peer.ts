import * as z from "zod";
import { Line, Order, VocabularyKey } from "../fields.ts";
import { PeerId, VisitId } from "../ids.ts";
import { inOrder } from "../inOrder.ts";
import type { Kind } from "../kind.ts";

/** The seat a person has in the challenging team. */
export const Seat = z.enum(["lead", "peer", "memberPeer", "observer", "coordinator"]);
export type Seat = z.infer<typeof Seat>;

/** A member of the challenging team. */
export const Peer = z.strictObject({
  id: PeerId,
  visitId: VisitId,
  order: Order,
  /** Two or three letters shown beside findings and note lines. */
  initials: z.string().regex(/^\p{L}{1,4}$/u, "one to four letters"),
  seat: Seat,
  role: Line,
  organisation: Line,
  /** Keys of the attributes of the programme that they bring: see `skillsOf`. */
  skills: z.array(VocabularyKey).max(60),
});
export type Peer = z.infer<typeof Peer>;

/** Initials of the peer with this id, as they stand in the middle of a sentence; “somebody” for one who is gone. */
export const initialsOf = (peers: readonly Pick<Peer, "id" | "initials">[], id: string): string =>
  peers.find((peer) => peer.id === id)?.initials ?? "somebody";

/** "MC, JP": initials of the peers with these ids, in the order of the team. */
export const initialsOfPeers = (
  ids: readonly PeerId[],
  { peers }: { readonly peers: readonly Peer[] },
): string =>
  inOrder(peers.filter(({ id }) => ids.includes(id)))
    .map(({ initials }) => initials)
    .join(", ");

/** Whether whoever has this seat meets people and reads files for the team. */
export const holdsSessions = (seat: Seat): boolean =>
  seat === "lead" || seat === "peer" || seat === "memberPeer";

/** Seats as people usually call them. */
export const seatWords = {
  lead: "Review lead",
  peer: "Peer",
  memberPeer: "Member peer",
  observer: "Observer",
  coordinator: "Coordinator",
} as const satisfies Record<Seat, string>;

/** What a seat is called in a visit: as its programme has it, or as usual. */
export const seatName = (
  { seatNames }: { readonly seatNames: Readonly<Record<string, string>> },
  seat: Seat,
): string => seatNames[seat]?.trim() || seatWords[seat];

export const peers: Kind<typeof Peer> = {
  schema: Peer,
  one: "Peer",
  many: "Peers",
  staysWith: "always",
  fields: {
    order: { label: "Place", isHidden: true, merge: "quiet" },
    initials: { label: "Initials", said: "exact", absent: "XX" },
    seat: {
      label: "Seat",
      said: seatWords,
      absent: "observer",
    },
    role: { label: "Role", said: "line" },
    organisation: { label: "Organisation", said: "line" },
    skills: { label: "What they bring", said: "keys", since: 3 },
  },
  title: (row) => row.initials,
  shownAt: () => ({ screen: "team" }),
  found: (row) => [row.initials, row.role, row.organisation].join(" "),
};
