import type { RecordOf } from "../../../shared/visit/records.ts";
import { plainDraft } from "../../db/textDraft.ts";

/** A text of a peer, to be typed in. Initials that are none are not saved. */
export const peerText = (peer: RecordOf<"peers">, field: "initials" | "role" | "organisation") =>
  plainDraft("peers", peer, field, "Change peer", (typed) =>
    field === "initials" ? initialsIn(typed) : typed,
  );

/** One to four letters, such as MC; null when it is something else. */
export function initialsIn(typed: string): string | null {
  const initials = typed.trim().toUpperCase();
  return /^\p{L}{1,4}$/u.test(initials) ? initials : null;
}
