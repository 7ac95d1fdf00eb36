import type { ReadAs } from "./fileReading.ts";
import { names } from "./heading/headingFacts.ts";
import { concern } from "./readPoint.ts";
import type { ReadingContext } from "./readingContext.ts";
import { concernWords, isBlankLine, readSigns } from "./signs/readSigns.ts";
import { visibleText } from "./signs/invisible.ts";
import { wordsOf, type PhysicalLine } from "./splitLines.ts";

/**
 * Whether lines are a timetable: most begin with a time and name in a few words what is planned, and the
 * title or several of them ("Lunch", "Team meeting") say so. Notes with the time before each line tell something.
 */
export function looksLikeTimetable(
  lines: readonly PhysicalLine[],
  context: ReadingContext,
): boolean {
  const filled = lines.slice(0, 400).filter((line) => !isBlankLine(wordsOf(line)));
  const planned = filled.flatMap((line) => plannedIn(line) ?? []);
  if (planned.length < 4 || planned.length * 10 < filled.length * 6) return false;
  if (planned.some((words) => (words.match(/\S+/g) ?? []).length > 18)) return false;
  const told = planned.filter((words) => names(words, context).isProse).length;
  if (told * 4 > planned.length) return false;
  const isTitled = filled
    .slice(0, 4)
    .some((line) => saysTimetable.test(visibleText(wordsOf(line)).slice(0, 120)));
  const usual = planned.filter((words) => planWords.test(words)).length;
  return isTitled || usual >= 2;
}

/** Reads a timetable: every line is known and none is evidence; a concern is one all the same. */
export const readTimetable = (lines: readonly PhysicalLine[]): readonly ReadAs[] =>
  lines.map((line): ReadAs => {
    const raw = wordsOf(line);
    const called = concernWords(raw);
    if (called !== null) return concern(called);
    if (isBlankLine(raw)) return { type: "blank" };
    return plannedIn(line) === null && line.hint?.cells === undefined
      ? { type: "heading", of: "part", text: visibleText(raw) }
      : { type: "aside", reason: "otherList", text: visibleText(raw) };
  });

const saysTimetable =
  /\b(?:time ?table|schedule|itinerary|running order|agenda|programme (?:of|for) (?:the )?(?:visit|day|week|meetings)|on[- ]?site programme|plan (?:of|for) the (?:day|visit|week))\b/i;
const planWords =
  /\b(?:lunch|break|refreshments|arriv(?:e|es|al)|welcome|introductions?|coffee|tea|close|finish|depart|travel|train|taxi|hotel|dinner|team (?:meeting|debrief|time|room)|debrief|feedback|keep in touch|check[- ]?in|set[- ]?up|moderation|drafting|tbc|free)\b/i;

const clock = String.raw`(?:[01]?\d|2[0-3])(?:[:.]?[0-5]\d)?\s?(?:[ap]\.?m\.?|hrs?)?`;
const begins = new RegExp(
  String.raw`^(?:\S{0,12}\t)?(?:${clock})(?:\s?(?:[-\u2013\u2014]|to)\s?${clock})?(?=[\s:|,;\u2013\u2014-])[\s:|,;\u2013\u2014-]+(?=\S)`,
  "i",
);

/** What a line plans behind its time; null for a line without one, or with a mark of notes. */
function plannedIn(line: PhysicalLine): string | null {
  const raw = visibleText(wordsOf(line)).replace(/^\|\s*/, "");
  const { mark, text, at, hasSign } = readSigns(raw, { minusMarksArea: false });
  if (mark !== "plain") return null;
  if (at !== null && !hasSign) return text;
  const match = begins.exec(text);
  // "4 DSLs came" counts; "9 Welcome" does not say when.
  if (match === null || !/\d[:.]?\d\d|[ap]\.?m|hrs?/i.test(match[0])) return null;
  return text.slice(match[0].length);
}
