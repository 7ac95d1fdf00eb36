import type { Random } from "../crypto/bytes.ts";
import { type Joining, type Person, writeCard } from "../team/card.ts";
import type { VisitKeys } from "../team/keyRing.ts";
import { sealFirst, type SealedSegment } from "./sealSegment.ts";

/** Seals the card of this laptop's device. Rejects when `joining` needs a secret that the ring has not. */
export const makeCard = async (
  keys: VisitKeys,
  person: Person,
  joining: Joining,
  { at, random }: { readonly at: string; readonly random: Random },
): Promise<SealedSegment> =>
  sealFirst("card", await writeCard(keys, person, joining, at), keys, random);
