import type { EnquiryId } from "../../../../shared/visit/ids.ts";
import type { NoteMark } from "../../../../shared/visit/kinds/note.ts";
import { searchWords } from "../../../../shared/words/searchWords.ts";
import type { EvidencePoint } from "./EvidencePoint.ts";

/** What the drawer is narrowed to. */
export interface EvidenceFilter {
  readonly typed: string;
  readonly scope: "unlinked" | "all";
  /** A line of enquiry, those without one, or any. */
  readonly enquiry: EnquiryId | "none" | "any";
  readonly mark: NoteMark | "any";
  /** Lines that say alike, by their keys, and what they speak of; null for all. */
  readonly alike: { readonly words: string; readonly keys: ReadonlySet<string> } | null;
}

/** Evidence that passes: every typed word occurs somewhere in its text, session, group or line of enquiry. */
export function filterEvidence(
  evidence: readonly EvidencePoint[],
  filter: EvidenceFilter,
): readonly EvidencePoint[] {
  const words = searchWords(filter.typed, { compounds: false }).map(({ word }) => word);
  return evidence.filter(
    (point) =>
      (filter.scope === "all" || point.linkedTo.length === 0) &&
      (filter.enquiry === "any" ||
        (filter.enquiry === "none"
          ? point.enquiryId === null
          : point.enquiryId === filter.enquiry)) &&
      (filter.mark === "any" || point.mark === filter.mark) &&
      (filter.alike === null || filter.alike.keys.has(point.key)) &&
      words.every((word) => point.haystack.includes(word)),
  );
}

/** Words as they are searched: capitals, accents, apostrophes, hyphens and plurals count for nothing. */
export const fold = (text: string): string =>
  searchWords(text, { compounds: true })
    .map(({ word }) => word)
    .join(" ");
