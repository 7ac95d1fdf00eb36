import { names } from "../heading/headingFacts.ts";
import { findTimes } from "../heading/dayAndTime.ts";
import type { ReadingContext } from "../readingContext.ts";
import { isBlankLine, startsWithSign } from "../signs/readSigns.ts";
import { visibleText } from "../signs/invisible.ts";
import { wordsOf, type PhysicalLine } from "../splitLines.ts";
import { planColumns } from "./planColumns.ts";
import { asTimes } from "./asTimes.ts";
import { type PlanLine, planLines } from "./readTimetable.ts";
import { timedWords } from "./timedWords.ts";

/**
 * Whether lines are a timetable: entries of a calendar, a table under heads that say when and what, or lines
 * of which most begin with a time and name in a few words what is planned, where the title or several of
 * them ("Lunch", "Team meeting") say so. Notes with the time before each line tell something.
 */
export function looksLikeTimetable(
  lines: readonly PhysicalLine[],
  context: ReadingContext,
): boolean {
  if (lines.some(({ hint }) => hint?.planned !== undefined)) return true;
  const shown = lines.slice(0, 400);
  if (isTimetableTable(planLines(shown), context)) return true;
  const filled = shown.filter((line) => !isBlankLine(wordsOf(line)));
  const planned = filled.flatMap((line) => timedWords(wordsOf(line), context)?.words ?? []);
  const isTitled = filled.slice(0, 4).some(
    (line) =>
      saysTimetable.test(visibleText(wordsOf(line)).slice(0, 120)) &&
      // "13:00 agenda agreed" is what happened.
      timedWords(wordsOf(line), context) === null,
  );
  // Between the times of a titled one stand its days, rooms and peers.
  if (planned.length < 4 || planned.length * 10 < filled.length * (isTitled ? 4 : 6)) return false;
  if (planned.some((words) => (words.match(/\S+/g) ?? []).length > 18)) return false;
  const told = planned.filter((words) => names(words, context).isProse).length;
  if (told * 4 > planned.length) return false;
  const usual = planned.filter((words) => planWords.test(words)).length;
  return isTitled || usual >= 2;
}

/** Whether rows are a table of what is planned: heads that say when and what, times below them, and no notes. */
export function isTimetableTable(lines: readonly PlanLine[], context: ReadingContext): boolean {
  const rows = lines.flatMap(({ line, cells }) =>
    cells === null || isBlankLine(cells.join("")) ? [] : [{ line, cells }],
  );
  const at = rows.slice(0, 8).findIndex(({ cells }) => planColumns(cells, context) !== null);
  const columns = planColumns(rows[at]?.cells ?? [], context);
  if (at === -1 || columns === null) return false;
  // "Time | Who | Point": what was heard then.
  if (rows[at]?.cells.some((cell) => heardColumn.test(cell)) === true) return false;
  const below = rows.slice(at + 1, at + 60).map(({ cells }) => cells);
  const when = columns.flatMap(({ says }, column) =>
    says === "start" || says === "day" ? [column] : [],
  );
  const has = (cells: readonly string[], isTime: (cell: string) => boolean) =>
    when.some((column) => isTime(cells[column] ?? ""));
  const timed = below.filter((cells) => has(cells, (cell) => findTimes(asTimes(cell)) !== null));
  const open = below.filter((cells) => has(cells, (cell) => openTime.test(cell)));
  if (timed.length === 0 || (timed.length + open.length) * 2 < below.length) return false;
  const told = below.filter((cells) =>
    cells.some((cell) => startsWithSign(cell) || cell.length > 200 || names(cell, context).isProse),
  );
  return told.length * 4 <= below.length;
}

/** What stands where a time is not set yet. */
const openTime =
  /^\s*(?:tb[cda]|to be (?:agreed|arranged|confirmed|decided)|a\.?m|p\.?m|all day|morning|afternoon|evening|(?:after|before|over) lunch)\b/i;
const heardColumn =
  /^\s*(?:evidence|points?|observations?|findings?|key (?:points?|messages?|evidence)|what (?:we |was |they |people )?(?:heard|said|saw|found|told us))\s*$/i;
const saysTimetable =
  /\b(?:time ?table|schedule|itinerary|running order|agenda|programme (?:of|for) (?:the )?(?:visit|day|week|meetings)|on[- ]?site programme|plan (?:of|for) the (?:day|visit|week))\b/i;
const planWords =
  /\b(?:lunch|break|refreshments|arriv(?:e|es|al)|welcome|introductions?|coffee|tea|close|finish|depart|travel|train|taxi|hotel|dinner|team (?:meeting|debrief|time|room)|debrief|feedback|keep in touch|check[- ]?in|set[- ]?up|moderation|drafting|tbc|free)\b/i;
