import type { Day, TimeOfDay } from "../../visit/fields.ts";
import { daysNamed, dayText, type NamedDays } from "./daysNamed.ts";

/** A stretch of text read as something. */
export type ReadSpan<T> = { readonly value: T; readonly start: number; readonly end: number };

/** Days named without a year lie this near the days on site, or are not taken. */
const nearVisit = 60 * 86_400_000;

/**
 * The first day that `text` names: "15 Oct", "Tue 15 October 2024", "15/10/2024", "2024-10-15", "Oct 15",
 * "Day two", "Tues". Without a year it is the day on site of that day and month, or one near the visit;
 * a weekday or a number of the day stands for the day on site. What fits none of these is not taken.
 */
export function findDay(text: string, daysOnSite: readonly Day[]): ReadSpan<Day> | null {
  const named = daysNamed(text).flatMap((stretch) => {
    const [value] = resolved(stretch, daysOnSite);
    return value === undefined ? [] : [{ value, start: stretch.start, end: stretch.end }];
  });
  return named[0] ?? numberedDay(text, daysOnSite) ?? weekdayAlone(text, daysOnSite);
}

/**
 * Every day that `text` names with its year, spans and lists taken apart: "15-16 October 2024",
 * "14, 15 and 16 May 2025", "30 April to 2 May 2025". A year said once holds for the others.
 */
export function findDays(text: string): readonly Day[] {
  const stretches = daysNamed(text);
  const years = new Set(stretches.flatMap(({ days }) => days.flatMap(({ year }) => year ?? [])));
  const [said] = [
    ...years,
    ...[...text.matchAll(/(?<![\d/£])(20\d{2})(?![\d%])/g)].map(([year]) => Number(year)),
  ];
  const days = stretches.flatMap(({ days: own }) =>
    own.flatMap(({ year, month, day, isDoubtful }) => {
      const known = year ?? (isDoubtful ? undefined : said);
      return (known === undefined ? null : dayText(known, month, day)) ?? [];
    }),
  );
  return [...new Set(days)].sort();
}

function resolved({ days }: NamedDays, daysOnSite: readonly Day[]): readonly Day[] {
  return days.flatMap(({ year, month, day, isDoubtful }) => {
    if (year !== null) return dayText(year, month, day) ?? [];
    const monthAndDay = `-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    const onSite = daysOnSite.filter((known) => known.endsWith(monthAndDay));
    if (onSite.length > 0 || isDoubtful) return onSite;
    const [first] = daysOnSite;
    if (first === undefined) return [];
    const about = Number(first.slice(0, 4));
    const near = [about, about - 1, about + 1]
      .flatMap((each) => dayText(each, month, day) ?? [])
      .find((each) => Math.abs(Date.parse(each) - Date.parse(first)) <= nearVisit);
    return near ?? [];
  });
}

const dayNumbers: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  i: 1,
  ii: 2,
  iii: 3,
};

function numberedDay(text: string, daysOnSite: readonly Day[]): ReadSpan<Day> | null {
  const match = /(?<!\p{L})day[ _-]?(\d{1,2}|one|two|three|four|five|i{1,3})(?![\p{L}\d])/iu.exec(
    text,
  );
  const said = match?.[1]?.toLowerCase() ?? "";
  const day = daysOnSite[(dayNumbers[said] ?? Number(said)) - 1];
  return match === null || day === undefined
    ? null
    : { value: day, start: match.index, end: match.index + match[0].length };
}

const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

function weekdayAlone(text: string, daysOnSite: readonly Day[]): ReadSpan<Day> | null {
  const match =
    /(?<![\p{L}\d])(mon|tues?|weds?|thurs?|thu|fri|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![\p{L}\d])(?:,?\s(?:the\s)?(\d{1,2})(?:st|nd|rd|th)(?![\p{L}\d]))?/iu.exec(
      text,
    );
  if (match === null) return ordinalAlone(text, daysOnSite);
  const numbered = match[2] === undefined ? null : Number(match[2]);
  const wanted = weekdays.indexOf((match[1] ?? "").slice(0, 3).toLowerCase());
  const days = daysOnSite.filter(
    (day) =>
      new Date(`${day}T00:00:00Z`).getUTCDay() === wanted &&
      (numbered === null || Number(day.slice(-2)) === numbered),
  );
  const [day] = days;
  return day === undefined || days.length > 1
    ? null
    : { value: day, start: match.index, end: match.index + match[0].length };
}

/** "16th 6pm": a day on site by its number, before a time or a stop. */
function ordinalAlone(text: string, daysOnSite: readonly Day[]): ReadSpan<Day> | null {
  const match =
    /(?<![\p{L}\d])(\d{1,2})(?:st|nd|rd|th)(?=\s*(?:$|[,;@(]|at\b|[-–—]\s|\d{1,2}(?:[.:]?\d\d)?\s?(?:[ap]\.?m|-|hrs|$)|\d{1,2}[.:]\d\d))/iu.exec(
      text,
    );
  const day = daysOnSite.find((each) => Number(each.slice(-2)) === Number(match?.[1]));
  return match === null || day === undefined
    ? null
    : { value: day, start: match.index, end: match.index + match[0].length };
}

/** A time, or a beginning and an end. */
export type Times = { readonly startsAt: TimeOfDay; readonly endsAt: TimeOfDay | null };

const half = String.raw`(?:\s?(?<half>[ap]\.?m\b\.?|noon\b|o['’]?clock\b|hrs?\b|hours\b|h\b|in the (?:morning|afternoon|evening)\b))`;
const hourWords = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const anHour = String.raw`(?:${hourWords.join("|")}|1[0-2]|[1-9])(?![\p{L}\d])`;
const clocks = new RegExp(
  [
    String.raw`(?<words>(?<!\p{L})(?:noon|midday)\b)`,
    // As people say it: "half past one", "quarter to ten", "two o'clock".
    String.raw`(?<said>(?<!\p{L})(?:(?<step>half past|(?:a )?quarter past|(?:a )?quarter to) (?<sayHour>${anHour})|(?<whole>${hourWords.join("|")}) o['’]?clock))(?<sayHalf>\s?(?:[ap]\.?m\b\.?|in the (?:morning|afternoon|evening)))?`,
    // "Session 1 - 9am" begins at nine.
    String.raw`(?<![\d£.,:])(?<!(?<!\d[.:]\d\d)/)(?<!\b(?:session|slot|item|day|room|rm|table|part|week|q|kloe)\.?\s)(?<hour>[01]?\d|2[0-3])(?:(?:[.:]|(?<=\d\d)h(?=\d\d))(?<minute>[0-5]\d)(?![.:]\d)|(?<together>[0-5]\d)(?![.:]\d))?${half}?(?![\d%]|/(?!\d{1,2}[.:]\d\d)|\s?(?:per\b|%|k\b))`,
  ].join("|"),
  "giu",
);

type Clock = {
  readonly hour: number;
  readonly minute: number;
  readonly half: string;
  readonly isPlain: boolean;
  readonly isYear: boolean;
  readonly start: number;
  readonly end: number;
};

export type TimeOptions = {
  readonly daysOnSite?: readonly Day[];
  /** Whether what follows names who was met: then "2030 youth council" begins at half past eight. */
  readonly namesGroup?: (after: string) => boolean;
};

/**
 * The first time of day in `text`: "0930-1045", "9.00-9.50", "11:15", "1500", "2.30", "2-3pm", "0930hrs",
 * "12 noon". An hour from 1 to 6 is the afternoon's, for nobody is interviewed at night. A figure such as
 * 2025 is a year wherever anything else in the text is a time.
 */
export function findTimes(
  text: string,
  { daysOnSite = [], namesGroup = () => false }: TimeOptions = {},
): ReadSpan<Times> | null {
  const plain = withoutDays(text, daysOnSite);
  const found = clocksIn(plain);
  const spans: { readonly span: ReadSpan<Times>; readonly isYear: boolean }[] = [];
  for (let at = 0; at < found.length; at += 1) {
    const from = found[at];
    if (from === undefined) continue;
    const next = found[at + 1];
    const isSpan =
      next !== undefined &&
      (/^\s{0,2}(?:[-–—]|to|until|['’]?till?)\s{0,2}$/i.test(text.slice(from.end, next.start)) ||
        // "14.00/15.00"; "9/10" is a day or a share.
        (/^\s?\/\s?$/.test(text.slice(from.end, next.start)) &&
          [from, next].every(({ isPlain }) => !isPlain)));
    const to = isSpan ? next : undefined;
    // "Weds 16th 10-11": two hours behind the day.
    const isBehindDay =
      to !== undefined &&
      isHourOnly(from) &&
      isHourOnly(to) &&
      /[\s,@](?:(?:at|from)\s)?$/.test(plain.slice(0, from.start)) &&
      plain
        .slice(0, from.start)
        .replace(/[\s,@]{1,3}(?:(?:at|from)\s)?$/, "")
        .endsWith("\u0000") &&
      /^\s*(?:$|[,;.()]|\p{L}*\s?[-–])|^\s\p{L}|^\s{2}/u.test(plain.slice(to.end)) &&
      !/^\s?(?:years?|yrs?|people|staff|of|children|files|cases|%)/i.test(plain.slice(to.end));
    if (to !== undefined) at += 1;
    const isClock = isBehindDay || isTime(from, to) || isHourToTime(from, to);
    if (!isClock && to !== undefined && isTime(to, undefined)) {
      spans.push({ span: spanOf(to, undefined), isYear: to.isYear });
      continue;
    }
    if (!isClock) continue;
    spans.push({ span: spanOf(from, to), isYear: from.isYear && (to === undefined || to.isYear) });
  }
  const sure = spans.find(({ isYear }) => !isYear);
  if (sure !== undefined) return sure.span;
  const asYear = spans[0];
  if (asYear === undefined) return null;
  return asYear.span.value.endsAt === null && namesGroup(text.slice(asYear.span.end))
    ? asYear.span
    : null;
}

/** A time typed alone, as in a form: "9.30", "930", "09:30", "2.30" (the afternoon), "2pm", "12 noon". Null when it is none. */
export function readClock(text: string): TimeOfDay | null {
  const said = text.trim().replace(/^(\d)([0-5]\d)(?=\D|$)/, "0$1$2");
  const [clock, ...others] = clocksIn(said);
  if (clock === undefined || others.length > 0) return null;
  if (said.slice(0, clock.start).trim() !== "" || said.slice(clock.end).trim() !== "") return null;
  const isHourAlone = clock.isPlain && !/[.:]|\d{3}/.test(said);
  return isHourAlone ? null : timeOf(clock, clock.half);
}

// A day's figures are no time: blanked out, places kept.
function withoutDays(text: string, daysOnSite: readonly Day[]): string {
  let plain = text;
  for (const stretch of daysNamed(text)) {
    if (
      stretch.days.some(({ isDoubtful }) => isDoubtful) &&
      resolved(stretch, daysOnSite).length === 0
    )
      continue;
    plain =
      plain.slice(0, stretch.start) +
      "\u0000".repeat(stretch.end - stretch.start) +
      plain.slice(stretch.end);
  }
  // "Weds 16th", without its month.
  const { start, end } = weekdayAlone(plain, daysOnSite) ?? { start: 0, end: 0 };
  return plain.slice(0, start) + "\u0000".repeat(end - start) + plain.slice(end);
}

function clocksIn(text: string): readonly Clock[] {
  return [...text.matchAll(clocks)].flatMap((match): readonly Clock[] => {
    const { words, hour, minute, together, half: said = "" } = match.groups ?? {};
    const place = { start: match.index, end: match.index + match[0].length };
    if (words !== undefined)
      return [{ hour: 12, minute: 0, half: "noon", isPlain: false, isYear: false, ...place }];
    if (match.groups?.["said"] !== undefined) return [saidClock(match.groups, place)];
    const minutes = minute ?? together;
    const isPlain = said === "" && minute === undefined;
    // "1115" is a quarter past eleven; "1117" and "412" are numbers of something.
    if (together !== undefined && hour?.length === 1) return [];
    if (isPlain && together !== undefined && Number(together) % 5 !== 0) return [];
    const isYear = isPlain && together !== undefined && hour === "20";
    return [
      {
        hour: Number(hour),
        minute: Number(minutes ?? 0),
        half: said.toLowerCase().replaceAll(".", ""),
        isPlain,
        isYear,
        ...place,
      },
    ];
  });
}

function saidClock(
  { step, sayHour, whole, sayHalf = "" }: Readonly<Record<string, string | undefined>>,
  place: { readonly start: number; readonly end: number },
): Clock {
  const word = (sayHour ?? whole ?? "").toLowerCase();
  const hour = hourWords.includes(word) ? hourWords.indexOf(word) + 1 : Number(word);
  const isTo = / to$/i.test(step ?? "");
  const minute = step === undefined ? 0 : /half/i.test(step) ? 30 : isTo ? 45 : 15;
  return {
    hour: isTo ? (hour === 1 ? 12 : hour - 1) : hour,
    minute,
    half: sayHalf.trim().toLowerCase().replaceAll(".", ""),
    isPlain: false,
    isYear: false,
    ...place,
  };
}

const isHourOnly = (clock: Clock): boolean => clock.isPlain && clock.end - clock.start <= 2;

/** "9-9.45", "2-3.15": an hour, and a time that is hardly later. */
const isHourToTime = (from: Clock, to: Clock | undefined): boolean =>
  to !== undefined &&
  isHourOnly(from) &&
  !isHourOnly(to) &&
  isTime(to, undefined) &&
  to.hour >= from.hour &&
  to.hour - from.hour <= 2;

/** A bare hour is a time only where the other end of its span says so: "2-3pm", "10-11.30am". */
function isTime(from: Clock, to: Clock | undefined): boolean {
  if (!isHourOnly(from))
    return from.half === "" || !/^(?:hrs?|hours|h)$/.test(from.half) || from.end - from.start > 5;
  return to !== undefined && /^[ap]m|^in the|^noon|^o/.test(to.half);
}

function spanOf(from: Clock, to: Clock | undefined): ReadSpan<Times> {
  const end = to === undefined || (isHourOnly(to) && !isHourOnly(from)) ? undefined : to;
  const endsAt =
    end === undefined
      ? null
      : timeOf(end, end.half || (from.half.startsWith("a") ? "" : from.half));
  const borrowed =
    end !== undefined && from.half === "" && /^[ap]m|^in the/.test(end.half) ? end.half : from.half;
  let startsAt = timeOf(from, borrowed);
  // "11-1pm" begins in the morning.
  if (endsAt !== null && startsAt > endsAt) startsAt = timeOf(from, "am");
  return {
    value: { startsAt, endsAt: endsAt !== null && endsAt > startsAt ? endsAt : null },
    start: from.start,
    end: (end ?? from).end,
  };
}

function timeOf({ hour, minute }: Clock, said: string): TimeOfDay {
  const isMorning = /^am|morning/.test(said);
  const isLater = /^pm|afternoon|evening/.test(said);
  const isAfternoon = isLater ? hour < 12 : !isMorning && hour >= 1 && hour <= 6;
  const hours = isMorning && hour === 12 ? 0 : isAfternoon ? hour + 12 : hour;
  return `${String(hours).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
