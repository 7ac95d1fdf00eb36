import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { Link } from "../../../../shared/visit/kinds/link.ts";
import type { FindingId } from "../../../../shared/visit/ids.ts";
import type { BoardPlace } from "./placeFinding.ts";

/** What the parts of the board ask of the screen: the same object for as long as the visit is open. */
export interface BoardActions {
  readonly select: (id: FindingId) => void;
  /** Selects it and leaves what stands beside the board as it is. */
  readonly selectBeside: (id: FindingId) => void;
  readonly chooseNone: () => void;
  /** Goes to the finding's panel. */
  readonly open: (finding: Finding) => void;
  readonly findEvidence: (finding: Finding) => void;
  readonly step: (finding: Finding, direction: "up" | "down") => void;
  readonly place: (id: FindingId, place: BoardPlace) => void;
  readonly link: (
    id: FindingId,
    evidence: readonly Link["evidence"][],
    bearing: Link["bearing"],
  ) => void;
  /** Begins a finding that rests on this evidence. */
  readonly makeFrom: (
    evidence: readonly Link["evidence"][],
    place: Omit<BoardPlace, "before">,
  ) => void;
  readonly ask: (errand: Errand) => void;
  readonly remove: (finding: Finding) => void;
}

/** Something about a finding that needs an answer first. */
export interface Errand {
  readonly type: "park" | "merge" | "split";
  readonly finding: Finding;
}
