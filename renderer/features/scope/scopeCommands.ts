import { agree } from "../../../shared/visit/agreed/agree.ts";
import { wordsOfEnquiry } from "../../../shared/visit/agreed/lineFoundOnSite.ts";
import { put, set } from "../../../shared/visit/change.ts";
import { EnquiryId, type VisitId } from "../../../shared/visit/ids.ts";
import type { Agreement } from "../../../shared/visit/kinds/agreement.ts";
import type { Enquiry } from "../../../shared/visit/kinds/enquiry.ts";
import type { Visit } from "../../../shared/visit/kinds/visit.ts";
import { nextOrder } from "../../../shared/visit/nextOrder.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { type ScopeLoad, usualScopeLoad } from "../../../shared/visit/programme/scopeLoad.ts";
import { deleteRecord } from "../../db/deleteRecord.ts";
import { mint } from "../../db/mint.ts";
import { run } from "../../db/run.ts";
import { plainDraft } from "../../db/textDraft.ts";

/** What the visit looks at, typed. */
export const focusText = ({ id }: Visit) =>
  plainDraft("visits", { id, visitId: id }, "focus", "Change visit details");

/** A text of a line of enquiry. */
export const enquiryText = (enquiry: Enquiry, field: "shortName" | "question") =>
  plainDraft("enquiries", enquiry, field, "Change line of enquiry", (typed) =>
    field === "question" ? typed.replace(/\s+/gu, " ") : typed,
  );

/** What to ask or look for on a line of enquiry, one on each line. */
export const enquiryPrompts = (enquiry: Enquiry) =>
  plainDraft("enquiries", enquiry, "prompts", "Change line of enquiry", (typed) =>
    typed
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  );

/** Adds a line of enquiry at the end; gives its id. */
export async function addEnquiry({ visit }: VisitRecords): Promise<EnquiryId> {
  const id = EnquiryId.parse(mint.newId());
  await run(visit.id, "Add line of enquiry", ({ enquiries }) => [
    put("enquiries", { ...emptyLine(visit.id, enquiries), id }),
  ]);
  return id;
}

/** Where its short name is typed. */
export const shortNameFieldId = (id: EnquiryId): string => `line-${id}`;

/** A line that was found on site, as it is written down. */
export interface FoundLine {
  readonly question: string;
  readonly shortName: string;
  readonly reason: string;
  /** ISO day. */
  readonly day: string;
  /** By which role each side agreed; empty where it has not yet. */
  readonly agreed: Readonly<Record<Agreement["side"], string>>;
}

/** Adds a line found on site, with why, and which side has agreed to it. */
export const addFoundLine = (
  { visit }: VisitRecords,
  { question, shortName, reason, day, agreed }: FoundLine,
): Promise<void> =>
  run(visit.id, "Add a line found on site", (records, { newId }) => {
    const enquiry = {
      ...emptyLine(visit.id, records.enquiries),
      id: EnquiryId.parse(newId()),
      question,
      shortName,
      addedOnSite: { day, reason, agreedWith: "" },
    };
    const words = wordsOfEnquiry(enquiry);
    return [
      put("enquiries", enquiry),
      ...(["host", "team"] as const).flatMap((side) =>
        agreed[side].trim() === ""
          ? []
          : [
              agree(records, {
                words,
                enquiryId: enquiry.id,
                side,
                standing: "agreed",
                role: agreed[side],
                on: day,
              }),
            ],
      ),
    ];
  });

/** Two lines of enquiry change places. */
export const swapEnquiries = (a: Enquiry, b: Enquiry): Promise<void> =>
  run(a.visitId, "Move line of enquiry", () => [
    set("enquiries", a, { order: b.order }),
    set("enquiries", b, { order: a.order }),
  ]);

/** Puts a line under another, or under none. */
export const putUnder = (enquiry: Enquiry, parentId: EnquiryId | null): Promise<void> =>
  run(enquiry.visitId, "Move line of enquiry", () => [set("enquiries", enquiry, { parentId })]);

/** Removes a line of enquiry; notes and findings on it stay, without a line. */
export const removeEnquiry = ({ visit }: VisitRecords, id: EnquiryId): Promise<void> =>
  deleteRecord(visit.id, { table: "enquiries", id });

/** Changes what the scope is reckoned with. */
export const changeScopeLoad = ({ id }: Visit, fields: Partial<ScopeLoad>): Promise<void> =>
  run(id, "Change what the scope is reckoned with", ({ visit }) => [
    set("visits", visit, { scopeLoad: { ...(visit.scopeLoad ?? usualScopeLoad), ...fields } }),
  ]);

const emptyLine = (visitId: VisitId, enquiries: readonly Enquiry[]): Omit<Enquiry, "id"> => ({
  visitId,
  parentId: null,
  order: nextOrder(enquiries),
  question: "",
  shortName: "",
  prompts: [],
  addedOnSite: null,
});
