import { type Change, put, set } from "../change.ts";
import { derivedId } from "../derivedId.ts";
import { AgreementId, type EnquiryId } from "../ids.ts";
import type { Agreement } from "../kinds/agreement.ts";
import type { VisitRecords } from "../records.ts";

/** What a side agrees to, or takes back. */
export interface Agreeing {
  readonly words: string;
  readonly enquiryId: EnquiryId | null;
  readonly side: Agreement["side"];
  readonly standing: Agreement["standing"];
  /** Who says so, as a role. */
  readonly role: string;
  readonly on: string | null;
}

/** The change by which a side agrees or takes that back; what it said before stays in the history of the same row. */
export function agree(
  { visit, agreements }: Pick<VisitRecords, "visit" | "agreements">,
  { words, enquiryId, side, standing, role, on }: Agreeing,
): Change<"agreements"> {
  const id = AgreementId.parse(derivedId("agreement", visit.id, enquiryId ?? "", side, words));
  const before = agreements.find((each) => each.id === id);
  const now = { standing, role: role.trim(), on };
  return before === undefined
    ? put("agreements", { id, visitId: visit.id, enquiryId, words, side, ...now })
    : set("agreements", before, now);
}
