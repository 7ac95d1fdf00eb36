import { londonDay, londonTime } from "../../shared/words/londonTime.ts";

/** An instant as people say it: `14:02` today, `yesterday 18:40`, `14 October 18:40`; with the year when it is another. */
export function whenFromNow(instant: string, now: Date): string {
  const time = londonTime(instant);
  const day = londonDay(instant);
  if (day === londonDay(now.toISOString())) return time;
  const yesterday = new Date(now.getTime() - 86_400_000).toISOString();
  if (day === londonDay(yesterday)) return `yesterday ${time}`;
  const year = ` ${now.getFullYear().toString()}`;
  return `${day.endsWith(year) ? day.slice(0, -year.length) : day} ${time}`;
}
