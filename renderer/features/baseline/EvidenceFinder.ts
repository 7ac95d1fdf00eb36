import type { Link } from "../../../shared/visit/kinds/link.ts";
import type { PieceToTie } from "../../ui/evidence/TiedEvidence.tsx";

/** A piece of evidence of this visit as it is shown beside a point of the baseline. */
export type PieceOfEvidence = PieceToTie<Link["evidence"]>;

/** What finds the evidence of a visit: that of findings, which `renderer/app` gives. */
export interface EvidenceFinder {
  /** Undefined for evidence that is no longer there. */
  readonly pieceOf: (ref: Link["evidence"]) => PieceOfEvidence | undefined;
  /** Every piece in which each typed word stands. */
  readonly find: (typed: string) => readonly PieceOfEvidence[];
}
