import { dayInWords } from "../../words/inWords.ts";
import { inOrder } from "../inOrder.ts";
import type { Enquiry } from "../kinds/enquiry.ts";
import type { VisitRecords } from "../records.ts";
import { bothSides, bothSidesInWords, isAgreed } from "./bothSides.ts";
import { asAgreed } from "./wordsOfRule.ts";

/** What both sides agree to when they agree to a line of enquiry: its question. */
export const wordsOfEnquiry = ({ question }: Pick<Enquiry, "question">): string =>
  asAgreed([question]);

/**
 * Whether both sides agreed to a line that was found on site. Where it is only said with whom it was
 * agreed, as before sides were kept apart and in papers that are brought in, that holds.
 */
export function isLineAgreed(
  enquiry: Enquiry,
  { agreements }: Pick<VisitRecords, "agreements">,
): boolean {
  if (enquiry.addedOnSite === null) return false;
  const own = agreements.filter(({ enquiryId }) => enquiryId === enquiry.id);
  if (own.length === 0) return enquiry.addedOnSite.agreedWith.trim() !== "";
  return isAgreed(bothSides(wordsOfEnquiry(enquiry), { agreements: own }));
}

/** "Added on site on 15 October 2024: …" with who agreed, or who has not; empty for a line of the scoping. */
export function addedOnSiteInWords(
  enquiry: Enquiry,
  { agreements }: Pick<VisitRecords, "agreements">,
): string {
  const { addedOnSite } = enquiry;
  if (addedOnSite === null) return "";
  const own = agreements.filter(({ enquiryId }) => enquiryId === enquiry.id);
  const agreed =
    own.length === 0 && addedOnSite.agreedWith.trim() !== ""
      ? `Agreed with ${addedOnSite.agreedWith.trim().replace(/\.$/u, "")}.`
      : bothSidesInWords(bothSides(wordsOfEnquiry(enquiry), { agreements: own }));
  const reason = addedOnSite.reason.trim();
  return [
    `Added on site on ${dayInWords(addedOnSite.day)}${reason === "" ? "." : `: ${reason}`}`,
    agreed,
  ].join(" ");
}

/** Lines found on site that both sides agreed to, in the order of the lines. */
export const linesAgreedOnSite = (
  records: Pick<VisitRecords, "enquiries" | "agreements">,
): readonly Enquiry[] =>
  inOrder(records.enquiries).filter((enquiry) => isLineAgreed(enquiry, records));
