import {
  type RecordOf,
  type RecordTable,
  recordTables,
  type VisitRecords,
} from "../../shared/visit/records.ts";
import type { Visit } from "../../shared/visit/visit.ts";
import { type SessionId, VisitId } from "../../shared/visit/ids.ts";
import type { Change } from "./commit.ts";
import { commit } from "./commit.ts";
import { currentStore } from "./currentStore.ts";

/** All visits on this laptop, the newest first. */
export async function listVisits(): Promise<readonly Visit[]> {
  const rows = await currentStore().db.visits.toArray();
  const visits = rows.map(({ value }) => value as Visit); // only whole visits are kept there
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

/** Writes a whole visit, in place of the one with its id if there is one: what is not in it is deleted. */
export async function putVisit(records: VisitRecords): Promise<void> {
  const visitId = records.visit.id;
  const there = await readVisit(visitId);
  const gone = recordTables.flatMap((table) => {
    const kept = new Set<string>(records[table].map(({ id }) => id));
    const rows: readonly { readonly id: string }[] = there?.[table] ?? [];
    return rows.filter(({ id }) => !kept.has(id)).map(({ id }) => ({ table, delete: id }));
  });
  const put = recordTables.flatMap((table) => records[table].map((row) => ({ table, put: row })));
  // Each row stands beside the name of its own table.
  const changes = [{ table: "visits", put: records.visit }, ...put, ...gone] as readonly Change[];
  await commit({ label: there ? "Use a visit file" : "Open a visit", visitId, changes });
}

/** Removes a visit and everything of it from this laptop, its keys and rescue copy included. */
export async function deleteVisit(visitId: VisitId): Promise<void> {
  await currentStore().remove(visitId);
}

/** Where the line being typed in a session is kept until it is entered. */
export const unfinishedLineKey = (sessionId: SessionId): string => `unfinishedLine:${sessionId}`;
