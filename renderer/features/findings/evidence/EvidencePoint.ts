import type { Link } from "../../../../shared/visit/kinds/link.ts";
import type { EnquiryId, FindingId, PictureId } from "../../../../shared/visit/ids.ts";
import type { EvidenceKind, NoteMark } from "../../../../shared/visit/kinds/note.ts";

/** What a finding can rest on, as the drawer and the finding's panel show it. */
export interface EvidencePoint {
  /** Unique among all kinds of evidence, `note:0192...`. */
  readonly key: string;
  readonly ref: Link["evidence"];
  readonly text: string;
  /** Session title, "Case 4", "Document". */
  readonly where: string;
  /** What it comes from, by its id: points of one session, document or sample have the same. */
  readonly source: string;
  /** "Tue 11:15"; empty when it has no day. */
  readonly when: string;
  /** Role groups in words, the first two of many. */
  readonly sourceGroup: string;
  readonly kind: EvidenceKind;
  readonly mark: NoteMark;
  readonly enquiryId: EnquiryId | null;
  /** Findings it is linked to. */
  readonly linkedTo: readonly FindingId[];
  /** Pictures that hang on it, which it is the words of. */
  readonly pictures: readonly PictureId[];
  /** All of the above that can be searched; the same array for as long as the point says the same. */
  readonly searched: readonly string[];
}
