import { bytesToHex } from "../crypto/bytes.ts";
import { firstTerm, type SeatKeys } from "./seatWord.ts";
import type { TeamState } from "./teamState.ts";

/** The keys that cards, rosters and words about the seat are signed with, as far as they are known. */
export const seatKeys = (
  { members, seats = [] }: Pick<TeamState, "members"> & { readonly seats?: TeamState["seats"] },
  leadKey: Uint8Array,
): SeatKeys => ({
  ofDevice: (device) => members[device]?.signKey,
  ofTerm: (term) => {
    if (term === firstTerm) return bytesToHex(leadKey);
    const word = seats.find(({ id }) => id === term)?.word;
    return word?.word === "take" ? word.key : undefined;
  },
});
