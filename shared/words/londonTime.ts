const clock = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Europe/London",
});
const calendar = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "Europe/London",
});

/** Time of day of an ISO instant where visits happen, `14:05`, whatever the laptop is set to. */
export const londonTime = (instant: string): string => clock.format(Date.parse(instant));

/** Day of an ISO instant where visits happen, `16 October 2024`. */
export const londonDay = (instant: string): string => calendar.format(Date.parse(instant));

const isoDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London" });

/** Day of an ISO instant where visits happen, `2024-10-16`: what "today" is in England, also past midnight in summer. */
export const londonDate = (instant: string): string => isoDay.format(Date.parse(instant));
