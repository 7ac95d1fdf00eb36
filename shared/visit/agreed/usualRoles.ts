import type { Agreement } from "../kinds/agreement.ts";
import { inOrder } from "../inOrder.ts";
import type { VisitRecords } from "../records.ts";

/** By which role each side agrees unless somebody says otherwise: whoever agreed last for it; before that the sponsor, and whoever leads the team. */
export function usualRoles({
  visit,
  peers,
  agreements,
}: Pick<VisitRecords, "visit" | "peers" | "agreements">): Readonly<
  Record<Agreement["side"], string>
> {
  const last = (side: Agreement["side"]) =>
    agreements
      .filter((each) => each.side === side && each.role !== "")
      .toSorted((a, b) => (b.on ?? "").localeCompare(a.on ?? ""))[0]?.role;
  const lead = inOrder(peers).find(({ seat }) => seat === "lead");
  return {
    host: last("host") ?? visit.sponsor,
    team: last("team") ?? (lead === undefined ? "" : "Review lead"),
  };
}
