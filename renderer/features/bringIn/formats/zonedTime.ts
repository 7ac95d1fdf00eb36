/** The clock of a day as a calendar writes it. */
export interface ClockTime {
  readonly year: number;
  /** 1 for January. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** The moment at which the clocks of a zone ("Europe/Paris") show a time, as ISO; null where the zone is not known. */
export function instantIn(
  zone: string,
  { year, month, day, hour, minute }: ClockTime,
): string | null {
  const shown = Date.UTC(year, month - 1, day, hour, minute);
  let moment = shown;
  // The second round is for a clock that changes in between.
  for (let round = 0; round < 2; round += 1) {
    const ahead = aheadOfUtc(zone, moment);
    if (ahead === null) return null;
    moment = shown - ahead;
  }
  return new Date(moment).toISOString();
}

/** By how many ms the clocks of a zone are ahead of UTC at a moment. */
function aheadOfUtc(zone: string, moment: number): number | null {
  try {
    const parts = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    }).formatToParts(moment);
    const part = (type: Intl.DateTimeFormatPartTypes) =>
      Number(parts.find((one) => one.type === type)?.value);
    const clock = Date.UTC(
      part("year"),
      part("month") - 1,
      part("day"),
      part("hour"),
      part("minute"),
    );
    return clock - Math.floor(moment / 60_000) * 60_000;
  } catch {
    return null;
  }
}
