import { findDay, findTimes } from "../heading/dayAndTime.ts";
import type { ReadingContext } from "../readingContext.ts";
import { readSigns } from "../signs/readSigns.ts";
import { visibleText } from "../signs/invisible.ts";
import type { SaidBeside } from "./plannedIn.ts";

const clock = String.raw`(?:[01]?\d|2[0-3])(?:[:.]?[0-5]\d)?\s?(?:[ap]\.?m\.?|hrs?)?`;
const begins = new RegExp(
  String.raw`^(?:\S{0,12}\t)?(?:from\s|at\s)?(?:${clock})(?:\s?(?:[-\u2013\u2014]|to|until)\s?${clock})?(?=[\s:|,;\u2013\u2014-])[\s:|,;\u2013\u2014-]+(?=\S)`,
  "i",
);

/** "Tue 15 Oct 09:30 …", "15/10 0930 …", "Day 1: 9am …". */
const mayNameDay =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)|day\s?\d|\d{1,2}(?:[/.-]|st|nd|rd|th|\s\p{L})|\d{4}-)/iu;

/** A line that begins with when something is, behind a day if it names one, and what is then; null for another. */
export function timedWords(
  line: string,
  { daysOnSite }: Pick<ReadingContext, "daysOnSite">,
): { readonly times: Pick<SaidBeside, "startsAt" | "endsAt">; readonly words: string } | null {
  const { mark, text, at, hasSign } = readSigns(visibleText(line).replace(/^\|\s*/, ""), {
    minusMarksArea: false,
  });
  // A mark of notes plans nothing.
  if (mark !== "plain") return null;
  if (at !== null && !hasSign) return { times: { startsAt: at, endsAt: null }, words: text };
  let behind = text;
  let match = begins.exec(text);
  if (match === null && mayNameDay.test(text)) {
    const day = findDay(text.slice(0, 60), daysOnSite);
    behind =
      day === null || day.start > 12 ? text : text.slice(day.end).replace(/^[\s,:|–—-]+/, "");
    match = begins.exec(behind);
  }
  // "4 DSLs came" counts; "9 Welcome" does not say when.
  if (match === null || !/\d[:.]?\d\d|[ap]\.?m|hrs?/i.test(match[0])) return null;
  const found = findTimes(match[0], {})?.value;
  return {
    times: { startsAt: found?.startsAt ?? null, endsAt: found?.endsAt ?? null },
    words: behind.slice(match[0].length),
  };
}
