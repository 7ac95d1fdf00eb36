import type { PeerMark } from "../fileReading.ts";
import { findDay, findTimes, readClock } from "../heading/dayAndTime.ts";
import type { ReadingContext } from "../readingContext.ts";
import type { TimeOfDay } from "../../visit/fields.ts";
import type { PlanColumn } from "./planColumns.ts";
import type { Planned } from "./planned.ts";
import { plannedIn, type SaidBeside } from "./plannedIn.ts";
import { asTimes, withoutSeconds } from "./asTimes.ts";
import { timedWords } from "./timedWords.ts";

/** What the rows above say for a row that leaves it out, and whom a name such as "Pair 1" means. */
export type RowPlace = {
  readonly day: Planned["day"];
  readonly times: SaidBeside;
  readonly withoutStrands: (words: string) => {
    readonly words: string;
    readonly peers: readonly PeerMark[];
  };
  readonly context: ReadingContext;
};

/** What one row plans, and what it says for the rows below it: a day or a time that stands once for several. */
export function plannedInRow(
  cells: readonly string[],
  columns: readonly PlanColumn[],
  place: RowPlace,
): {
  readonly planned: readonly Planned[];
  readonly day: Planned["day"];
  readonly times: SaidBeside;
  readonly isAllDay: boolean;
} {
  const { context } = place;
  const said = (what: PlanColumn["says"]): string =>
    columns
      .flatMap(({ says }, at) => {
        const cell = cells[at] ?? "";
        if (says !== what) return [];
        return [what === "start" || what === "end" ? asTimes(cell) : withoutSeconds(cell)];
      })
      .filter((cell) => cell !== "")
      .join(", ");
  const dayAndTime = `${said("day")} ${said("start")}`;
  const day = findDay(dayAndTime, context.daysOnSite)?.value ?? place.day;
  const isAllDay = /^(?:true|yes|y|1)$/i.test(said("allDay"));
  const own = isAllDay
    ? { startsAt: null, endsAt: null }
    : timesIn(said("day"), said("start"), said("end"), said("length"));
  const peers = place.withoutStrands(said("peers"));
  // "TBC" is not the time of the row above.
  const times = own.startsAt === null && said("start") === "" ? place.times : own;
  const grid = columns.some(({ says }) => says === "plans");
  const planned = grid
    ? plannedInGrid(cells, columns, { ...place, day, times })
    : [
        plannedIn(
          [said("title"), said("who")].filter(Boolean).join(", "),
          {
            day,
            ...(own.startsAt === null ? {} : own),
            room: said("room"),
            people: peers.words,
            peers: peers.peers,
            isCancelled: /cancell?ed/i.test(said("state")),
          },
          context,
        ),
      ].filter((one) => one !== null);
  return { planned, day, times, isAllDay };
}

function plannedInGrid(
  cells: readonly string[],
  columns: readonly PlanColumn[],
  { day, times, withoutStrands, context }: RowPlace,
): readonly Planned[] {
  const planned = columns.flatMap((column, at): readonly Planned[] => {
    const cell = (cells[at] ?? "").trim();
    if (column.says !== "plans" || cell === "") return [];
    const timed = timedWords(cell, context);
    const named = withoutStrands(timed?.words ?? cell);
    const one = plannedIn(
      named.words.replace(/\s*\n\s*|\s\/\s/g, ", "),
      {
        day: column.day ?? day,
        ...(timed?.times ?? times),
        people:
          /\b[A-Z]{2,4}\b/.test(column.name) && findDay(column.name, context.daysOnSite) === null
            ? column.name
            : "",
        peers: [...named.peers, ...withoutStrands(column.name).peers],
      },
      context,
    );
    return one === null ? [] : [one];
  });
  const [only] = planned;
  const days = new Set(columns.flatMap((column) => (column.says === "plans" ? [column.day] : [])));
  // One cell over all columns, as a merged one comes out: lunch is on every day, and everybody's.
  if (only === undefined || planned.length > 1 || only.what === "session") return planned;
  return days.size > 1 && cells.filter((cell) => cell.trim() !== "").length === 2
    ? [...days].map((each) => ({ ...only, day: each ?? only.day, peers: [] }))
    : [{ ...only, peers: days.size === 1 && columns.length > 2 ? [] : only.peers }];
}

/** Beginning and end of a row: in one cell, in two, or with a length in minutes or hours. */
function timesIn(
  day: string,
  start: string,
  end: string,
  length: string,
): { readonly startsAt: TimeOfDay | null; readonly endsAt: TimeOfDay | null } {
  const span = findTimes(start)?.value ?? findTimes(day)?.value;
  const startsAt = span?.startsAt ?? readClock(start);
  if (startsAt === null || startsAt === undefined) return { startsAt: null, endsAt: null };
  const stated = span?.endsAt ?? readClock(end) ?? findTimes(end)?.value.startsAt ?? null;
  return { startsAt, endsAt: stated ?? after(startsAt, length) };
}

function after(startsAt: TimeOfDay, length: string): TimeOfDay | null {
  const hours = /(\d+(?:\.\d+)?)\s?h/i.exec(length);
  const minutes = /(\d+)\s?m/i.exec(length) ?? (hours === null ? /^(\d{2,3})$/.exec(length) : null);
  const total = Math.round(Number(hours?.[1] ?? 0) * 60) + Number(minutes?.[1] ?? 0);
  const [hour = 0, minute = 0] = startsAt.split(":").map(Number);
  const at = hour * 60 + minute + total;
  if (total === 0 || at >= 24 * 60) return null;
  return `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;
}
