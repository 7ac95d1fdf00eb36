import { withChanges } from "../../shared/ops/withChanges.ts";
import type { Result } from "../../shared/result.ts";
import {
  type RecordOf,
  type RecordTable,
  recordTables,
  type VisitRecords,
} from "../../shared/visit/records.ts";
import type { Visit } from "../../shared/visit/kinds/visit.ts";
import { withAbsent } from "../../shared/visit/absent.ts";
import { VisitId } from "../../shared/visit/ids.ts";
import { type Change, put, remove } from "../../shared/visit/change.ts";
import { NotesDestroyed } from "../../shared/visit/retention/notesDestroyed.ts";
import { isReduced } from "../../shared/visit/retention/reducedVisit.ts";
import { currentLaptop } from "./currentLaptop.ts";
import type { Destroyed, NotDestroyed } from "./destroyVisit.ts";

/** All visits on this laptop, the newest first. */
export async function listVisits(): Promise<readonly Visit[]> {
  const { db, keys } = currentLaptop();
  // Rows whose keys are gone are what a removal could not delete yet; they do not open.
  const ids = (await db.visits.toCollection().primaryKeys()).filter((id) => keys.of(id));
  const rows = await db.visits.bulkGet(ids);
  // Only whole visits are kept there, as they were written, perhaps by an earlier version.
  const visits = rows.flatMap((row) =>
    row ? [withAbsent("visits", row.value as Readonly<Record<string, unknown>>)] : [],
  );
  return visits.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

/** Visits whose team this laptop has joined and of which nothing has come yet. */
export async function listVisitsToFetch(): Promise<readonly VisitId[]> {
  const listed = new Set<string>((await listVisits()).map(({ id }) => id));
  return currentLaptop().keys.visits.flatMap(({ visitId, leadSecret }) =>
    leadSecret === null && !listed.has(visitId) ? [VisitId.parse(visitId)] : [],
  );
}

/** Everything of one visit, or undefined when it is not on this laptop. */
export async function readVisit(visitId: VisitId): Promise<VisitRecords | undefined> {
  return (await currentLaptop().open(visitId))?.records.value() ?? undefined;
}

/** Whether the open visits have, or ever had, a row. */
export const wasThere = (table: RecordTable, id: string): boolean =>
  currentLaptop().opened.some(({ state }) => state.writesOf(table, id).length > 0);

/** The records of a visit with all of it that is typed, or was refused by the disk, as it stands on screen: for saving it elsewhere. */
export async function withUnsaved(records: VisitRecords): Promise<VisitRecords> {
  const visit = await currentLaptop().open(records.visit.id);
  return visit === null ? records : withChanges(visit.refused.in(records), visit.drafts.value());
}

/**
 * Writes a whole visit, in place of the one with its id if there is one: what is not in it is deleted, but
 * for disclosure holds. Rejects with `NotesDestroyed` where one of the two has the notes and the other is
 * what was kept without them.
 */
export async function putVisit(records: NewRecords, label = "Open a visit"): Promise<void> {
  const visit = await currentLaptop().openOrBegin(records.visit.id);
  await visit.write((write) => {
    const there = visit.records.value();
    if (there !== null && isReduced(there) !== isReduced(records))
      throw new NotesDestroyed("one of the two has notes and the other has none");
    return write(there ? "Use a visit file" : label, changesTo(records, there));
  });
  // What they would take back, or try again, is of the visit that was here before.
  visit.steps.clear();
  visit.refused.clear();
  await visit.drafts.clear();
}

/** A visit to be written; tables it does not name are empty. */
type NewRecords = Pick<VisitRecords, "visit"> & Partial<VisitRecords>;

const changesTo = (records: NewRecords, there: VisitRecords | null): readonly Change[] => [
  put("visits", records.visit),
  ...recordTables.flatMap((table): readonly Change[] => {
    const rows: readonly RecordOf<typeof table>[] = records[table] ?? [];
    const kept = new Set<string>(rows.map(({ id }) => id));
    const gone = (there?.[table] ?? []).filter(({ id }) => !kept.has(id));
    return [
      ...rows.map((row) => put(table, row)),
      // A hold is lifted, never lost, though the file be older than it.
      ...(table === "holds" ? [] : gone.map(({ id }) => remove(table, id))),
    ];
  }),
];

/** Destroys a visit and everything of it on this laptop, keys and files included. Holds are the caller's to look at. */
export const deleteVisit = (visitId: VisitId): Promise<Result<Destroyed, NotDestroyed>> =>
  currentLaptop().remove(visitId);
