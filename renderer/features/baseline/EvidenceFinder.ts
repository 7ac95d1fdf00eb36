import type { Link } from "../../../shared/visit/kinds/link.ts";
import type { NoteMark } from "../../../shared/visit/kinds/note.ts";

/** A piece of evidence of this visit as it is shown beside a point of the baseline. */
export interface PieceOfEvidence {
  readonly key: string;
  readonly ref: Link["evidence"];
  readonly text: string;
  readonly mark: NoteMark;
  /** Where it comes from, in words. */
  readonly source: string;
}

/** What finds the evidence of a visit: that of findings, which `renderer/app` gives. */
export interface EvidenceFinder {
  /** Undefined for evidence that is no longer there. */
  readonly pieceOf: (ref: Link["evidence"]) => PieceOfEvidence | undefined;
  /** Every piece in which each typed word stands. */
  readonly find: (typed: string) => readonly PieceOfEvidence[];
}
