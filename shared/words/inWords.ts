const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A count as a letter writes it: "no" to "ten" in words, above that in figures, "1,204". */
export const numberInWords = (count: number): string =>
  small[count] ?? new Intl.NumberFormat("en-GB").format(count);

/** "one case file", "12 case files"; `plural` defaults to `singular` with an s. */
export const counted = (count: number, singular: string, plural = `${singular}s`): string =>
  `${numberInWords(count)} ${count === 1 ? singular : plural}`;

/** "a", "a and b", "a, b and c". */
export function listInWords(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? "";
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** A day as a letter writes it: "16 October 2024". */
export function dayInWords(day: string): string {
  return format(day, { day: "numeric", month: "long", year: "numeric" });
}

/** A day with its weekday: "Wednesday 16 October 2024". */
export const dayWithWeekday = (day: string): string =>
  format(day, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).replace(",", "");

/** The same where there is little room: "Wed 16 Oct". */
export const shortDay = (day: string): string =>
  format(day, { weekday: "short", day: "numeric", month: "short" }).replace(",", "");

/**
 * Days as a letter writes them: "15 and 16 October 2024", "30 October and 1 November 2024", of staged visits
 * "15 and 16 October, and 3 and 4 December 2024". Sorted, without repeats.
 */
export function daysInWords(days: readonly string[]): string {
  const sorted = [...new Set(days)].sort();
  const months = [...Map.groupBy(sorted, (day) => day.slice(0, 7)).values()];
  const parts = months.map((own, i) => {
    const [last = ""] = own.slice(-1);
    const numbers = own.slice(0, -1).map((day) => String(Number(day.slice(8))));
    // The year stands once, with the last of its days.
    const isSameYear = months[i + 1]?.[0]?.slice(0, 4) === last.slice(0, 4);
    return listInWords([
      ...numbers,
      isSameYear ? format(last, { day: "numeric", month: "long" }) : dayInWords(last),
    ]);
  });
  const isStaged = months.length > 1 && months.some(({ length }) => length > 1);
  return isStaged ? `${parts.slice(0, -1).join(", ")}, and ${parts.at(-1)}` : listInWords(parts);
}

/** Days later, as a day: `addDays("2024-10-16", 7)` is `2024-10-23`. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

const format = (day: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" }).format(
    Date.parse(`${day}T00:00:00Z`),
  );
