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
  const day = findDay(text, daysOnSite);
  const behind =
    day === null || day.start > 12 ? text : text.slice(day.end).replace(/^[\s,:|–—-]+/, "");
  const match = begins.exec(behind);
  // "4 DSLs came" counts; "9 Welcome" does not say when.
  if (match === null || !/\d[:.]?\d\d|[ap]\.?m|hrs?/i.test(match[0])) return null;
  const found = findTimes(match[0], {})?.value;
  return {
    times: { startsAt: found?.startsAt ?? null, endsAt: found?.endsAt ?? null },
    words: behind.slice(match[0].length),
  };
}
