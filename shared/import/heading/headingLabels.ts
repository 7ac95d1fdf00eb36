import { findDay, findTimes } from "./dayAndTime.ts";
import type { ReadingContext } from "../readingContext.ts";

type Label = "said" | "when" | "ends" | "present" | "absent" | "peers" | "writer" | "room";

const labels: readonly (readonly [Label, RegExp])[] = [
  ["ends", /^(?:end|ends|finish|finishes)\s?:\s*/i],
  [
    "when",
    /^(?:date|day|when|time|times|date ?(?:and|&|\/) ?time|start)\s?(?:\([^)]{0,20}\))?\s?:\s*/i,
  ],
  [
    "present",
    /^(?:present|attendees?|attended(?: by)?|in attendance|attending|attendance|people(?: met| present)?|participants?|interviewees?|who(?: was met| we met| came)?|(?:we )?met(?: with)?|spoke (?:to|with)|interviewed|number (?:of people|present|attending)|no\.? (?:present|attending|of people)|numbers?|those (?:present|met)|staff(?: met| present)|in the room)\s?(?:\([^)]{0,20}\))?\s?(?::|\s[-–]\s)\s*/i,
  ],
  [
    "absent",
    /^(?:chair(?:ed by)?|apologies|absent|not present|did not attend|organi[sz]ers?|(?:required|optional)(?: attendees)?|k?loe|(?:key )?lines? of enquiry)(?: (?:from|received|nos?\.?|numbers?))?\s?:\s*/i,
  ],
  [
    "peers",
    /^(?:peers?(?: present| reviewers?| challengers?| observers?)?|us|peer team|observers?|observed by|observing|reviewers?(?: present)?|challengers?|review team|interviewers?|interviewed by|(?:who )?from (?:the |our )?(?:peer )?team|facilitators?|facilitated by|team(?: members?)?(?: present)?|leads?|led by|seen by|by|with)\s?:\s*/i,
  ],
  [
    "writer",
    /^(?:notes?(?: by| taken by)?|note[- ]?taker|scribe|author|taken by|written by|minutes(?: by)?)\s?:\s*/i,
  ],
  ["room", /^(?:venue|room|location|loc|place|where)\s?:\s*/i],
  [
    "said",
    /^(?:session|meeting|subject|title|name(?: of (?:interviewee|interview|person|people|group|team|service|session|meeting))?|job title|designation|group(?: met)?|interview(?: with| of)?|re|topic|source(?: of evidence)?|who was met|type|kind|role|service|team met|purpose)\s?:\s*/i,
  ],
];
/** Before a further label on the same line. */
export const labelInside =
  /(?<=[.;|]|\s{2}|\t|\s[–—])\s*(?=(?:present|apologies|observers?|observed by|interviewed by|seen by|peers?|notes?(?: by| taken by)?|venue|room|attendees?|date|time|loc(?:ation)?|where|who|group|people(?: met)?|interviewers?)\s?:)/gi;

/** "Attendees", with no colon and a name a line below it. */
const alone =
  /^(?:attendees|present|in attendance|participants|interviewees|those present|who was there)$/i;

/** The label that a line begins with, and what stands behind it; null where it has none. */
export function labelOf(
  text: string,
  context: ReadingContext,
): { readonly label: Label; readonly value: string } | null {
  // "Focus group: team managers" is a title with its kind.
  if (
    /^(?:focus (?:group|grp)|interview|observation|one[ -]to[ -]one|check[ -]?in)\s?(?::|[-–]\s)\s*\S/i.test(
      text,
    )
  )
    return { label: "said", value: text.replace(/\s?:\s*/, ", ") };
  if (alone.test(text)) return { label: "present", value: "" };
  // "Interviewers", a tab, "MC": the two cells of a form.
  const asked = text
    .replace(/^([^:]{2,40})\((?:e?s)\)/, "$1s")
    .replace(/^([\p{L} &]{3,30}?)\s?:?(?:\t|\s{3,}|\s\|\s)\s*(?=\S)/u, "$1: ");
  for (const [label, pattern] of labels) {
    const found = pattern.exec(asked);
    if (found === null) continue;
    const value = asked.slice(found[0].length).trim();
    const fits =
      label === "when" || label === "ends"
        ? findDay(value, context.daysOnSite) !== null || findTimes(value) !== null
        : label === "peers" || label === "writer"
          ? /(?<![\p{L}])(?:[A-Z]{2,4}|[Ll]ead)(?![\p{L}])/u.test(value) &&
            value.length <= 120 &&
            (!/^with\s?:/i.test(asked) || namesPeersOnly(value, context))
          : label === "said"
            ? value !== "" && value.length <= 160
            : value.length <= 300;
    if (fits) return { label, value };
  }
  return null;
}

/** "LP, KD", "(LP leading, KD scribe)": who of the team was there, and nothing else. */
export function namesPeersOnly(text: string, { initials }: ReadingContext): boolean {
  const words = text.match(/[\p{L}\d]+/gu) ?? [];
  // "kd/rw" alone on its line.
  const isSmall = /^[a-z]{2,3}(?:\s?[+&/,]\s?[a-z]{2,3})*$/.test(text.trim());
  const known = (word: string): boolean =>
    initials.includes(word) || (isSmall && initials.includes(word.toUpperCase()));
  const isPeer = (word: string): boolean =>
    known(word) ||
    /^(?:lead|review|leading|led|scribe|scribing|notes?|noting|observing|and|with|peers?|team)$/i.test(
      word,
    );
  return words.length <= 10 && words.some(known) && words.every(isPeer);
}
