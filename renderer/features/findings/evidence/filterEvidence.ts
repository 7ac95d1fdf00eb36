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
  const words = waysToWrite(filter.typed);
  return evidence.filter(
    (point) =>
      (filter.scope === "all" || point.linkedTo.length === 0) &&
      (filter.enquiry === "any" ||
        (filter.enquiry === "none"
          ? point.enquiryId === null
          : point.enquiryId === filter.enquiry)) &&
      (filter.mark === "any" || point.mark === filter.mark) &&
      (filter.alike === null || filter.alike.keys.has(point.key)) &&
      words.every((ways) => holds(haystackOf(point), ways)),
  );
}

const haystacks = new WeakMap<EvidencePoint["searched"], string>();

/** What is looked in, folded once for each point: ahead of who types, where the list can. */
export function haystackOf({ searched }: Pick<EvidencePoint, "searched">): string {
  const known = haystacks.get(searched);
  if (known !== undefined) return known;
  const folded = fold(searched.join(" "));
  haystacks.set(searched, folded);
  return folded;
}

/** Capitals, accents, apostrophes and hyphens count for nothing. */
const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}\u00AD\u200B'\u2018\u2019\u02BC]/gu, "")
    .replace(/\p{Pd}/gu, " ")
    .toLowerCase();

/** Each word typed, as it may be written: as it is, and in the forms that search takes for one with it. */
const waysToWrite = (typed: string): readonly (readonly string[])[] =>
  searchWords(typed, { compounds: false }).map(({ word, start, end }) => [
    ...new Set([fold(typed.slice(start, end)), word, word.replace(/i$/u, "y")]),
  ]);

/** What somebody wrote in two words another types as one. */
const shortest = 6;

const holds = (haystack: string, ways: readonly string[]): boolean =>
  ways.some((way) => haystack.includes(way)) ||
  ways.some((way) => way.length >= shortest && haystack.replaceAll(" ", "").includes(way));
