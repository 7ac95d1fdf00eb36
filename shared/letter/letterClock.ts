import type { Visit } from "../visit/kinds/visit.ts";
import type { VisitRecords } from "../visit/records.ts";
import { addDays } from "../words/inWords.ts";

/** Where a visit stands on its way to the letter. Days are ISO days; `daysLeft` is negative when overdue. */
export type LetterClock =
  | { readonly state: "noDays" }
  | { readonly state: "before"; readonly daysToGo: number; readonly due: string }
  | { readonly state: "onSite"; readonly day: number; readonly of: number; readonly due: string }
  | { readonly state: "writing"; readonly daysLeft: number; readonly due: string }
  | { readonly state: "issued"; readonly version: number; readonly at: string };

/** The day on which the letter of a visit is due; null before its days on site are set. */
export function letterDue({
  daysOnSite,
  letterDueDays,
}: Pick<Visit, "daysOnSite" | "letterDueDays">): string | null {
  const lastDay = [...daysOnSite].sort().at(-1);
  return lastDay === undefined ? null : addDays(lastDay, letterDueDays);
}

/** The clock from the last day on site to the letter, as of `today` (an ISO day). */
export function letterClock(records: VisitRecords, today: string): LetterClock {
  const issued = records.letters
    .filter((letter) => letter.issued !== null)
    .sort((a, b) => b.version - a.version)[0];
  if (issued?.issued) return { state: "issued", version: issued.version, at: issued.issued.at };
  const days = [...records.visit.daysOnSite].sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return { state: "noDays" };
  const due = letterDue(records.visit) ?? last;
  if (today < first) return { state: "before", daysToGo: daysBetween(today, first), due };
  if (today <= last)
    return {
      state: "onSite",
      day: days.filter((day) => day <= today).length,
      of: days.length,
      due,
    };
  return { state: "writing", daysLeft: daysBetween(today, due), due };
}

const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
