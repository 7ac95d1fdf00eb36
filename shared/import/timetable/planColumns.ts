import { findDay, findTimes } from "../heading/dayAndTime.ts";
import { plainHeader } from "../lists/caseListColumns.ts";
import { headsNotes } from "../noteTable.ts";
import type { ReadingContext } from "../readingContext.ts";
import type { Planned } from "./planned.ts";

/** What a column of a timetable says. */
export type PlanColumn =
  | {
      readonly says:
        | "day"
        | "start"
        | "end"
        | "length"
        | "allDay"
        | "title"
        | "who"
        | "room"
        | "peers"
        | "state";
    }
  /** A day of its own, or what the same peers do, or both: each cell plans something. */
  | { readonly says: "plans"; readonly day: Planned["day"]; readonly name: string }
  | { readonly says: "nothing" };

/** The columns of a timetable by the names at their heads; null where cells head none. */
export function planColumns(
  cells: readonly string[],
  context: ReadingContext,
): readonly PlanColumn[] | null {
  const filled = cells.filter((cell) => cell.trim() !== "");
  if (filled.length === 0 || cells.some((cell) => cell.length > 60) || headsNotes(cells))
    return null;
  return gridColumns(cells, context) ?? listColumns(cells);
}

const named: readonly (readonly [Exclude<PlanColumn["says"], "plans">, RegExp])[] = [
  ["allDay", /^all day\b/],
  // What calendars export beside.
  [
    "nothing",
    /^(?:end date|reminder|meeting organi[sz]er|required attendees|optional attendees|meeting resources|billing|categories|description|mileage|priority|private|sensitivity|show time)\b/,
  ],
  ["length", /^(?:duration|length|mins|minutes|how long)\b/],
  ["day", /^(?:day|date|start date)\b(?! created| modified)/],
  ["end", /^(?:to|until|end|ends|end time|finish|finish(?:es)? at|finish time)$/],
  ["start", /^(?:time|times|timing|from|start|starts|start time|begins|when|slot|hour)\b/],
  ["room", /\b(?:rooms?|venue|location|where|place|building)\b/],
  ["state", /^(?:status|state)$/],
  [
    "peers",
    /\b(?:peers?|reviewers?|interviewers?|team members?|led by|leads?|pairs?|peer team|review team|our team|facilitators?)\b|^team$/,
  ],
  [
    "title",
    /\b(?:session|agenda|item|activity|event|meeting|interview|what|title|subject|topic|focus group|purpose)\b/,
  ],
  [
    "who",
    /\b(?:who|with|groups?|attendees?|participants?|people|role|invitees|staff|interviewees?|whom)\b/,
  ],
];

/** One row an entry: a column for when, one for what or whom. */
function listColumns(cells: readonly string[]): readonly PlanColumn[] | null {
  const taken = new Set<string>();
  const columns = cells.map((cell): PlanColumn => {
    const name = plainHeader(cell);
    const says = named.find(([, words]) => words.test(name))?.[0];
    // Of two columns for one thing the first counts; two of titles and of people are read together.
    if (
      says === undefined ||
      says === "nothing" ||
      (taken.has(says) && says !== "title" && says !== "who")
    )
      return { says: "nothing" };
    taken.add(says);
    return { says };
  });
  const isList = taken.has("start") && (taken.has("title") || taken.has("who"));
  return isList ? columns : null;
}

/**
 * The strands of a second row of heads under the days of the first, of which each stands over several
 * strands: a merged cell has its words in the first of them.
 */
export function underDays(
  above: readonly PlanColumn[] | null,
  heads: readonly PlanColumn[],
): readonly PlanColumn[] {
  let day: Planned["day"] = null;
  return heads.map((head, at): PlanColumn => {
    const over = above?.[at];
    if (over?.says === "plans" && over.day !== null) ({ day } = over);
    return head.says === "plans" && head.day === null && day !== null ? { ...head, day } : head;
  });
}

/** Days, or pairs of peers, side by side, with the times down the first column. */
function gridColumns(
  cells: readonly string[],
  context: ReadingContext,
): readonly PlanColumn[] | null {
  const [first = "", ...others] = cells;
  if (!/^(?:times?|timing|from|when|slot|hour)?$/.test(plainHeader(first)) || others.length === 0)
    return null;
  const wide = columnsOfADay(others, context);
  const heads = others.map((cell, at): PlanColumn => {
    if (cell.trim() === "" && wide > 1) {
      const over = others.slice(0, at + 1).findLast((other) => other.trim() !== "") ?? "";
      const merged = findDay(over, context.daysOnSite)?.value ?? null;
      return merged === null ? { says: "nothing" } : { says: "plans", day: merged, name: "" };
    }
    const day = findDay(cell, context.daysOnSite)?.value ?? null;
    if (day === null && !namesStrand(cell, context)) return { says: "nothing" };
    return { says: "plans", day, name: cell };
  });
  const ends = plainHeader(others[0] ?? "");
  const plans = heads.filter((head) => head.says === "plans" && head.name !== "").length;
  const filled = others.filter((cell) => cell.trim() !== "").length;
  if (plans === 0 || plans < filled - 1) return null;
  return [
    { says: "start" },
    ...heads.map((head, at): PlanColumn =>
      at === 0 && head.says === "nothing" && /^(?:to|until|end|finish)/.test(ends)
        ? { says: "end" }
        : head,
    ),
  ];
}

/** Over how many columns each day stands, where several stand over equally many as merged cells do; else 1. */
function columnsOfADay(heads: readonly string[], { daysOnSite }: ReadingContext): number {
  const at = heads.flatMap((cell, place) => (cell.trim() === "" ? [] : [place]));
  if (at.length < 2 || at.some((place) => findDay(heads[place] ?? "", daysOnSite) === null))
    return 1;
  const [first = 0, second = 0] = at;
  const wide = second - first;
  return at.every((place, i) => place === first + i * wide) ? wide : 1;
}

/** "Pair 1", "Team A (LP, RW)", "LP and KD": whose column it is. */
const namesStrand = (cell: string, { initials }: ReadingContext): boolean =>
  strand.test(cell.trim()) ||
  (findTimes(cell) === null &&
    /^(?:[A-Z]{2,4}|[Ll]ead)(?:\s?(?:[,+&/]|and)\s?(?:[A-Z]{2,4}|[Ll]ead))*$/.test(cell.trim()) &&
    cell.split(/[^A-Za-z]+/).some((mark) => initials.includes(mark)));

/** "Pair 1", "Strand B": the name that a legend gives peers. */
export const strand = /^(?:team|pair|strand|stream|group|peer pair)\s?(?:\d|[A-Da-d])\b/i;
