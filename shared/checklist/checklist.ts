import * as z from "zod";
import shipped from "../../assets/programmes/coordinator-checklist.json" with { type: "json" };
import { workingDayUpTo } from "../letter/workingDays.ts";
import { derivedId } from "../visit/derivedId.ts";
import { ArrangementId } from "../visit/ids.ts";
import { Arrangement } from "../visit/kinds/arrangement.ts";
import type { VisitRecords } from "../visit/records.ts";
import { addDays } from "../words/inWords.ts";

/** An arrangement with the day by which it is due, as of a day. */
export interface DueArrangement {
  readonly arrangement: Arrangement;
  /** ISO day; null where none is set, or the days on site are not. */
  readonly due: string | null;
  readonly standing: "done" | "late" | "today" | "open";
}

/**
 * The day by which it is due: the one that was set, else so many days before the first day on site, on
 * the last working day up to then. Null before the days on site are set.
 */
export function dueOf(
  { dueOn, daysBefore }: Pick<Arrangement, "dueOn" | "daysBefore">,
  { daysOnSite }: Pick<VisitRecords["visit"], "daysOnSite">,
): string | null {
  if (dueOn !== null) return dueOn;
  const [first] = [...daysOnSite].sort();
  return first === undefined || daysBefore === null
    ? null
    : workingDayUpTo(addDays(first, -daysBefore));
}

/** The checklist as it stands on `today` (an ISO day): by day, those without a day last; of one day in their own order. */
export function checklist(
  { visit, arrangements }: Pick<VisitRecords, "visit" | "arrangements">,
  today: string,
): readonly DueArrangement[] {
  return arrangements
    .map((arrangement): DueArrangement => {
      const due = dueOf(arrangement, visit);
      return { arrangement, due, standing: standingOf(arrangement, due, today) };
    })
    .sort(
      (a, b) =>
        (a.due ?? "9999").localeCompare(b.due ?? "9999") ||
        a.arrangement.order - b.arrangement.order ||
        (a.arrangement.id < b.arrangement.id ? -1 : 1),
    );
}

/** "5 of 16 done, 2 late"; empty for an empty list. */
export function checklistInWords(list: readonly DueArrangement[]): string {
  const count = (standing: DueArrangement["standing"]) =>
    list.filter((each) => each.standing === standing).length;
  if (list.length === 0) return "";
  return [
    `${count("done")} of ${list.length} done`,
    count("late") === 0 ? "" : `${count("late")} late`,
    count("today") === 0 ? "" : `${count("today")} due today`,
  ]
    .filter(Boolean)
    .join(", ");
}

/**
 * What is suggested (`assets/programmes/coordinator-checklist.json`) and not on the list: of two laptops
 * that both take it on each entry comes once.
 */
export function suggestedArrangements({
  visit,
  arrangements,
}: Pick<VisitRecords, "visit" | "arrangements">): readonly Arrangement[] {
  const last = Math.max(0, ...arrangements.map(({ order }) => order));
  return suggested
    .map(({ key, text, daysBefore }, i) => ({
      id: ArrangementId.parse(derivedId("arrangement", visit.id, key)),
      visitId: visit.id,
      order: last + i + 1,
      text,
      daysBefore,
      dueOn: null,
      who: "",
      isDone: false,
    }))
    .filter(({ id }) => arrangements.every((each) => each.id !== id));
}

function standingOf(
  { isDone }: Arrangement,
  due: string | null,
  today: string,
): DueArrangement["standing"] {
  if (isDone) return "done";
  if (due === null || due > today) return "open";
  return due === today ? "today" : "late";
}

const suggested = z
  .array(
    z.strictObject({
      key: z.string(),
      text: Arrangement.shape.text,
      daysBefore: Arrangement.shape.daysBefore,
    }),
  )
  .parse(shipped);
