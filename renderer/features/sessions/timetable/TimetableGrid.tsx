import { useRef, type ReactElement } from "react";
import { type Block, sessionOf, timeOf } from "../../../../shared/timetable/blocks.ts";
import { initialsOfPeers } from "../../../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { dayWithWeekday, shortDay } from "../../../../shared/words/inWords.ts";
import { type BlockPlace, keepsOpenEnd } from "./timetableCommands.ts";
import { moved, step, useDraggedBlock } from "./useDraggedBlock.ts";
import { recordPlace } from "../../../places/showRecord.ts";

export interface TimetableGridProps {
  readonly records: VisitRecords;
  readonly days: readonly string[];
  readonly blocks: readonly Block[];
  /** Blocks that a warning is about. */
  readonly flagged: ReadonlySet<string>;
  readonly now: { readonly day: string; readonly minutes: number };
  readonly onPlaced: (block: Block, place: BlockPlace) => void;
  readonly onOpen: (block: Block) => void;
}

/** Days as columns, sessions and slots as blocks: dragged, or moved with the arrow keys. */
export function TimetableGrid(props: TimetableGridProps): ReactElement {
  const { records, days, blocks, flagged, now, onPlaced, onOpen } = props;
  const body = useRef<HTMLDivElement>(null);
  const first = Math.min(8 * 60, ...blocks.map(({ from }) => Math.floor(from / 60) * 60));
  const last = Math.max(18 * 60, ...blocks.map(({ to }) => Math.ceil(to / 60) * 60));
  const hours = Array.from({ length: (last - first) / 60 }, (_, i) => first + i * 60);
  const { placeOf, put, isClick, handlers } = useDraggedBlock(
    {
      days,
      measure: () => {
        const { height = 1, width = 1 } = body.current?.getBoundingClientRect() ?? {};
        return { minute: height / (last - first), day: width / days.length };
      },
    },
    onPlaced,
  );
  const placed = days.flatMap((day) =>
    besideEachOther(blocks.filter((block) => block.day === day)),
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
            const place = placeOf(block);
            const column = days.indexOf(place.day) + lane / lanes;
            return (
              <li
                key={block.id}
                {...recordPlace(block.id)}
                className={`cf-block${sessionOf(block) === null ? " cf-block-slot" : ""}`}
                data-flagged={flagged.has(block.id)}
                data-short={place.to - place.from < 30}
                style={{
                  top: share(place.from),
                  height: `calc(${((place.to - place.from) / (last - first)) * 100}% - 2px)`,
                  insetInlineStart: `${(column / days.length) * 100}%`,
                  width: `calc(${100 / lanes / days.length}% - 3px)`,
                }}
              >
                <button
                  type="button"
                  className="cf-block-button"
                  {...handlers(block, false)}
                  onClick={() => isClick() && onOpen(block)}
                  onKeyDown={(event) => {
                    const change = keyed[event.key];
                    if (change === undefined || event.ctrlKey || event.metaKey || event.altKey)
                      return;
                    event.preventDefault();
                    const isEnd = event.shiftKey && change.days === 0;
                    put(block, moved(placeOf(block), { ...change, isEnd }, days));
                  }}
                >
                  <span className="cf-block-head">
                    <span className="cf-block-time">{timeOf(place.from)}</span>{" "}
                    <span className="cf-block-title">{block.title}</span>
                  </span>{" "}
                  <span className="cf-block-facts">
                    {[initialsOfPeers(block.peerIds, records), block.room]
                      .filter(Boolean)
                      .join(" \u00B7 ")}
                  </span>
                  <span className="cf-visually-hidden">
                    {inWords(block, place, flagged.has(block.id))}
                  </span>
                </button>
                <span className="cf-block-end" aria-hidden="true" {...handlers(block, true)} />
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}

const keyed: Readonly<Record<string, { readonly by: number; readonly days: number }>> = {
  ArrowUp: { by: -step, days: 0 },
  ArrowDown: { by: step, days: 0 },
  ArrowLeft: { by: 0, days: -1 },
  ArrowRight: { by: 0, days: 1 },
};

/** What the block does not show in letters: kind, day, end, and whether something is wrong with it. */
const inWords = (block: Block, place: BlockPlace, isFlagged: boolean): string =>
  [
    block.kind,
    dayWithWeekday(place.day),
    keepsOpenEnd(block, place) ? "no end is set" : `until ${timeOf(place.to)}`,
    isFlagged ? "see what may not work" : "",
  ]
    .filter(Boolean)
    .join(", ");

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
