import type { BoardPlace } from "../board/placeFinding.ts";
import type { EvidencePoint } from "../evidence/EvidencePoint.ts";
import type { NotesChange } from "./manyChanges.ts";

/** Something to be done with several pieces of evidence at once that needs an answer first. */
export interface ManyErrand {
  readonly to: "make" | NotesChange["of"];
  readonly points: readonly EvidencePoint[];
  /** Where on the board they were dropped. */
  readonly place?: Omit<BoardPlace, "before">;
}
