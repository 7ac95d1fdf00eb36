/**
 * A cell under a head that says it holds times: there "9-10", "11.30-1", "10am-11" and "9" are hours of the
 * clock, and those before seven are of the afternoon. What is written with its minutes stays as it is.
 */
export function asTimes(cell: string): string {
  const words = withoutSeconds(cell);
  const {
    from = "",
    fromMinutes,
    fromHalf,
    until,
    untilMinutes,
    untilHalf,
  } = hours.exec(words)?.groups ?? {};
  const isBare = (minutes: string | undefined, half: string | undefined) =>
    minutes === undefined && half === undefined;
  if (from === "") return words;
  if (!isBare(fromMinutes, fromHalf) && (until === undefined || !isBare(untilMinutes, untilHalf)))
    return words;
  const untilHour = until === undefined ? null : onClock(Number(until), untilHalf);
  // "1-2pm" is of one half of the day, "11-1pm" of both.
  const half =
    fromHalf ?? (untilHour !== null && Number(from) < Number(until) ? untilHalf : undefined);
  const begins = onClock(Number(from), half) + (half === undefined && Number(from) < 7 ? 12 : 0);
  const first = clock(begins, fromMinutes);
  if (untilHour === null) return first;
  const isBefore =
    untilHour < begins || (untilHour === begins && (untilMinutes ?? "00") <= (fromMinutes ?? "00"));
  const isNext = untilHalf === undefined && isBefore && untilHour < 12;
  return `${first}-${clock(isNext ? untilHour + 12 : untilHour, untilMinutes)}`;
}

const hours =
  /^(?<from>\d{1,2})(?:[.:](?<fromMinutes>\d{2}))?\s*(?<fromHalf>[ap]m)?(?:\s*(?:-|\u2013|\u2014|to|until)\s*(?<until>\d{1,2})(?:[.:](?<untilMinutes>\d{2}))?\s*(?<untilHalf>[ap]m)?)?$/iu;

const onClock = (hour: number, half: string | undefined): number =>
  half === undefined ? hour : (hour % 12) + (/p/iu.test(half) ? 12 : 0);

const clock = (hour: number, minutes = "00"): string =>
  `${hour.toString().padStart(2, "0")}:${minutes}`;

/** "09:30:00", as calendars export it, is half past nine. */
export const withoutSeconds = (cell: string): string =>
  cell.trim().replace(/(?<![\d:])(\d{1,2}:\d{2}):\d{2}(?![\d:])/g, "$1");
