import * as z from "zod";
import type { Beginner } from "../../../../shared/programmes/beginFromProgramme.ts";
import { Peer, Seat } from "../../../../shared/visit/kinds/peer.ts";

/** What whoever begins a visit says of its days and of themselves, in a form. */
export const WhenAndWho = z.object({
  daysOnSite: z.array(z.string()).max(20, "Check the days: a visit has at most twenty on site"),
  initials: z
    .string()
    .trim()
    .toUpperCase()
    .refine(
      (typed) => typed === "" || Peer.shape.initials.safeParse(typed).success,
      "Enter one to four letters, such as AB",
    ),
  seat: Seat,
});
export type WhenAndWho = z.infer<typeof WhenAndWho>;

/** What the visit looks at, in a form. */
export const Focus = z.string().max(2000, "Keep the focus under 2,000 characters");

/** Before anything is filled in. */
export const nobodyYet: WhenAndWho = { daysOnSite: [], initials: "", seat: "lead" };

/** Whoever begins, as they stand in the team's table; nobody while there are no initials. */
export const beginnerOf = ({
  initials,
  seat,
}: Pick<WhenAndWho, "initials" | "seat">): Beginner | undefined =>
  initials === "" ? undefined : { initials, seat, role: "", organisation: "" };
