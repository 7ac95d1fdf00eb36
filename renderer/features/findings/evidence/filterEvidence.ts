import type { EnquiryId } from "../../../../shared/visit/ids.ts";
import type { NoteMark } from "../../../../shared/visit/kinds/note.ts";
import type { EvidencePoint } from "./EvidencePoint.ts";

/** What the drawer is narrowed to. */
export interface EvidenceFilter {
  readonly typed: string;
  readonly scope: "unlinked" | "all";
  /** A line of enquiry, those without one, or any. */
  readonly enquiry: EnquiryId | "none" | "any";
  readonly mark: NoteMark | "any";
}

/** Evidence that passes: every typed word occurs somewhere in its text, session, group or line of enquiry. */
export function filterEvidence(
  evidence: readonly EvidencePoint[],
  filter: EvidenceFilter,
): readonly EvidencePoint[] {
  const words = fold(filter.typed)
    .split(/\s+/u)
    .filter((word) => word !== "");
  return evidence.filter(
    (point) =>
      (filter.scope === "all" || point.linkedTo.length === 0) &&
      (filter.enquiry === "any" ||
        (filter.enquiry === "none"
          ? point.enquiryId === null
          : point.enquiryId === filter.enquiry)) &&
      (filter.mark === "any" || point.mark === filter.mark) &&
      words.every((word) => point.haystack.includes(word)),
  );
}

/** Text as it is searched: lower case, without accents, with straight apostrophes. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[‘’]/gu, "'").toLowerCase();
}
