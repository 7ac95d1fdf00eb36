import type { VocabularyKey } from "../../visit/fields.ts";
import type { ReadingContext } from "../readingContext.ts";
import { findSourceGroups, peopleNamed } from "../sourceGroupWords.ts";
import { findDay, findTimes } from "./dayAndTime.ts";

/** What one line says of what headings say. */
export type Facts = {
  readonly hasDay: boolean;
  readonly hasTime: boolean;
  readonly hasCount: boolean;
  readonly hasGroup: boolean;
  readonly saysKind: boolean;
  /** Names a time, a day, a number of people or a peer. */
  readonly isStrong: boolean;
  /** Day or time and nothing else. */
  readonly isBare: boolean;
  readonly isTitle: boolean;
  readonly isHeading: boolean;
  readonly isProse: boolean;
  readonly words: number;
  /** Words beside those of groups, kind, day and time. */
  readonly others: number;
};

const kindWords =
  /\b(?:focus (?:group|grp)s?|one[ -]to[ -]ones?|interviews?|meetings?|check[ -]?ins?|sessions?|observ(?:ed|ation)|workshop|lunch|drop[ -]in|round ?table|visit|walk|panel|notes|group|with|and|of|the|from|for|team|on|at)\b/gi;
/** Verbs of telling: a line with one is hardly a title. */
export const tells =
  /\b(?:told|tells?|said|says?|feels?|felt|thinks?|thought|is|are|was|were|has|have|had|waits?|waited|don'?t|doesn'?t|didn'?t|can'?t|cannot|can|will|would|could|should|needs?|needed|wants?|wanted|knows?|knew|do|does|did|gets?|got|never|always|nobody|no one|everyone|they|we|she|he|it|want|seem|seems|varies|differ|differs|works?|meets?|asked|describe[ds]?|report(?:ed|s)?|value[ds]?)\b/i;

/** What a line names of what a heading says. */
export function names(text: string, context: ReadingContext): Facts {
  const day = findDay(text, context.daysOnSite);
  const namesGroup = groupAhead(context);
  const time = findTimes(text, { daysOnSite: context.daysOnSite, namesGroup });
  const groups = peopleNamed(text, context.vocabulary);
  const hasCount =
    /[x×]\s?\d{1,3}\b|\bgroup of \d|\(\s?\d{1,3}\s?[:;,)]|(?<![\d.:/£-])\d{1,3} (?:people|attended|present|members|staff|attendees|participants)\b/i.test(
      text,
    );
  const peer = context.initials.some((mark) =>
    new RegExp(String.raw`(?<![\p{L}\d])${mark}(?![\p{L}\d])`, "u").test(text),
  );
  const saysKind =
    /\b(?:focus (?:group|grp)|one to one|interview|meeting|check[ -]?in|notes:|session|observation)\b/i.test(
      text,
    );
  let rest = text;
  for (const { start, end } of [day, time, ...groups].filter((span) => span !== null))
    rest = rest.slice(0, start) + " ".repeat(Math.max(0, end - start)) + rest.slice(end);
  const left = rest.replace(kindWords, " ").match(/\p{L}{2,}/gu) ?? [];
  const words = (text.match(/\S+/g) ?? []).length;
  const dated = day !== null || time !== null;
  const isProse =
    tells.test(rest.replace(/\([^)]{0,300}\)/g, " ")) &&
    words >= 4 &&
    !(time !== null && (day !== null || time.start === 0));
  const isStrong = dated || hasCount || peer;
  return {
    hasDay: day !== null,
    hasTime: time !== null,
    hasCount,
    hasGroup: groups.length > 0,
    saysKind,
    isStrong,
    isBare: dated && left.length <= 1 && groups.length === 0 && text.length <= 80,
    isTitle: groups.length > 0 || left.length > 1,
    isHeading: isStrong || groups.length > 0 || saysKind,
    isProse,
    words,
    others: left.length,
  };
}

/** Whether a text goes on with the name of a group. */
export const groupAhead =
  (context: ReadingContext) =>
  (after: string): boolean =>
    findSourceGroups(after.slice(0, 60), context.vocabulary).some(({ start }) => start <= 3);

/** The groups a text names, each once. */
export const groupsIn = (text: string, context: ReadingContext): readonly VocabularyKey[] => [
  ...new Set(findSourceGroups(text, context.vocabulary).map(({ key }) => key)),
];
