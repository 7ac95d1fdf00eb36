import { put, set } from "../../../../shared/visit/change.ts";
import { EnquiryId } from "../../../../shared/visit/ids.ts";
import type { Visit } from "../../../../shared/visit/kinds/visit.ts";
import type { RecordOf, VisitRecords } from "../../../../shared/visit/records.ts";
import { deleteRecord } from "../../../db/deleteRecord.ts";
import { mint } from "../../../db/mint.ts";
import { run } from "../../../db/run.ts";
import { nextOrder } from "../../../../shared/visit/nextOrder.ts";

/** Changes facts of the visit. */
export const changeVisit = (visit: Visit, fields: Partial<Visit>): Promise<void> =>
  run(visit.id, "Change visit details", () => [set("visits", visit, fields)]);

/**
 * Changes the words of the programme as they are when it is the change's turn: what was typed in another
 * part of them a moment before is not on the screen yet, and stays.
 */
export const changeVocabulary = (
  { id }: Visit,
  change: (vocabulary: Visit["vocabulary"]) => Visit["vocabulary"],
): Promise<void> =>
  run(id, "Change visit details", ({ visit }) => [
    set("visits", visit, { vocabulary: change(visit.vocabulary) }),
  ]);

/** The same for how its letters are worded. */
export const changeLetterStyle = (
  { id }: Visit,
  change: (style: Visit["letterStyle"]) => Visit["letterStyle"],
): Promise<void> =>
  run(id, "Change visit details", ({ visit }) => [
    set("visits", visit, { letterStyle: change(visit.letterStyle) }),
  ]);

/** Adds a line of enquiry at the end. */
export async function addEnquiry(
  { visit }: VisitRecords,
  addedOnSite: RecordOf<"enquiries">["addedOnSite"] = null,
): Promise<EnquiryId> {
  const id = EnquiryId.parse(mint.newId());
  await run(visit.id, "Add line of enquiry", ({ enquiries }) => [
    put("enquiries", {
      id,
      visitId: visit.id,
      parentId: null,
      order: nextOrder(enquiries),
      question: "",
      shortName: "",
      prompts: [],
      addedOnSite,
    }),
  ]);
  return id;
}

/** Two lines of enquiry change places. */
export const swapEnquiries = (a: RecordOf<"enquiries">, b: RecordOf<"enquiries">): Promise<void> =>
  run(a.visitId, "Move line of enquiry", () => [
    set("enquiries", a, { order: b.order }),
    set("enquiries", b, { order: a.order }),
  ]);

/** Removes a line of enquiry; notes and findings on it stay, without a line. */
export const removeEnquiry = ({ visit }: VisitRecords, id: EnquiryId): Promise<void> =>
  deleteRecord(visit.id, { table: "enquiries", id });
