import { useMemo, useRef, type ReactElement } from "react";
import { type Block, timeOf } from "../../../../shared/timetable/blocks.ts";
import { initialsOfPeers } from "../../../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { shortDay } from "../../../../shared/words/inWords.ts";
import type { BlockStanding } from "./standingOfBlock.ts";
import { TimetableBlock } from "./TimetableBlock.tsx";
import type { BlockPlace } from "./timetableCommands.ts";
import { useDraggedBlock } from "./useDraggedBlock.ts";

export interface TimetableGridProps {
  readonly records: VisitRecords;
  readonly days: readonly string[];
  readonly blocks: readonly Block[];
  /** Blocks that a warning is about. */
  readonly flagged: ReadonlySet<string>;
  readonly now: { readonly day: string; readonly minutes: number };
  readonly onPlaced: (block: Block, place: BlockPlace) => void;
  /** How a block stands at this moment. */
  readonly standingOf: (block: Block) => BlockStanding;
  /** The same function for as long as the grid stands, as `onNotes`. */
  readonly onOpen: (block: Block) => void;
  /** Goes to the notes of a session. */
  readonly onNotes: (block: Block) => void;
}

/** Days as columns, sessions and slots as blocks: dragged, or moved with the arrow keys. */
export function TimetableGrid(props: TimetableGridProps): ReactElement {
  const { records, days, blocks, flagged, now, onPlaced, standingOf, onOpen, onNotes } = props;
  const body = useRef<HTMLDivElement>(null);
  const first = Math.min(8 * 60, ...blocks.map(({ from }) => Math.floor(from / 60) * 60));
  const last = Math.max(18 * 60, ...blocks.map(({ to }) => Math.ceil(to / 60) * 60));
  const hours = Array.from({ length: (last - first) / 60 }, (_, i) => first + i * 60);
  const { placeOf, moves } = useDraggedBlock({
    days,
    measure: () => {
      const { height = 1, width = 1 } = body.current?.getBoundingClientRect() ?? {};
      return { minute: height / (last - first), day: width / days.length };
    },
    onPlaced,
  });
  const placed = useMemo(
    () => days.flatMap((day) => besideEachOther(blocks.filter((block) => block.day === day))),
    [days, blocks],
  );
  // Room for a few letters of each of those that stand side by side; what is wider is scrolled.
  const dayWidth = Math.max(6.5, ...placed.map(({ lanes }) => lanes * 3));
  const share = (minutes: number) => `${((minutes - first) / (last - first)) * 100}%`;
  return (
    <div
      className="cf-timetable"
      style={{ minWidth: `${Math.max(40, 3.5 + days.length * dayWidth)}rem` }}
    >
      <div className="cf-timetable-corner" />
      <div className="cf-timetable-days">
        {days.map((day) => (
          <h2 key={day}>{shortDay(day)}</h2>
        ))}
      </div>
      <div
        className="cf-timetable-hours"
        aria-hidden="true"
        style={{ height: `${hours.length * 4}rem` }}
      >
        {hours.map((hour) => (
          <span key={hour} style={{ top: share(hour) }}>
            {timeOf(hour)}
          </span>
        ))}
      </div>
      <div ref={body} className="cf-timetable-body">
        {days.map((day) => (
          <div key={day} className="cf-timetable-day" aria-hidden="true">
            {hours.map((hour) => (
              <span key={hour} className="cf-timetable-hour" style={{ top: share(hour) }} />
            ))}
            {day === now.day && now.minutes > first && now.minutes < last && (
              <span className="cf-timetable-now" style={{ top: share(now.minutes) }} />
            )}
          </div>
        ))}
        {/* One list over all days: what is moved to another day stays the same element, with focus and pointer. */}
        <ul className="cf-timetable-blocks" aria-label="Sessions, breaks and meetings">
          {placed.map(({ block, lane, lanes }) => {
            const { day, from, to } = placeOf(block);
            return (
              <TimetableBlock
                key={block.id}
                {...{ block, day, from, to, moves, onOpen, onNotes }}
                left={(days.indexOf(day) + lane / lanes) / days.length}
                width={1 / lanes / days.length}
                top={(from - first) / (last - first)}
                height={(to - from) / (last - first)}
                who={initialsOfPeers(block.peerIds, records)}
                isFlagged={flagged.has(block.id)}
                standing={standingOf(block)}
              />
            );
          })}
        </ul>
      </div>
    </div>
  );
}

/** Blocks that overlap stand side by side, each in a lane of those it overlaps. */
function besideEachOther(
  blocks: readonly Block[],
): readonly { readonly block: Block; readonly lane: number; readonly lanes: number }[] {
  const groups: { block: Block; lane: number }[][] = [];
  let end = -1;
  for (const block of blocks) {
    if (block.from >= end) groups.push([]);
    const group = groups.at(-1) ?? [];
    const taken = new Set(
      group.filter((other) => other.block.to > block.from).map(({ lane }) => lane),
    );
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    group.push({ block, lane });
    end = Math.max(block.from >= end ? 0 : end, block.to);
  }
  return groups.flatMap((group) => {
    const lanes = Math.max(1, ...group.map(({ lane }) => lane + 1));
    return group.map((placed) => ({ ...placed, lanes }));
  });
}
