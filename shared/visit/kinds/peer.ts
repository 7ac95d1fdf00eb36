import * as z from "zod";
import { Line, Order } from "../fields.ts";
import { PeerId, VisitId } from "../ids.ts";

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
});
export type Peer = z.infer<typeof Peer>;
