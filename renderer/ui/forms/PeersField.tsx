import type { ReactElement } from "react";
import { inOrder } from "../../../shared/visit/inOrder.ts";
import type { PeerId } from "../../../shared/visit/ids.ts";
import type { Peer } from "../../../shared/visit/kinds/peer.ts";
import { CheckboxGroup } from "./CheckboxGroup.tsx";
import type { FieldWords } from "./Field.tsx";

export interface PeersFieldProps extends FieldWords {
  readonly id?: string;
  /** The team, in any order. */
  readonly peers: readonly Peer[];
  readonly value: readonly string[];
  readonly onChange: (peerIds: PeerId[]) => void;
}

/** Peers of the team to tick, by their initials and roles; nothing while nobody is in it. */
export function PeersField({
  peers,
  value,
  onChange,
  ...words
}: PeersFieldProps): ReactElement | null {
  if (peers.length === 0) return null;
  const ordered = inOrder(peers);
  return (
    <CheckboxGroup
      {...words}
      options={ordered.map((peer) => ({ id: peer.id, label: peerInWords(peer) }))}
      value={value}
      onChange={(ids) => onChange(ordered.flatMap(({ id }) => (ids.includes(id) ? [id] : [])))}
    />
  );
}

/** "JP, Head of service", or the initials alone. */
export const peerInWords = ({ initials, role }: Pick<Peer, "initials" | "role">): string =>
  role === "" ? initials : `${initials}, ${role}`;
