import type { Day } from "../../visit/fields.ts";
import { monthKeys } from "../../visit/monthKeys.ts";

/** Days that one stretch of text names together: "15-16 October 2024", "Tues 14, 15 and 16 May". */
export type NamedDays = {
  readonly days: readonly PartialDay[];
  readonly start: number;
  readonly end: number;
};

/** A day as written; the year is null where the text leaves it out. */
type PartialDay = {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** Figures without a year, such as "15.10", which may be something else. */
  readonly isDoubtful: boolean;
};

const monthWord =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const weekday =
  "mon(?:day)?|tues?(?:day)?|wed(?:s|nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";
// As people dictate them: "the sixteenth of October".
const units = "first second third fourth fifth sixth seventh eighth ninth".split(" ");
const teens =
  "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const ordinals = [
  ...units,
  ...teens,
  "twentieth",
  ...units.map((unit) => `twenty-${unit}`),
  "thirtieth",
  "thirty-first",
];
// The longest first: "twenty-first" is not the first.
const ordinalWords = ordinals.map((word) => word.replace("-", "[- ]")).toReversed();
const dayOfWord = (word: string): number => ordinals.indexOf(word.replace(/\s/, "-")) + 1;
const tokens = new RegExp(
  [
    String.raw`(?<iso>(?<![\d.])(?:19|20)\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0[1-9]|[12]\d|3[01]|[1-9])(?!\d))`,
    String.raw`(?<figures>(?<![\d./])(?:0?[1-9]|[12]\d|3[01])(?<part>[-/.])(?:0?[1-9]|1[0-2])\k<part>(?:(?:19|20)\d{2}|\d{2})(?![\d/]))`,
    String.raw`(?<short>(?<![\d./£:])(?:0?[1-9]|[12]\d|3[01])[/.](?:0?[1-9]|1[0-2])(?![\d/:%]|\.\d|\s?(?:[-–—]|to)\s?\d{1,2}[.:]\d|\s?[ap]\.?m))`,
    String.raw`(?<compact>(?<!\d)20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d))`,
    String.raw`(?<weekday>(?<!\p{L})(?:${weekday})(?!\p{L})\.?)`,
    String.raw`(?<month>(?<!\p{L})(?:${monthWord})(?!\p{L})\.?)`,
    String.raw`(?<year>(?<![\d/£])(?:(?:19|20)\d{2}|['’]\d{2})(?![\d%]|[.:/]\d))`,
    String.raw`(?<ordinal>(?<!\p{L})(?:${ordinalWords.join("|")})(?=\s+(?:of\s+)?(?:${monthWord})(?!\p{L})))`,
    // "Day 2 – 16 October" is one day.
    String.raw`(?<number>(?<![\d/.£:=])(?<!\b(?:day|session|item)\s)(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d/%:]|\.\d|(?!(?:${monthWord})(?!\p{L}))\p{L}))`,
    String.raw`(?<range>[-–—]|(?<!\p{L})(?:to|until|till|through)(?!\p{L}))`,
    String.raw`(?<list>[,&+]|(?<!\p{L})(?:and|of|the)(?!\p{L}))`,
    String.raw`(?<space>[\s_]+)`,
    String.raw`(?<other>[\p{L}\p{N}]+|[^\s])`,
  ].join("|"),
  "giu",
);

type Found = {
  year: number | null;
  month: number | null;
  day: number;
  isRangeEnd: boolean;
  end: number;
};

/**
 * Every stretch of `text` that names days in one of the ways they are written in England: day first in
 * figures, month before or after, ISO, spans (also over two months) and lists. Linear in the text.
 */
export function daysNamed(text: string): readonly NamedDays[] {
  const stretches: NamedDays[] = [];
  let found: Found[] = [];
  let doubtful = false;
  let start = -1;
  let end = -1;
  let monthAhead: number | null = null;
  let isRange = false;
  const close = (): void => {
    const days = found.flatMap(({ year, month: own, day }) =>
      own === null ? [] : [{ year, month: own, day, isDoubtful: doubtful }],
    );
    const whole = days.length === 0 ? [] : withSpans(found, doubtful);
    // A number after the last whole date is of something else: "15 Oct, 2-3pm".
    const until = Math.max(...found.filter(({ month }) => month !== null).map((date) => date.end));
    if (whole.length > 0) stretches.push({ days: whole, start, end: until });
    found = [];
    doubtful = false;
    start = -1;
    monthAhead = null;
    isRange = false;
  };
  for (const match of text.matchAll(tokens)) {
    const groups = match.groups ?? {};
    const own = match[0];
    const after = match.index + own.length;
    const begin = (): void => {
      if (start === -1) start = match.index;
      end = after;
    };
    if (groups["space"] !== undefined) continue;
    if (groups["range"] !== undefined) {
      isRange = true;
      continue;
    }
    if (groups["list"] !== undefined) continue;
    if (groups["weekday"] !== undefined) {
      if (
        found.length > 0 &&
        found.every(({ month: known }) => known !== null) &&
        !isRange &&
        !/[,&]|and/.test(text.slice(end, match.index))
      )
        close();
      if (start === -1) start = match.index;
      continue;
    }
    const whole = groups["iso"] ?? groups["compact"] ?? groups["figures"] ?? groups["short"];
    if (whole !== undefined) {
      // "15.10" after a day already written is a time.
      if (
        groups["short"] !== undefined &&
        found.length > 0 &&
        !found.some(({ year }) => year === null)
      ) {
        close();
        continue;
      }
      begin();
      found.push({ ...dayOf(whole, groups), isRangeEnd: isRange, end: after });
      if (groups["short"] !== undefined) doubtful = true;
      isRange = false;
      continue;
    }
    if (groups["number"] !== undefined || groups["ordinal"] !== undefined) {
      const day =
        groups["ordinal"] === undefined
          ? Number.parseInt(own, 10)
          : dayOfWord(groups["ordinal"].toLowerCase());
      // What follows a whole date is a number of something else, unless the two are joined.
      if (
        monthAhead === null &&
        found.length > 0 &&
        found.every(({ month: known }) => known !== null) &&
        !isRange &&
        !/[,&]|and/.test(text.slice(end, match.index))
      )
        close();
      begin();
      found.push({ year: null, month: monthAhead, day, isRangeEnd: isRange, end: after });
      isRange = false;
      continue;
    }
    if (groups["month"] !== undefined) {
      const value = monthKeys.indexOf(own.slice(0, 3).toLowerCase()) + 1;
      const open = found.filter(({ month: known }) => known === null);
      if (open.length === 0) {
        if (!isRange) {
          if (found.length > 0) close();
          begin();
        }
        monthAhead = value;
      } else {
        for (const date of open) {
          date.month = value;
          date.end = after;
        }
        monthAhead = null;
      }
      end = after;
      continue;
    }
    if (groups["year"] !== undefined) {
      const dated = found.filter(({ month: known, year }) => known !== null && year === null);
      if (dated.length === 0) {
        close();
        continue;
      }
      const year = own.length === 4 ? Number(own) : 2000 + Number(own.slice(1));
      for (const date of dated) {
        date.year = year;
        date.end = after;
      }
      end = after;
      monthAhead = null;
      continue;
    }
    close();
  }
  close();
  return stretches;
}

function dayOf(
  whole: string,
  groups: Readonly<Record<string, string | undefined>>,
): { year: number | null; month: number; day: number } {
  if (groups["compact"] !== undefined)
    return {
      year: Number(whole.slice(0, 4)),
      month: Number(whole.slice(4, 6)),
      day: Number(whole.slice(6, 8)),
    };
  const [first = 0, second = 0, third] = whole.split(/[-/.]/).map(Number);
  if (groups["iso"] !== undefined) return { year: first, month: second, day: third ?? 0 };
  const year = third === undefined ? null : third < 100 ? 2000 + third : third;
  return { year, month: second, day: first };
}

const mostDays = 31;

/** The days with those between the ends of a span, which must lie within a month of one another. */
function withSpans(found: readonly Found[], isDoubtful: boolean): readonly PartialDay[] {
  const days: PartialDay[] = [];
  let before: Found | null = null;
  for (const date of found) {
    if (date.month === null) continue;
    const from = before;
    before = date;
    const own = { year: date.year, month: date.month, day: date.day, isDoubtful };
    if (!date.isRangeEnd || from === null || from.month === null) {
      days.push(own);
      continue;
    }
    const year = date.year ?? 2024;
    const first = Date.UTC(from.year ?? year, from.month - 1, from.day);
    const last = Date.UTC(year, date.month - 1, date.day);
    const length = Math.round((last - first) / 86_400_000);
    if (length <= 0 || length > mostDays) {
      days.push(own);
      continue;
    }
    for (let step = 1; step <= length; step += 1) {
      const at = new Date(first + step * 86_400_000);
      days.push({
        year: date.year === null ? null : at.getUTCFullYear(),
        month: at.getUTCMonth() + 1,
        day: at.getUTCDate(),
        isDoubtful,
      });
    }
  }
  return days;
}

/** The day in the form of the records; null where there is no such day in the calendar. */
export function dayText(year: number, month: number, day: number): Day | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day
    ? at.toISOString().slice(0, 10)
    : null;
}
