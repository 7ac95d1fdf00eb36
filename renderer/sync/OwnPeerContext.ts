import { createContext } from "react";
import type { Peer } from "../../shared/visit/kinds/peer.ts";

/** Who of the team sits at this laptop; null when the team's table does not tell: see `ownPeer`. */
export const OwnPeerContext = createContext<Peer | null>(null);
