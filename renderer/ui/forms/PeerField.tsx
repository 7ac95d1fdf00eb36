import type { ReactElement } from "react";
import { inOrder } from "../../../shared/visit/inOrder.ts";
import type { PeerId } from "../../../shared/visit/ids.ts";
import type { Peer } from "../../../shared/visit/kinds/peer.ts";
import type { FieldWords } from "./Field.tsx";
import { peerInWords } from "./PeersField.tsx";
import { Select } from "./Select.tsx";

export interface PeerFieldProps extends FieldWords {
  /** Who may be chosen, in any order. */
  readonly peers: readonly Peer[];
  /** Null for nobody, as for one who is not among them. */
  readonly value: PeerId | null;
  readonly onChange: (peerId: PeerId | null) => void;
  /** What stands for nobody. */
  readonly nobody?: string;
}

const nobodyId = "nobody";

/** One peer of the team, or nobody; nothing while nobody is in it. */
export function PeerField({
  peers,
  value,
  onChange,
  nobody = "Not said",
  ...words
}: PeerFieldProps): ReactElement | null {
  if (peers.length === 0) return null;
  const chosen = peers.find(({ id }) => id === value);
  return (
    <Select<string>
      {...words}
      options={[
        { id: nobodyId, label: nobody },
        ...inOrder(peers).map((peer) => ({ id: peer.id, label: peerInWords(peer) })),
      ]}
      value={chosen?.id ?? nobodyId}
      onChange={(key) => onChange(peers.find(({ id }) => id === key)?.id ?? null)}
    />
  );
}
