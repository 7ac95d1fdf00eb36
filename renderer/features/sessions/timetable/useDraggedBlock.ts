import {
  type KeyboardEvent as ReactKeyboardEvent,
  type PointerEvent as ReactPointerEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Block } from "../../../../shared/timetable/blocks.ts";
import type { BlockPlace } from "./timetableCommands.ts";

/** Blocks are put at quarters of an hour. */
const step = 15;

const snapped = (minutes: number): number => Math.round(minutes / step) * step;

/** Height of a minute, and width of a day's column, in CSS pixels, as they are drawn. */
interface Scale {
  readonly minute: number;
  readonly day: number;
}

/** How far a block is dragged at the moment. */
interface Drag {
  readonly id: string;
  readonly isEnd: boolean;
  readonly x: number;
  readonly y: number;
  readonly scale: Scale;
  readonly begun: BlockPlace;
  readonly place: BlockPlace;
}

export interface Grid {
  readonly days: readonly string[];
  readonly measure: () => Scale;
  /** A block was put elsewhere. */
  readonly onPlaced: (block: Block, place: BlockPlace) => void;
}

/** What a block does with pointer and keys: the same object for as long as the grid stands, so that only the block that moves is drawn again. */
export interface BlockMoves {
  readonly onPointerDown: (
    block: Block,
    isEnd: boolean,
    event: ReactPointerEvent<HTMLElement>,
  ) => void;
  readonly onPointerMove: (
    block: Block,
    isEnd: boolean,
    event: ReactPointerEvent<HTMLElement>,
  ) => void;
  readonly onPointerUp: (block: Block) => void;
  readonly onPointerCancel: () => void;
  /** Moves it, or its end, by an arrow key; whether the key was one. */
  readonly onArrow: (block: Block, event: ReactKeyboardEvent) => boolean;
  /** Whether a click is one, and not the end of a drag. */
  readonly isClick: () => boolean;
}

/** Dragging a block to another time or day, or its end to another time, by the pointer, and moving it by key. */
export function useDraggedBlock(grid: Grid): {
  /** Where a block is drawn: where it is dragged to, or where it stands. */
  readonly placeOf: (block: Block) => BlockPlace;
  readonly moves: BlockMoves;
} {
  const [, drawAgain] = useState(0);
  const latest = useRef(grid);
  useEffect(() => {
    latest.current = grid;
  });
  // What is dragged now: the pointer does not wait for a drawing.
  const held = useRef<Drag | null>(null);
  const wasDragged = useRef(false);
  // Where a block was put, until the records say so: nothing jumps back, and a key that follows goes on from there.
  const placed = useRef<{ readonly block: Block; readonly place: BlockPlace } | null>(null);
  return useMemo(() => {
    const placeOf = (block: Block): BlockPlace =>
      held.current?.id === block.id
        ? held.current.place
        : placed.current?.block === block
          ? placed.current.place
          : block;
    const draw = () => drawAgain((count) => count + 1);
    const put = (block: Block, place: BlockPlace) => {
      if (isSame(place, placeOf(block))) return;
      placed.current = { block, place };
      draw();
      latest.current.onPlaced(block, place);
    };
    const moves: BlockMoves = {
      isClick: () => !wasDragged.current,
      onPointerDown: (block, isEnd, event) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        wasDragged.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
        const { day, from, to } = placeOf(block);
        const begun = { day, from, to };
        // Measured once: to measure at every move would lay the page out anew each time.
        const scale = latest.current.measure();
        const [x, y] = [event.clientX, event.clientY];
        held.current = { id: block.id, isEnd, x, y, scale, begun, place: begun };
        draw();
      },
      onPointerMove: (block, isEnd, event) => {
        const drag = held.current;
        if (drag?.id !== block.id || drag.isEnd !== isEnd) return;
        const [right, down] = [event.clientX - drag.x, event.clientY - drag.y];
        if (Math.abs(down) + Math.abs(right) > 4) wasDragged.current = true;
        const place = moved(
          drag.begun,
          {
            by: snapped(down / drag.scale.minute),
            days: isEnd ? 0 : Math.round(right / drag.scale.day),
            isEnd,
          },
          latest.current.days,
        );
        // Between two quarters of an hour there is nothing to draw.
        if (isSame(place, drag.place)) return;
        held.current = { ...drag, place };
        draw();
      },
      onPointerUp: (block) => {
        const drag = held.current;
        if (drag?.id !== block.id) return;
        held.current = null;
        draw();
        put(block, drag.place);
      },
      onPointerCancel: () => {
        held.current = null;
        draw();
      },
      onArrow: (block, { key, shiftKey }) => {
        const change = keyed[key];
        if (change === undefined) return false;
        const isEnd = shiftKey && change.days === 0;
        put(block, moved(placeOf(block), { ...change, isEnd }, latest.current.days));
        return true;
      },
    };
    return { placeOf, moves };
  }, []);
}

const keyed: Readonly<Record<string, { readonly by: number; readonly days: number }>> = {
  ArrowUp: { by: -step, days: 0 },
  ArrowDown: { by: step, days: 0 },
  ArrowLeft: { by: 0, days: -1 },
  ArrowRight: { by: 0, days: 1 },
};

const isSame = (a: BlockPlace, b: BlockPlace): boolean =>
  a.day === b.day && a.from === b.from && a.to === b.to;

/** A block moved by minutes and days, or its end alone; within the day, and never shorter than a step. */
function moved(
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
