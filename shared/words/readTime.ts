/**
 * Reads `9.30`, `930`, `09:30`, `2pm`, `12 noon`; null when empty, undefined when it is no time. `2.30` is the
 * afternoon, as in notes that are brought in: nobody is interviewed at night.
 */
export function readTime(text: string): string | null | undefined {
  const words = text.trim().toLowerCase();
  if (words === "") return null;
  if (/^(?:12 ?)?noon$/.test(words)) return "12:00";
  const parts = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(am|pm)?$/.exec(words);
  if (!parts) return undefined;
  const [, hours = "", minutes = "00", half] = parts;
  const hour =
    (Number(hours) % (half === undefined ? 24 : 12)) +
    (half === "pm" || (half === undefined && /^[1-6]$/.test(hours)) ? 12 : 0);
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hour.toString().padStart(2, "0")}:${minutes}`;
}
