import { inOrder } from "../../../../shared/visit/inOrder.ts";
import type { Enquiry } from "../../../../shared/visit/kinds/enquiry.ts";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";

type FindingRecords = Pick<VisitRecords, "visit" | "enquiries" | "findings">;

/** The findings of a section, in the letter or not: by theme, both kinds stand in the section of the strengths. */
export function findingsOfSection(
  { visit, findings }: Pick<FindingRecords, "visit" | "findings">,
  sectionId: "strengths" | "areas",
): readonly Finding[] {
  const isByTheme = visit.letterStyle.findingsBy === "theme";
  return inOrder(
    findings.filter(
      ({ polarity }) => (polarity === "area" && !isByTheme) === (sectionId === "areas"),
    ),
  );
}

/** Those that the letter carries, by line of enquiry as they stand in the text; null for none. */
export function carriedFindings(
  records: FindingRecords,
  sectionId: "strengths" | "areas",
): readonly { readonly enquiry: Enquiry | null; readonly findings: readonly Finding[] }[] {
  const carried = findingsOfSection(records, sectionId).filter(
    ({ inLetter, state }) => inLetter && state === "agreed",
  );
  return [...inOrder(records.enquiries), null]
    .map((enquiry) => ({
      enquiry,
      findings: strengthsFirst(
        carried.filter(({ enquiryId }) => enquiryId === (enquiry?.id ?? null)),
      ),
    }))
    .filter(({ findings }) => findings.length > 0);
}

const strengthsFirst = (findings: readonly Finding[]) => [
  ...findings.filter(({ polarity }) => polarity !== "area"),
  ...findings.filter(({ polarity }) => polarity === "area"),
];
