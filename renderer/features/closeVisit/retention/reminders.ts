import { useLiveQuery } from "dexie-react-hooks";
import type { VisitId } from "../../../../shared/visit/ids.ts";
import type { Visit } from "../../../../shared/visit/kinds/visit.ts";
import {
  type RetentionClock,
  retentionClock,
  retentionReminder,
} from "../../../../shared/visit/retention/retentionClock.ts";
import { currentLaptop } from "../../../db/currentLaptop.ts";
import { listVisits, readVisit } from "../../../db/keptVisits.ts";
import { refusedNotesFact } from "../../../db/openVisit.ts";

/** Which reminder of a visit was put away on this laptop last. */
const putAwayFact = "retentionPutAway";

/** Null where it cannot be read, as while the app locks: then it is reminded. */
const putAwayLast = (visitId: VisitId): Promise<unknown> =>
  currentLaptop()
    .readFact(visitId, putAwayFact)
    .catch(() => null);

/** The reminder that was put away last, live; undefined while it is looked for. */
export const usePutAway = (visitId: VisitId): { readonly reminder: unknown } | undefined =>
  useLiveQuery(async () => ({ reminder: await putAwayLast(visitId) }), [visitId]);

/** Puts a reminder away on this laptop; the next one comes all the same. */
export const putReminderAway = (visitId: VisitId, reminder: string): Promise<void> =>
  currentLaptop().writeFact(visitId, putAwayFact, reminder);

/** How many changes with notes came to a visit without notes, and were not taken in; live. */
export function useRefusedNotes(visitId: VisitId): number {
  const count = useLiveQuery(
    () =>
      currentLaptop()
        .readFact(visitId, refusedNotesFact)
        .catch(() => 0),
    [visitId],
  );
  return typeof count === "number" ? count : 0;
}

/** A reminder of one of the visits on this laptop. */
export interface DueReminder {
  readonly visit: Visit;
  readonly clock: RetentionClock;
  readonly key: string;
}

/** The reminders that are due and were not put away, live. */
export const useDueReminders = (today: string): readonly DueReminder[] =>
  useLiveQuery(() => dueReminders(today), [today]) ?? [];

async function dueReminders(today: string): Promise<readonly DueReminder[]> {
  const due: DueReminder[] = [];
  const visits = await listVisits();
  // Read before the visits are, which Dexie does not see, so that putting one away is noticed.
  const putAway = await Promise.all(visits.map(({ id }) => putAwayLast(id)));
  for (const [i, visit] of visits.entries()) {
    // Only of those that may be due is the visit itself read: holds and concerns stand in it.
    const mayBeDue =
      visit.notesDestroyedAt !== null ||
      retentionReminder(retentionClock({ visit, holds: [], concerns: [] }, today)) !== null;
    if (visit.isSample || !mayBeDue) continue;
    const records = await readVisit(visit.id).catch(() => undefined);
    const clock = records && retentionClock(records, today);
    const key = clock && retentionReminder(clock);
    if (!clock || !key) continue;
    if (putAway[i] !== key) due.push({ visit, clock, key });
  }
  return due;
}
