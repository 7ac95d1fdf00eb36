import type { RecordOf } from "../../../shared/visit/records.ts";
import { plainDraft, textDraft } from "../../db/textDraft.ts";

type Peer = RecordOf<"peers">;
type CheckIn = RecordOf<"checkIns">;

const ofPeer = "Change peer";
const ofCheckIn = "Change check-in";

/** A text of a peer, to be typed in. */
export const peerText = (peer: Peer, field: "role" | "organisation") =>
  plainDraft("peers", peer, field, ofPeer);

/** A peer's initials: what cannot be any is not saved. */
export const initialsText = (peer: Peer) =>
  textDraft("peers", peer, {
    field: "initials",
    label: ofPeer,
    read: ({ initials }) => initials,
    write: (_, typed) => {
      const initials = initialsIn(typed);
      return initials === null ? null : { initials };
    },
  });

/** One to four letters, such as MC; null when it is something else. */
export function initialsIn(typed: string): string | null {
  const initials = typed.trim().toUpperCase();
  return /^\p{L}{1,4}$/u.test(initials) ? initials : null;
}

/** With whom a check-in was. */
export const withWhomText = (checkIn: CheckIn) =>
  plainDraft("checkIns", checkIn, "withWhom", ofCheckIn);

/** What was said on one point of a check-in, or how it was taken. */
export const pointText = (checkIn: CheckIn, index: number, part: "shared" | "response") =>
  textDraft("checkIns", checkIn, {
    field: `points.${index}.${part}`,
    label: ofCheckIn,
    read: ({ points }) => points[index]?.[part] ?? "",
    write: ({ points }, text) => ({
      points: points.map((point, i) => (i === index ? { ...point, [part]: text } : point)),
    }),
  });
