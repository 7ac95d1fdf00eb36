import type { PeerMark, ReadAs } from "../fileReading.ts";
import { findDay, findTimes } from "../heading/dayAndTime.ts";
import { headingOf } from "../heading/headingBlock.ts";
import { names } from "../heading/headingFacts.ts";
import { readHeading } from "../heading/readHeading.ts";
import { concern } from "../readPoint.ts";
import type { ReadingContext } from "../readingContext.ts";
import { concernWords, isBlankLine } from "../signs/readSigns.ts";
import { visibleText } from "../signs/invisible.ts";
import { wordsOf, type PhysicalLine } from "../splitLines.ts";
import { plannedInCalendar } from "./plannedInCalendar.ts";
import { planColumns, strand, underDays, type PlanColumn } from "./planColumns.ts";
import type { Planned } from "./planned.ts";
import { notPlanned, plannedIn, type SaidBeside } from "./plannedIn.ts";
import { plannedInRow } from "./plannedInRow.ts";
import { timedWords } from "./timedWords.ts";

/** A line of a timetable, with its cells where it is a row of a table. */
export type PlanLine = { readonly line: PhysicalLine; readonly cells: readonly string[] | null };

/** Lines with the cells that tabs or strokes part them into. */
export const planLines = (lines: readonly PhysicalLine[]): readonly PlanLine[] =>
  lines.map((line) => ({ line, cells: cellsOf(line) }));

function cellsOf(line: PhysicalLine): readonly string[] | null {
  if (line.hint?.cells !== undefined) return line.hint.cells;
  const raw = visibleText(wordsOf(line));
  const piped = /^\|(.*)\|$/.exec(raw)?.[1]?.split("|");
  const cells = piped ?? (wordsOf(line).includes("\t") ? wordsOf(line).split("\t") : null);
  return cells === null ? null : cells.map((cell) => cell.trim());
}

/**
 * Reads a timetable: days as headings or columns, a time before each line or down the first column, rooms
 * and peers in cells of their own or behind the words. Every line is known, and what of it cannot be
 * planned says so; none is evidence, and a concern is one all the same.
 */
export function readTimetable(
  lines: readonly PlanLine[],
  context: ReadingContext,
): readonly ReadAs[] {
  const readings: ReadAs[] = [];
  // A visit of one day needs no heading for it.
  let day: Planned["day"] =
    context.daysOnSite.length === 1 ? (context.daysOnSite[0] ?? null) : null;
  let columns: readonly PlanColumn[] | null = null;
  let isBelowHeads = false;
  let times: SaidBeside = {};
  const legend = new Map<string, readonly PeerMark[]>();
  /** Words without the names that a legend gives peers, and the peers they mean. */
  const withoutStrands = (
    words: string,
  ): { readonly words: string; readonly peers: readonly PeerMark[] } => {
    const peers: PeerMark[] = [];
    const rest = words.replace(strands, (name) => {
      const marks = legend.get(strandKey(name));
      peers.push(...(marks ?? []));
      return marks === undefined ? name : "";
    });
    return { words: rest, peers };
  };
  // The line that the last entry stands on: what follows it may say where and by whom.
  let last: number | null = null;

  for (const { line, cells } of lines) readings.push(read(line, cells));
  return readings;

  function read(line: PhysicalLine, cells: readonly string[] | null): ReadAs {
    const raw = visibleText(wordsOf(line));
    const called = concernWords(raw) ?? cells?.map(concernWords).find((each) => each !== null);
    if (called !== null && called !== undefined) return concern(called);
    if (line.hint?.planned !== undefined) return plannedInCalendar(line.hint.planned, context);
    if (isBlankLine(raw.replaceAll("\t", "")) || (cells !== null && cells.every(isRule)))
      return { type: "blank" };
    const filled = (cells ?? []).filter((cell) => cell !== "");
    if (cells !== null && filled.length > 1) return row(cells, raw);
    return text(filled[0] ?? raw);
  }

  function row(cells: readonly string[], raw: string): ReadAs {
    const heads = planColumns(cells, context);
    if (heads !== null) {
      columns = underDays(isBelowHeads ? columns : null, heads);
      isBelowHeads = true;
      times = {};
      return { type: "heading", of: "table" };
    }
    isBelowHeads = false;
    if (columns === null) return text(cells.filter((cell) => cell !== "").join("\t"));
    const found = plannedInRow(cells, columns, { day, times, withoutStrands, context });
    day = found.day;
    times = found.times;
    return planned(found.planned, raw, found.isAllDay);
  }

  function text(words: string): ReadAs {
    if (pairs(words)) return { type: "heading", of: "part", text: words };
    const timed = timedWords(words, context);
    const own = findDay(words, context.daysOnSite);
    if (timed === null) {
      if (own !== null && isDayHeading(words)) {
        day = own.value;
        last = null;
        return { type: "heading", of: "part", text: words };
      }
      return furtherWords(words);
    }
    const named = withoutStrands(timed.words);
    const entry = plannedIn(
      named.words,
      { day: own?.value ?? day, ...timed.times, peers: named.peers },
      context,
    );
    return planned(entry === null ? [] : [entry], words);
  }

  function planned(found: readonly Planned[], words: string, isAllDay = false): ReadAs {
    if (found.length === 0) return { type: "aside", reason: "notPlanned", text: words };
    last = readings.length;
    const [first] = found;
    return {
      type: "planned",
      planned: found,
      notPlanned:
        first === undefined || found.length > 1 ? null : isAllDay ? "allDay" : notPlanned(first),
      text: words,
    };
  }

  /** A line without a time: where and by whom for the entry above, a title, or what cannot be planned. */
  function furtherWords(words: string): ReadAs {
    const before = last === null ? undefined : readings[last];
    if (
      before?.type === "planned" &&
      before.planned.length === 1 &&
      !names(words, context).isProse
    ) {
      const named = withoutStrands(words);
      const { room, peers, title } = readHeading(headingOf(named.words), "", context).session;
      const [entry] = before.planned;
      const more = [...peers, ...named.peers];
      if (
        entry !== undefined &&
        last !== null &&
        title === "" &&
        (room !== "" || more.length > 0)
      ) {
        readings[last] = {
          ...before,
          planned: [
            {
              ...entry,
              room: entry.room === "" ? room : entry.room,
              peers: [...new Set([...entry.peers, ...more])],
            },
          ],
        };
        return { type: "aside", reason: "besidePlanned", text: words };
      }
    }
    return last === null
      ? { type: "heading", of: "part", text: words }
      : { type: "aside", reason: "notPlanned", text: words };
  }

  /** "Pair 1: LP, RW" says who a column or a cell means later. */
  function pairs(words: string): boolean {
    const name = strand.exec(words)?.[0];
    const marks = words.slice(name?.length ?? 0).match(/\b[A-Z]{2,4}\b/g) ?? [];
    if (name === undefined || marks.length === 0 || findTimes(words) !== null) return false;
    if (!/^\s*[:=(–—-]/.test(words.slice(name.length))) return false;
    legend.set(strandKey(name), marks);
    return true;
  }

  function isDayHeading(words: string): boolean {
    const facts = names(words, context);
    return !facts.hasTime && !facts.hasGroup && facts.others <= 6;
  }
}

const strands = new RegExp(String.raw`\b${strand.source.replace("^", "")}`, "gi");
const strandKey = (name: string): string => name.toLowerCase().replace(/\s/g, "");

const isRule = (cell: string): boolean => /^:?-*:?$/.test(cell);
