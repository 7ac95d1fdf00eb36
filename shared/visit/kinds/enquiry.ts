import * as z from "zod";
import { Day, Line, Order, Prose } from "../fields.ts";
import { EnquiryId, VisitId } from "../ids.ts";
import { dayInWords } from "../../words/inWords.ts";
import { type Kind, pointsAt } from "../kind.ts";

/** A line of enquiry: one question the visit sets out to answer. */
export const Enquiry = z.strictObject({
  id: EnquiryId,
  visitId: VisitId,
  parentId: EnquiryId.nullable(),
  order: Order,
  question: Line,
  /** Two or three words for chips and headings, such as "The board's role". */
  shortName: Line,
  prompts: z.array(Line).max(40),
  /** For a line added during the visit: when and why. `Agreement` says who agreed; `agreedWith` as papers and earlier versions have it. */
  addedOnSite: z.strictObject({ day: Day, reason: Prose, agreedWith: Line }).nullable(),
});
export type Enquiry = z.infer<typeof Enquiry>;

export const enquiries: Kind<typeof Enquiry> = {
  schema: Enquiry,
  one: "Line of enquiry",
  many: "Lines of enquiry",
  fields: {
    parentId: { label: "Part of", refers: pointsAt("enquiries", "clear") },
    order: { label: "Place", isHidden: true, merge: "quiet" },
    question: { label: "Question", said: "line" },
    shortName: { label: "Short name", said: "line" },
    prompts: { label: "Prompts", said: "lines" },
    addedOnSite: {
      label: "Added on site",
      said: (added) =>
        added === null
          ? ""
          : `${dayInWords(added.day)}: ${added.reason}${added.agreedWith === "" ? "" : ` Agreed with ${added.agreedWith}.`}`,
    },
  },
  title: (row) => row.shortName || row.question,
  shownAt: () => ({ screen: "scope" }),
  found: (row) => [row.shortName, row.question, ...row.prompts].join(" "),
};
