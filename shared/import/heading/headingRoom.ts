import { findDay, findTimes } from "./dayAndTime.ts";
import { type HeadingParts } from "./headingBlock.ts";
import { groupsIn } from "./headingFacts.ts";
import type { ReadingContext } from "../readingContext.ts";

/** Words that name where people meet. */
export const roomWords =
  /\b(?:(?:committee|meeting|conference|training|board|interview|family|council|seminar)\s)?(?:room|rm)\.? ?(?:[a-z]?\d{1,3}(?:\.\d{1,3})?[a-z]?|[A-Z]\b|one|two|three|four)?|\b(?:town hall|civic (?:centre|offices?|suite)|county hall|guildhall|council chamber|(?:via|on|over) (?:ms )?(?:teams|zoom|webex)|by (?:phone|telephone|video)|children['’]?s centre|family hub|youth (?:club|centre))\b/i;

/** Where it was: after a label, or a stretch between dashes or commas that names a room. */
export function roomIn(
  parts: HeadingParts,
  open: string,
  context: ReadingContext,
): { readonly text: string; readonly span: { start: number; end: number } | null } {
  if (parts.room !== "") return { text: parts.room.slice(0, 200), span: null };
  const found = roomWords.exec(open);
  // "Children's centre staff" is who was met.
  if (found === null || groupsIn(found[0], context).length > 0) return { text: "", span: null };
  if (
    !/\b(?:room|rm)\b/i.test(found[0]) &&
    /^\s(?:staff|workers?|managers?|team|leads?)/i.test(open.slice(found.index + found[0].length))
  )
    return { text: "", span: null };
  const before = open.slice(0, found.index);
  const start = Math.max(
    ...[...before.matchAll(/\s[-–—|]\s|,\s|\t|\s{2,}|;\s?|\.\s/g)].map(
      ({ index, 0: text }) => index + text.length,
    ),
    0,
  );
  const after = open.slice(found.index);
  const length = /\s[-–—|]\s|\t|\s{2,}|;|\.\s|\.?$/.exec(after)?.index ?? after.length;
  const day = findDay(open, context.daysOnSite);
  const time = findTimes(open, { daysOnSite: context.daysOnSite });
  const from = Math.max(
    start,
    ...[day?.end ?? 0, time?.end ?? 0].filter((end) => end <= found.index),
  );
  const until = Math.min(
    found.index + length,
    ...([day?.start, time?.start].filter((at) => at !== undefined && at > found.index) as number[]),
  );
  const said = open.slice(from, until);
  const words = said.replace(behindRoom, "");
  const text = words
    .replace(/^[\s,–—-]+|[\s,–—-]+$/g, "")
    .replace(/^(?:observed\s)?(?:in\s|at\s)?(?:the\s)?(?=\S)/i, "");
  return { text: text.slice(0, 200), span: { start: from, end: from + words.length } };
}

// "Room G12, RW, 5 people": who of the team was there, and how many they met, is no room.
const behindRoom =
  /(?:\s*[,;(]\s*(?:(?:[A-Z]{2,3}|[Ll]ead)(?:\s?[+&/]\s?(?:[A-Z]{2,3}|[Ll]ead))*|\d{1,3}\s(?!\p{L}+\s(?:street|road|st|rd|lane|avenue|way|house|floor|building)\b)\p{Ll}[\p{L} ]{1,30})\)?)+[\s.]*$/u;
