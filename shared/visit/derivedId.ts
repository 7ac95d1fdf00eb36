import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Rows of which there can be only one for what they belong to. */
export type DerivedKind =
  | "position"
  | "letter"
  | "link"
  | "reason"
  | "issued"
  | "evidence"
  | "form"
  | "reading"
  | "observation"
  | "drawnCase"
  | "offer"
  | "action"
  | "gifted"
  | "agreement"
  | "arrangement"
  | "tallies"
  | "pooled"
  | "baseline"
  | "baselineItem"
  | "baselineLink"
  | "destruction"
  | "questionnaire";

/**
 * The id of a row that two laptops would otherwise begin twice: where a peer stands on a finding, the
 * draft letter of a visit, one piece of evidence on one finding, why a guard is passed, a practice form,
 * one reader's reading of a case, what was observed, a case that a draw gave, a case that the host
 * offered, what the host does about a recommendation, the hours of a peer for one part of the work on one day, what one side agreed to, an entry of the suggested checklist, what a visit has given out of its case files, that the notes under the keys of one team were destroyed, what a return visit goes
 * back to, each point of it and one piece of evidence on one, what a peer answered in a round of a questionnaire; of a
 * visit among those of others, which says nothing of its own id; and of an issued letter, whose id is of what it says. Both give it the same id without having
 * heard of each other, so that their writes meet in one row and are merged or settled there, and not in
 * two rows that contradict each other. A UUIDv8 (RFC 9562) of SHA-256 over
 * "cf/id/v1 <kind> <part> <part>…". Rows begun before have random ids: look for one first.
 */
export function derivedId(kind: DerivedKind, ...parts: readonly string[]): string {
  const hash = sha256(utf8ToBytes(["cf/id/v1", kind, ...parts].join(" "))).slice(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytesToHex(hash);
  return [8, 12, 16, 20, 32].map((end, i, ends) => hex.slice(ends[i - 1] ?? 0, end)).join("-");
}
