import { useContext } from "react";
import type { PeerId } from "../../../../shared/visit/ids.ts";
import { inOrder } from "../../../../shared/visit/inOrder.ts";
import type { Peer } from "../../../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Signal, useSignal } from "../../../signal.ts";
import { OwnPeerContext } from "../../../sync/OwnPeerContext.ts";

const said = new Signal<ReadonlyMap<string, PeerId>>(new Map());

/** Says who reads at this laptop, where the team's table does not tell. */
export const sayWhoReads = (visitId: string, peerId: PeerId): void =>
  said.set(new Map(said.value()).set(visitId, peerId));

/** Who reads at this laptop, and whether that had to be asked. */
export function useReader(records: Pick<VisitRecords, "visit" | "peers">): {
  readonly reader: Peer | null;
  readonly isAsked: boolean;
} {
  const own = useContext(OwnPeerContext);
  const id = useSignal(said).get(records.visit.id);
  return {
    reader: own ?? records.peers.find((peer) => peer.id === id) ?? null,
    isAsked: own === null,
  };
}

/** Who may read cases, as choices. */
export const readerChoices = (
  peers: readonly Peer[],
): readonly { readonly id: PeerId; readonly label: string }[] =>
  inOrder(peers)
    .filter(({ seat }) => seat !== "coordinator")
    .map(({ id, initials, role }) => ({
      id,
      label: role === "" ? initials : `${initials}, ${role}`,
    }));
