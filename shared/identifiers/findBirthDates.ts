import { matchesIn } from "./matchesIn.ts";
import { monthKeys } from "../visit/monthKeys.ts";
import type { Day } from "../visit/fields.ts";
import type { Found } from "./findNumbers.ts";

const months =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const birthWords =
  /\b(?:d\.?o\.?b|d of b|dates? of birth|birth ?dates?|b-?day|birthday|born)\b[^\d\n]{0,25}(?:\d[\d./-]{5,9}\s?(?:,|and|&)\s)?$|(?:^|[\s(])b[.:]?\s?$/i;
// Somebody who has an age, shortly before the date and in the same sentence.
const personWords =
  /\b(?:child|baby|infant|boy|girl|son|daughter|brother|sister|siblings?|twins?|eldest|youngest|toddler|teenager|young person|young man|young woman|pupil|mother|father|he|she|her|him|his)\b[^.!?\n]{0,60}$/i;
// Right before a date in figures these say that it is an event's.
const eventBefore =
  /\b(?:(?:inspection|letter|report|meeting|minutes|version|audit|visit)\s(?:of|on|dated|from)|(?:peer review|challenge|self-assessment)\s(?:of|on)|(?:dated|published|issued|updated|signed|approved|adopted|launched|agreed|revised|advertised|introduced|began|started|expired|held|moved|lifted|opened|closed|merged|relaunched|restructured|commissioned|ended)(?:\son)?)\s(?:the\s)?$/i;
// "from 3/4/2023", "filled on 09/10/2023": something was done then.
const sinceThen = /\b(?:by|from|since|until|till|before|after|on|at|as of)\s$/i;
// Short notes name the paper and then its date.
const paperBefore =
  /(?:\b(?:polic(?:y|ies)|strategy|protocol|doc|document|guidance|procs?|procedures?|ilacs|jtai|fv|ofsted|cqc|mins|minutes|data|dataset|extract|figures|snapshot|sef|cabinet|council|version|framework|budget|census|contract|structure|letter|report|inspection|insp|mtg|meeting|plan|audit of|release|edition|draft|newsletter|bulletin)\b(?:\s\p{Ll}{1,12}){0,4}|\b(?:v|(?:version|issue|draft|edition|release)\s)\d{1,2}(?:\.\d{1,2})?(?:\s(?:of|from|dated))?)[\s,(]{1,2}$/iu;
const officialWords =
  /\b(?:inspect\w*|review\w*|report\w*|publish\w*|dated|issued|letter|met|meeting|visit\w*|conference|signed|approved|agreed|adopted|launched|since|until|from|after|before|by|between|effective|deadline|due|week|updated|version|minutes|summit|workshop|event|feedback|hearing)\b(?:[\s,]+[\p{L}'-]+){0,4}[\s,(]*$/iu;

// Two figures for the year only with strokes: "8-9-10" is a count and "1.2.10" a version.
const numeric =
  /(?<![\d/.·-])(\d{1,2})\s?([/.·-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d{2}|(?<=\/\s?)\d{2})(?![\d/]|\.\d|-\d)/g;
const iso = /(?<![\d/.-])((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/g;
const dayFirst = new RegExp(
  String.raw`(?<![\d-]|\d\.|\d\s?(?:-|to|and|&)\s?)(\d{1,2})(?:st|nd|rd|th)?\s{1,2}(?:of\s)?(${months})\.?,?\s{1,2}((?:19|20)\d{2}|'\d{2})(?!\d)`,
  "gi",
);
const monthFirst = new RegExp(
  String.raw`\b(${months})\.?\s{1,2}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,2}((?:19|20)\d{2})(?!\d)`,
  "gi",
);
const feasts =
  "christmas(?:\\s(?:day|eve))?|boxing day|new year's (?:day|eve)|hogmanay|hallowe'?en|bonfire night|guy fawkes(?:\\s(?:day|night))?|valentine'?s day|easter(?:\\s(?:day|sunday|monday|saturday))?|good friday|pancake day|shrove tuesday|may day|leap day|st (?:david|george|patrick|andrew)'?s day|mother'?s day|mothering sunday|father'?s day|eid|diwali|midsummer(?:'s)? (?:day|eve)|all saints(?:'? day)?";
const ordinals =
  "(?:twenty-|thirty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth";
const birth = String.raw`\b(?:d\.? ?o\.? ?b|d of b|dates? of birth|birth ?dates?|b-?day|birthdays?|born)\b\.?(?:\s(?:is|was|on|the|of|in|falls|fell|down|as|given|recorded|early|late)\b|[\s:=,(-]){0,8}`;
const afterBirthWord = new RegExp(
  String.raw`${birth}((?:\d{1,2}(?:st|nd|rd|th)?(?:\s?[/.·-]\s?|\s(?:of\s)?)(?:\d{1,2}|${months})\b(?:(?:\s?[/.·-]\s?|,?\s)(?:(?:19|20)\d{2}|\d{2})\b)?)|(?:${months})\b,?\s(?:the\s)?(?:\d{1,2}(?:st|nd|rd|th)?\b,?\s?)?(?:19|20)?\d{0,2}|\d{6}(?:\d{2})?(?!\d)|(?:${ordinals})\sof\s(?:${months})\b(?:,?\s(?:19|20)\d{2})?|(?:${feasts})(?:,?\s(?:of\s|in\s)?(?:(?:19|20)\d{2}|'\d{2}))?)`,
  "gi",
);
// "aged 14 on 3 May", "turns 16 on the 4th of June", "her fifth birthday on 2 July".
const birthdayOn = new RegExp(
  String.raw`\b(?:birthday|turn(?:s|ed|ing)?\s(?:\d{1,2}|\p{L}{3,9}))\b\s(?:\p{L}{2,6}\s){0,2}?on\s(?:the\s)?(\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?(?:${months})\b(?:,?\s(?:19|20)\d{2})?|(?:${feasts}))`,
  "giu",
);

// "b. 12.4.11", "girl b. may 2012"
const shortBirth = new RegExp(
  String.raw`(?<=^|[\s(])b[.:]?\s?(\d{1,2}([./-])\d{1,2}\2(?:\d{4}|\d{2})|(?:\d{1,2}\s)?(?:${months})\s(?:19|20)\d{2})(?!\d)`,
  "giu",
);
// "the sister (21.9.13)"
const personsDate =
  /\b(?:child|baby|boy|girl|son|daughter|brother|sister|sibling|twins?|yp|pupil|infant)\s\(?(\d{1,2}([.-])\d{1,2}\2\d{2})(?![\d.-])/gi;

// "18 on 4/4/26", "will be sixteen on 12.5.25"
const ofAge =
  /\b(?:1[168]|sixteen|eighteen)\son\s(\d{1,2}([/.-])\d{1,2}\2(?:(?:19|20)\d{2}|\d{2}))(?![\d/])/gi;

const calledBirth = /born|birth|\bd\.? ?o|\bd of b|turn|b-?day/i;

// "the elder child, 08 05 2009", "file 6, 15 02 2016"
const spaced = /(?<![\d.,/-]|\d\s)(\d{1,2})\s(\d{1,2})\s((?:19|20)\d{2})(?![\d/%]|[.,-]\d|\s\d)/g;
// "24-5-11", "24.5.11": a count and a version as well, so a person must stand near.
const shortYear = /(?<![\d/.·-])(\d{1,2})([.-])(\d{1,2})\2(\d{2})(?![\d/]|[.-]\d)/g;
const personBehind =
  /^[\s,)]{1,3}(?:a\s)?(?:girl|boy|male|female|cla|lac|cp|cin|baby|twins?|yp|youngest|eldest)\b/i;
const fileBefore =
  /(?:^|\n|[(])(?:\W{0,3}(?:file|case|child|yp)\s?\d{0,3}[,:;.-]?\s?)?$|\b(?:file|case|child|yp)\s?\d{0,3}[,:;.-]\s?$/i;
/** An event that is named behind its date: "21/03/23 mins say". */
const eventBehind =
  /^[\s,)]{1,2}(?:(?:new\s)?\p{Ll}{2,10}\s(?:opened|closed|launched|started|began|went\slive|ended)|\d{1,4}\s(?:on|open|children|kids|cases|refs|contacts)|(?:was\sthe\s|is\sthe\s)?(?:mins?|minutes|mtg|figs|snapshot|census|insp|hearing))\b/iu;
const rangeBefore =
  /(?:(?:\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6})\s?(?:-|to|and|until|till|&)\s?|\b(?:between|w\/c|w\/e|wef|as\sat|(?:data|figs|figures|snapshot|position|numbers)\s(?:at|for|on|as\sof|to)|at|week\scommencing|week\sending|dated|effective)\s)$/iu;
const rangeAfter = /^\s?(?:-|to|and|until|till|&)\s?\d{1,2}[/.\s-]/i;

/** What the search for birth dates goes by. */
export type BirthDateOptions = {
  readonly setting: "notes" | "letter";
  /** A date on or after the first of these cannot be a birth date. */
  readonly visitDays: readonly Day[];
};

/**
 * Dates that may be somebody's date of birth. A date in figures before the visit may, unless it is an
 * inspection's or a report's in so many words; a date with the month in words may, unless the words
 * before it say so, and in a letter only where the sentence speaks of a person. What is called a birth
 * date is one in any spelling, Christmas Day included.
 */
export function findBirthDates(text: string, options: BirthDateOptions): readonly Found[] {
  if (!/\d|\b(?:born|birth)/i.test(text)) return [];
  const firstDay = [...options.visitDays].sort().at(0) ?? null;
  const found: Found[] = [];
  const add = (match: RegExpExecArray, date: string | null, form: "figures" | "words"): void => {
    if (date === null) return;
    const before = text.slice(Math.max(0, match.index - 80), match.index);
    const isCalledBirth = birthWords.test(before);
    if (!isCalledBirth && firstDay !== null && date >= firstDay) return;
    if (!isCalledBirth && form === "words" && !mayBeBirth(before, date, firstDay, options)) return;
    if (!isCalledBirth && isEvent(before)) return;
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 30);
    const isRange = rangeBefore.test(before) || rangeAfter.test(behind);
    if (!isCalledBirth && isRange && !personWords.test(before)) return;
    if (!isCalledBirth && eventBehind.test(behind) && !personWords.test(before)) return;
    found.push({ kind: "dateOfBirth", start: match.index, end: match.index + match[0].length });
  };
  for (const match of matchesIn(text, numeric)) {
    add(
      match,
      dateOf(match[4], match[3], match[1]) ?? dateOf(match[4], match[1], match[3]),
      "figures",
    );
  }
  for (const match of matchesIn(text, spaced))
    add(match, dateOf(match[3], match[2], match[1]), "figures");
  for (const match of matchesIn(text, shortYear)) {
    const before = text.slice(Math.max(0, match.index - 80), match.index);
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 30);
    const isPersons =
      personWords.test(before) ||
      personBehind.test(behind) ||
      (options.setting === "notes" && fileBefore.test(before) && /^[\s,)]/.test(behind));
    if (isPersons) add(match, dateOf(match[4], match[3], match[1]), "figures");
  }
  for (const match of matchesIn(text, iso))
    add(match, dateOf(match[1], match[3], match[4]), "figures");
  for (const match of matchesIn(text, dayFirst)) {
    add(match, dateOf(match[3]?.replace("'", ""), monthNumber(match[2]), match[1]), "words");
  }
  for (const match of matchesIn(text, monthFirst)) {
    add(match, dateOf(match[3], monthNumber(match[1]), match[2]), "words");
  }
  for (const pattern of [shortBirth, personsDate, ofAge])
    for (const match of matchesIn(text, pattern)) {
      const end = match.index + match[0].length;
      found.push({ kind: "dateOfBirth", start: end - (match[1] ?? "").length, end });
    }
  if (!calledBirth.test(text)) return found;
  for (const match of matchesIn(text, birthdayOn)) {
    const end = match.index + match[0].length;
    found.push({ kind: "dateOfBirth", start: end - (match[1] ?? "").length, end });
  }
  for (const match of matchesIn(text, afterBirthWord)) {
    found.push({
      kind: "dateOfBirth",
      start: match.index,
      end: match.index + match[0].trimEnd().length,
    });
  }
  return found;
}

const isEvent = (before: string): boolean =>
  eventBefore.test(before) ||
  ((paperBefore.test(before) || sinceThen.test(before)) && !personWords.test(before));

function mayBeBirth(
  before: string,
  date: string,
  firstDay: Day | null,
  { setting }: BirthDateOptions,
): boolean {
  // The ends and beginnings of financial and school years are in every report.
  if (/-(?:03-31|04-01|08-31|09-01)$/.test(date)) return false;
  if (officialWords.test(before)) return false;
  if (setting === "letter" && !personWords.test(before)) return false;
  if (firstDay === null || setting === "notes") return true;
  // Within a year of the visit a date in words is far more likely to be an event.
  return date < `${Number(firstDay.slice(0, 4)) - 1}${firstDay.slice(4)}`;
}

const monthNumber = (name: string | undefined): string =>
  String(monthKeys.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1);

// As `2011-02-03`, or null when there is no such day. Two-digit years are read as 1930 to 2029.
function dateOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | null {
  const figures = Number(year);
  const full = figures >= 100 ? figures : figures < 30 ? 2000 + figures : 1900 + figures;
  const inRange =
    Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  if (!inRange) return null;
  return `${full}-${String(Number(month)).padStart(2, "0")}-${String(Number(day)).padStart(2, "0")}`;
}
