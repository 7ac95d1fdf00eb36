import { addDays } from "../../words/inWords.ts";
import { holdsInForce, type Hold } from "../kinds/hold.ts";
import type { VisitRecords } from "../records.ts";

/** Where a visit stands on its way to the day on which its notes are destroyed. Days are ISO days in England. */
export type RetentionClock =
  /** No day was agreed. */
  | { readonly state: "noDay" }
  | { readonly state: "coming"; readonly day: string; readonly daysLeft: number }
  | { readonly state: "due"; readonly day: string }
  | { readonly state: "overdue"; readonly day: string; readonly daysOver: number }
  | {
      readonly state: "held";
      readonly holds: readonly Hold[];
      /** When somebody is asked again; null where no hold has a day. */
      readonly askAgain: string | null;
      /** That day has come. */
      readonly isAskedNow: boolean;
      /** The agreed day, so that it can be said whether it is over; null where none was. */
      readonly day: string | null;
    }
  /** The notes are destroyed on this laptop, and so much is kept. */
  | { readonly state: "done"; readonly at: string };

type ToClock = Pick<VisitRecords, "visit" | "holds" | "concerns">;

/** The clock as of `today`. What was kept of a concern until a day of its own is due on that day. */
export function retentionClock({ visit, holds, concerns }: ToClock, today: string): RetentionClock {
  const { notesDestroyedAt } = visit;
  const day =
    notesDestroyedAt === null
      ? visit.destroyOn
      : (concerns.flatMap(({ destroyOn }) => destroyOn ?? []).sort()[0] ?? null);
  const inForce = holdsInForce(holds);
  const isOver = notesDestroyedAt !== null && day === null;
  if (isOver) return { state: "done", at: notesDestroyedAt };
  if (inForce.length > 0) {
    const askAgain = inForce.flatMap(({ until }) => until ?? []).sort()[0] ?? null;
    const isAskedNow = askAgain !== null && askAgain <= today;
    return { state: "held", holds: inForce, askAgain, isAskedNow, day };
  }
  if (day === null) return { state: "noDay" };
  if (day === today) return { state: "due", day };
  const daysLeft = daysBetween(today, day);
  return daysLeft > 0
    ? { state: "coming", day, daysLeft }
    : { state: "overdue", day, daysOver: -daysLeft };
}

/** So many days before the day somebody is reminded; then on the day, and each week after it. */
const remindedBefore = [90, 30, 7] as const;
const everyDaysAfter = 7;

/**
 * The reminder that is due, told from those before and after it by its key; null while there is none.
 * One that was put away stays so until the next.
 */
export function retentionReminder(clock: RetentionClock): string | null {
  switch (clock.state) {
    case "coming": {
      const stage = remindedBefore.findLast((days) => clock.daysLeft <= days);
      return stage === undefined ? null : `${clock.day} ${stage}`;
    }
    case "due":
      return `${clock.day} 0`;
    case "overdue":
      return `${clock.day} -${Math.floor(clock.daysOver / everyDaysAfter)}`;
    case "held":
      return clock.isAskedNow ? `asked ${clock.askAgain}` : null;
    default:
      return null;
  }
}

/** The day suggested where none is agreed: four weeks after the letter is due; ours, no rule of the sector. Null before the days on site are set. */
export function suggestedDay({
  daysOnSite,
  letterDueDays,
}: Pick<VisitRecords["visit"], "daysOnSite" | "letterDueDays">): string | null {
  const last = [...daysOnSite].sort().at(-1);
  return last === undefined ? null : addDays(last, letterDueDays + 28);
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
