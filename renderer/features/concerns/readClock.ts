import type { TimeOfDay } from "../../../shared/visit/fields.ts";

/** Reads a time as it is written down: `15:40`, `1540`, `3.40 pm`, `3pm`. Null when it is no time. */
export function readClock(text: string): TimeOfDay | null {
  const parts = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(am|pm|hrs?)?$/.exec(text.trim().toLowerCase());
  if (!parts) return null;
  const [, hours = "", minutes, half] = parts;
  // "15" alone may be a day; "3pm" is a time.
  if (minutes === undefined && half === undefined) return null;
  const isHalf = half === "am" || half === "pm";
  const hour = (Number(hours) % (isHalf ? 12 : 24)) + (half === "pm" ? 12 : 0);
  if (Number(hours) > (isHalf ? 12 : 23) || Number(minutes ?? 0) > 59) return null;
  return `${hour.toString().padStart(2, "0")}:${minutes ?? "00"}`;
}
