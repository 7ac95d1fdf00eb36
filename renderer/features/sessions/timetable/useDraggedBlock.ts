import { useRef, useState, type PointerEvent as ReactPointerEvent } from "react";
import type { Block } from "../../../../shared/timetable/blocks.ts";
import type { BlockPlace } from "./timetableCommands.ts";

/** Blocks are put at quarters of an hour. */
export const step = 15;

const snapped = (minutes: number): number => Math.round(minutes / step) * step;

/** How far a block is dragged at the moment. */
interface Drag {
  readonly id: string;
  readonly isEnd: boolean;
  readonly x: number;
  readonly y: number;
  readonly begun: BlockPlace;
  readonly place: BlockPlace;
}

export interface Grid {
  readonly days: readonly string[];
  /** Height of a minute, and width of a day's column, in CSS pixels, as they are drawn. */
  readonly measure: () => { readonly minute: number; readonly day: number };
}

/** Dragging a block to another time or day, or its end to another time, by the pointer. */
export function useDraggedBlock(
  grid: Grid,
  onPlaced: (block: Block, place: BlockPlace) => void,
): {
  /** Where a block is drawn: where it is dragged to, or where it stands. */
  readonly placeOf: (block: Block) => BlockPlace;
  /** Puts a block elsewhere, as a key does. */
  readonly put: (block: Block, place: BlockPlace) => void;
  /** Whether a click is one, and not the end of a drag. */
  readonly isClick: () => boolean;
  readonly handlers: (
    block: Block,
    isEnd: boolean,
  ) => {
    readonly onPointerDown: (event: ReactPointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: ReactPointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: ReactPointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: () => void;
  };
} {
  const [, drawAgain] = useState(0);
  // What is dragged now: the pointer does not wait for a drawing.
  const held = useRef<Drag | null>(null);
  const wasDragged = useRef(false);
  // Where a block was put, until the records say so: nothing jumps back, and a key that follows goes on from there.
  const placed = useRef<{ readonly block: Block; readonly place: BlockPlace } | null>(null);
  const placeOf = (block: Block): BlockPlace =>
    held.current?.id === block.id
      ? held.current.place
      : placed.current?.block === block
        ? placed.current.place
        : block;
  const put = (block: Block, place: BlockPlace) => {
    const { day, from, to } = placeOf(block);
    if (place.day === day && place.from === from && place.to === to) return;
    placed.current = { block, place };
    drawAgain((count) => count + 1);
    onPlaced(block, place);
  };
  const setDrag = (drag: Drag | null) => {
    held.current = drag;
    drawAgain((count) => count + 1);
  };
  return {
    isClick: () => !wasDragged.current,
    placeOf,
    put,
    handlers: (block, isEnd) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        wasDragged.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
        const { day, from, to } = placeOf(block);
        const begun = { day, from, to };
        setDrag({ id: block.id, isEnd, x: event.clientX, y: event.clientY, begun, place: begun });
      },
      onPointerMove: (event) => {
        const drag = held.current;
        if (drag?.id !== block.id || drag.isEnd !== isEnd) return;
        const { minute, day } = grid.measure();
        const by = snapped((event.clientY - drag.y) / minute);
        if (Math.abs(event.clientY - drag.y) + Math.abs(event.clientX - drag.x) > 4)
          wasDragged.current = true;
        const column = isEnd ? 0 : Math.round((event.clientX - drag.x) / day);
        setDrag({ ...drag, place: moved(drag.begun, { by, days: column, isEnd }, grid.days) });
      },
      onPointerUp: () => {
        const drag = held.current;
        if (drag?.id !== block.id) return;
        setDrag(null);
        put(block, drag.place);
      },
      onPointerCancel: () => setDrag(null),
    }),
  };
}

/** A block moved by minutes and days, or its end alone; within the day, and never shorter than a step. */
export function moved(
  { day, from, to }: BlockPlace,
  {
    by,
    days: columns,
    isEnd,
  }: { readonly by: number; readonly days: number; readonly isEnd: boolean },
  days: readonly string[],
): BlockPlace {
  // One that ends later than the last step stays where it is, and is not pulled back by a key for something else.
  const last = Math.max(24 * 60 - step, to);
  if (isEnd) return { day, from, to: Math.max(from + step, Math.min(last, to + by)) };
  const within = Math.max(-from, Math.min(last - to, by));
  const at = Math.max(0, Math.min(days.length - 1, days.indexOf(day) + columns));
  return { day: days[at] ?? day, from: from + within, to: to + within };
}
