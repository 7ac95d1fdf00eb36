import { memo, type ReactElement } from "react";
import { type Block, sessionOf, timeOf } from "../../../../shared/timetable/blocks.ts";
import { dayWithWeekday } from "../../../../shared/words/inWords.ts";
import { recordPlace } from "../../../places/showRecord.ts";
import { movedInWords } from "./nowInWords.ts";
import { type BlockStanding, standingWords } from "./standingOfBlock.ts";
import { keepsOpenEnd } from "./timetableCommands.ts";
import type { BlockMoves } from "./useDraggedBlock.ts";

export interface TimetableBlockProps {
  readonly block: Block;
  /** Where it is drawn. */
  readonly day: string;
  readonly from: number;
  readonly to: number;
  /** Left edge, width, top and height as shares of the grid. */
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
  /** Initials of its peers. */
  readonly who: string;
  readonly isFlagged: boolean;
  readonly standing: BlockStanding;
  readonly moves: BlockMoves;
  readonly onOpen: (block: Block) => void;
  readonly onNotes: (block: Block) => void;
}

/** A session, break or meeting of the timetable; while another one is dragged it is not drawn again. */
export const TimetableBlock = memo(function TimetableBlock({
  block,
  day,
  from,
  to,
  left,
  width,
  top,
  height,
  who,
  isFlagged,
  standing,
  moves,
  onOpen,
  onNotes,
}: TimetableBlockProps): ReactElement {
  const told = [standingWords[standing], standing === "cancelled" ? "" : movedInWords(block)]
    .filter(Boolean)
    .join(", ");
  return (
    <li
      {...recordPlace(block.id)}
      className={`cf-block${sessionOf(block) === null ? " cf-block-slot" : ""}`}
      data-flagged={isFlagged}
      data-standing={standing}
      data-short={to - from < 30}
      style={{
        top: `${top * 100}%`,
        height: `calc(${height * 100}% - 2px)`,
        insetInlineStart: `${left * 100}%`,
        width: `calc(${width * 100}% - 3px)`,
      }}
    >
      <button
        type="button"
        className="cf-block-button"
        onPointerDown={(event) => moves.onPointerDown(block, false, event)}
        onPointerMove={(event) => moves.onPointerMove(block, false, event)}
        onPointerUp={() => moves.onPointerUp(block)}
        onPointerCancel={moves.onPointerCancel}
        onClick={() => moves.isClick() && onOpen(block)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && event.ctrlKey) {
            event.preventDefault();
            onNotes(block);
            return;
          }
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          if (moves.onArrow(block, event)) event.preventDefault();
        }}
      >
        <span className="cf-block-head">
          <span className="cf-block-time">{timeOf(from)}</span>{" "}
          <span className="cf-block-title">{block.title}</span>
        </span>{" "}
        {told !== "" && <span className="cf-block-told">{told}</span>}{" "}
        <span className="cf-block-facts">{[who, block.room].filter(Boolean).join(" \u00B7 ")}</span>
        <span className="cf-visually-hidden">{inWords(block, { day, from, to }, isFlagged)}</span>
      </button>
      <span
        className="cf-block-end"
        aria-hidden="true"
        onPointerDown={(event) => moves.onPointerDown(block, true, event)}
        onPointerMove={(event) => moves.onPointerMove(block, true, event)}
        onPointerUp={() => moves.onPointerUp(block)}
        onPointerCancel={moves.onPointerCancel}
      />
    </li>
  );
});

/** What the block does not show in letters: kind, day, end, and whether something is wrong with it. */
const inWords = (
  block: Block,
  place: Pick<TimetableBlockProps, "day" | "from" | "to">,
  isFlagged: boolean,
): string =>
  [
    block.kind,
    dayWithWeekday(place.day),
    keepsOpenEnd(block, place) ? "no end is set" : `until ${timeOf(place.to)}`,
    isFlagged ? "see what may not work" : "",
  ]
    .filter(Boolean)
    .join(", ");
