import { bytesToHex } from "../../crypto/bytes.ts";
import { firstTerm, type SeatKeys, takingsIn } from "./seatWord.ts";
import type { TeamState } from "../teamState.ts";

/** The keys that cards, rosters and words about the seat are signed with, as far as they are known. */
export const seatKeys = (
  { members, seats }: Pick<TeamState, "members"> & { readonly seats?: TeamState["seats"] },
  leadKey: Uint8Array,
): SeatKeys => {
  const keys = new Map(takingsIn(seats).map(({ id, take }) => [id, take.key]));
  return {
    ofDevice: (device) => members[device]?.signKey,
    ofTerm: (term) => (term === firstTerm ? bytesToHex(leadKey) : keys.get(term)),
  };
};
