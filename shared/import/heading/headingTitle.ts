import { scanForIdentifiers } from "../../identifiers/scanForIdentifiers.ts";
import { capital } from "../../words/capital.ts";
import { durationNamed } from "./durationNamed.ts";
import { findDay, findTimes } from "./dayAndTime.ts";
import { type HeadingParts } from "./headingBlock.ts";
import { groupAhead, names } from "./headingFacts.ts";
import type { ReadingContext } from "../readingContext.ts";
import { findSourceGroups, peopleNamed } from "../sourceGroupWords.ts";

/** The heading without day, time, numbers, room, peers and names: the group met, in the notes' own words. */
export function titleOf(parts: HeadingParts, room: string, context: ReadingContext): string {
  const present = titleOfLine(parts.present.replace(/\([^)]{0,300}\)/g, ""), room, context);
  const lines =
    peopleNamed(present, context.vocabulary).length > 0 ? [...parts.said, present] : parts.said;
  for (const line of lines) {
    const title = titleOfLine(line, room, context);
    // A whole sentence is no title: the group's own name says it better.
    if (title !== "" && (title.split(" ").length < 10 || !names(line, context).hasGroup))
      return title;
  }
  return "";
}

const weekdayWord =
  /(?<!\p{L})(?:mon|tues?|weds?|thurs?|thu|fri|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?!\p{L})\.?/giu;

function titleOfLine(heading: string, room: string, context: ReadingContext): string {
  const { daysOnSite } = context;
  let text = heading
    .replace(/^(?:(?:re|fw|fwd)\s?:\s*)+/i, "")
    .replace(
      /^(?:session|slot|interview|meeting)\s(?:no\.?\s?)?\d{1,2}\s?(?:[:.)\u2013-]\s*|\s(?=\S))/i,
      "",
    )
    .replace(/^(?:(?:minutes|notes|record|write[- ]?up) (?:of|from)(?: the| a)? )/i, "")
    .replace(/\p{Extended_Pictographic}|\uFE0F/gu, (each) => (/[\d#*]/.test(each) ? each : " "));
  const hits = scanForIdentifiers(text, { register: context.register, setting: "notes" });
  const groups = findSourceGroups(text, context.vocabulary);
  for (const { start, end } of hits.toReversed())
    // "Director", "Lead Member" and their like are roles, whatever a name finder thinks.
    if (!groups.some((group) => group.start <= start && group.end >= end))
      text = text.slice(0, start) + text.slice(end);
  if (room !== "") text = text.replace(room, "  ");
  const lasts = durationNamed(text);
  if (lasts !== null) text = `${text.slice(0, lasts.start)}  ${text.slice(lasts.end)}`;
  const day = findDay(text, daysOnSite);
  if (day !== null) text = `${text.slice(0, day.start)}  ${text.slice(day.end)}`;
  text = text
    .replace(/\((?=[^)]{0,300}\d)[^)]*\)?/g, "")
    .replace(/\([^)]{0,300}\b(?:lead|observing|notes|peer team)\b[^)]*\)?/gi, "")
    .replace(/\([A-Z]{2,3}(?:\s?[,+&/]\s?(?:[A-Z]{2,3}|lead))*\)/g, "");
  for (
    let time = findTimes(text, { daysOnSite, namesGroup: groupAhead(context) });
    time !== null;
  ) {
    text = `${text.slice(0, time.start)}  ${text.slice(time.end)}`;
    time = findTimes(text, { daysOnSite, namesGroup: groupAhead(context) });
  }
  for (const mark of context.initials.filter((initials) => initials === initials.toUpperCase())) {
    text = text.replace(new RegExp(String.raw`(?<![\p{L}\d])${mark}(?![\p{L}\d])`, "gu"), "");
  }
  text = text
    .replace(/\b[Nn]otes:?\s(?:by\s)?[A-Z]{2,4}\b/g, "")
    .replace(
      /\bnotes:?(?!\p{L})|\bpaired (?:w|with)\b|\bgroup of \d+|\b\d{1,3} (?:people|ppl|attended|present|in total|attending)\b|\bfocus (?:group|grp|gp)s?\b|\bone[ -]to[ -]one\b|\b1[ -]?(?:to|:|2)[ -]?1\b|\bobserved (?:meeting|session)\b|\(observed\)|(?<!\p{L})[x×]\s?\d+|\b(?:approx(?:imately)?|about|around|circa)\.?\s\d{1,3}\b|\bcllr\b|\b(?:interview|meeting|mtg|session|talk|call|conversation|1:1|1-1) (?:with(?: the)?\b|w\/)|\binterview of\b|\b(?:approx(?:imately)?|about|around|circa)\.?(?=\s*(?:$|[,;(]|\s{2}))|[-_]\d{6}\b|[-\s]*\bmeeting recording\b|^\s*(?:observation|observed)(?=\s*[,:])/giu,
      "",
    )
    .replace(/(?<=^|[+,;.]\s*|\s{2,})[Ll]ead\b(?!\s\p{L})/gu, "")
    .replace(weekdayWord, "")
    // "…, 11 carers, …" counts who was met; it is no name of them.
    .replace(/([,;|]\s*)\d{1,3}\s\p{L}+\s*(?=$|[,;|(]|\s{2})/gu, "$1")
    .replace(/\b\d{1,3}\s(?=[a-z])/gi, "");
  const pieces = text
    .replace(/\s[-\u2013\u2014]\sobserved(?:\s(?:on|via)?)?\s*(?=$|[,;]|\s{2})/i, "")
    .split(/[,;|\t]|\s{2,}|\.\s|\.$|\s[-–—]\s?$|\s[-–—]\s(?=\s|$)|:\s*$/)
    .map((part) =>
      part
        .replace(/^(?:with|the)\s(?=\S)/i, "")
        .replace(/^[\s+&\-–—.:/@]+|[\s+&\-–—:/@]+$/g, "")
        .replace(/\s+/g, " "),
    )
    .filter(
      (part) =>
        /\p{L}{2}/u.test(part) &&
        !/^(?:focus (?:group|grp)|one to one|group|plus|lead|at|on|from|with|and|the|who|day \w+|in|peer team|(?:interview|meeting|session) ?(?:notes)?)$/i.test(
          part,
        ) &&
        !isPeersOnly(part, context),
    );
  const isReading = /\bcase (?:files?|sampl|read)/i.test(heading);
  const title = (isReading ? pieces.slice(0, 1) : pieces).join(", ");
  return inOwnSpelling(title, context).slice(0, 200);
}

/** "Lead + KD", "MC/JP": marks of peers and nothing else. */
const isPeersOnly = (part: string, { vocabulary }: ReadingContext): boolean =>
  /^(?:(?:[Ll]ead|[A-Z]{2,3}|w|with|and)(?:[\s+&/,.]+|$))+$/.test(part) &&
  findSourceGroups(part, vocabulary).length === 0;

// What stays in capitals when a shouted title is put down.
const initialisms =
  /\b(?:qa|mash|send|sen|iros?|cp|cin|lac|cla|lado|dcs|ehcp?s?|sws?|tms?|hvs?|gps?|icb|lscp|lscb|scp|c?yp|it|hr|vcse?|pcf|cicc|asye|nqsw|dsls?|psw|yjs|yot|pvp|edt|macpt|camhs|fgc)\b/g;

/** A title that is a group's label in other capitals takes its spelling; capitals throughout are put down. */
function inOwnSpelling(title: string, { vocabulary }: ReadingContext): string {
  const same = vocabulary.sourceGroups.find(
    ({ label }) => label.toLowerCase() === title.toLowerCase(),
  );
  if (same !== undefined) return same.label;
  const isShouted = title.length > 5 && title === title.toUpperCase();
  return capital(
    isShouted ? title.toLowerCase().replace(initialisms, (word) => word.toUpperCase()) : title,
  );
}
