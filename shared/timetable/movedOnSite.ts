import type { Day, TimeOfDay } from "../visit/fields.ts";
import type { Session } from "../visit/kinds/session.ts";
import type { Visit } from "../visit/kinds/visit.ts";

/**
 * Where a session stood in the plan, once it is at another day or time: kept when it is moved on or after
 * the first day on site (`today` is an ISO day), and let go when it is back there. Before that a plan is
 * only being made.
 */
export function plannedAtOf(
  { day, startsAt, plannedAt }: Pick<Session, "day" | "startsAt" | "plannedAt">,
  to: { readonly day: Day | null; readonly startsAt: TimeOfDay | null },
  { visit, today }: { readonly visit: Pick<Visit, "daysOnSite">; readonly today: Day },
): Session["plannedAt"] {
  if (plannedAt !== null)
    return to.day === plannedAt.day && to.startsAt === plannedAt.startsAt ? null : plannedAt;
  const [first] = [...visit.daysOnSite].sort();
  if (first === undefined || today < first || day === null || startsAt === null) return null;
  return day === to.day && startsAt === to.startsAt ? null : { day, startsAt };
}
