import type { Result } from "../../shared/result.ts";
import {
  type RecordOf,
  type RecordTable,
  recordTables,
  type VisitRecords,
} from "../../shared/visit/records.ts";
import type { Visit } from "../../shared/visit/kinds/visit.ts";
import { type SessionId, VisitId } from "../../shared/visit/ids.ts";
import type { Change } from "../../shared/visit/change.ts";
import { commit } from "./commit.ts";
import { currentStore } from "./currentStore.ts";
import { clearHistory } from "./history.ts";
import type { Removal, RemovalError } from "./removal.ts";

/** All visits on this laptop, the newest first. */
export async function listVisits(): Promise<readonly Visit[]> {
  const { db, keys } = currentStore();
  // Rows whose keys are gone are what a removal could not delete yet; they do not open.
  const ids = (await db.visits.toCollection().primaryKeys()).filter((id) => keys.of(id));
  const rows = await db.visits.bulkGet(ids);
  const visits = rows.flatMap((row) => (row ? [row.value as Visit] : [])); // only whole visits are kept there
  return visits.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

/** Visits whose team this laptop has joined and of which nothing has come yet. */
export async function listVisitsToFetch(): Promise<readonly VisitId[]> {
  const listed = new Set<string>((await listVisits()).map(({ id }) => id));
  return currentStore().keys.visits.flatMap(({ visitId, leadSecret }) =>
    leadSecret === null && !listed.has(visitId) ? [VisitId.parse(visitId)] : [],
  );
}

/** Everything of one visit, or undefined when it is not on this laptop. */
export async function readVisit(visitId: VisitId): Promise<VisitRecords | undefined> {
  return (await currentStore().open(visitId))?.records() ?? undefined;
}

/** Rows of the open visits as they are now, those whose fields are as in `where`. */
export function rowsNow<T extends RecordTable>(
  table: T,
  where: Partial<RecordOf<T>> = {},
): readonly RecordOf<T>[] {
  const wanted = Object.entries(where);
  return currentStore().opened.flatMap((visit) => {
    // Rows of that very table, which its name as a type parameter cannot tell.
    const rows = (visit.records()?.[table] ?? []) as unknown as readonly RecordOf<T>[];
    return rows.filter((row) =>
      wanted.every(([field, value]) => Reflect.get(row, field) === value),
    );
  });
}

/** One row as it is now in the open visits; undefined when it is gone. */
export const rowNow = <T extends RecordTable>(table: T, id: string): RecordOf<T> | undefined =>
  rowsNow(table).find((row) => row.id === id);

/** Whether the open visits have, or ever had, a row. */
export const wasThere = (table: RecordTable, id: string): boolean =>
  currentStore().opened.some(({ state }) => state.writesOf(table, id).length > 0);

/** Writes a whole visit, in place of the one with its id if there is one: what is not in it is deleted, but for disclosure holds. */
export async function putVisit(records: VisitRecords): Promise<void> {
  const visitId = records.visit.id;
  const there = await readVisit(visitId);
  const gone = recordTables.flatMap((table) => {
    // A hold is lifted, never lost, though the file be older than it.
    if (table === "holds") return [];
    const kept = new Set<string>(records[table].map(({ id }) => id));
    const rows: readonly { readonly id: string }[] = there?.[table] ?? [];
    return rows.filter(({ id }) => !kept.has(id)).map(({ id }) => ({ table, delete: id }));
  });
  const put = recordTables.flatMap((table) => records[table].map((row) => ({ table, put: row })));
  // Each row stands beside the name of its own table.
  const changes = [{ table: "visits", put: records.visit }, ...put, ...gone] as readonly Change[];
  await commit({ label: there ? "Use a visit file" : "Open a visit", visitId, changes });
}

/** Destroys a visit and everything of it on this laptop, keys, files and undo history included. Holds are the caller's to look at. */
export async function deleteVisit(visitId: VisitId): Promise<Result<Removal, RemovalError>> {
  const removed = await currentStore().remove(visitId);
  clearHistory();
  return removed;
}

/** Where the line being typed in a session is kept until it is entered. */
export const unfinishedLineKey = (sessionId: SessionId): string => `unfinishedLine:${sessionId}`;
