import { recordTables, type VisitRecords } from "../../shared/visit/records.ts";
import type { Visit } from "../../shared/visit/visit.ts";
import type { SessionId, VisitId } from "../../shared/visit/ids.ts";
import { currentDb } from "./currentDb.ts";

/** All visits on this laptop, the newest first. */
export async function listVisits(): Promise<readonly Visit[]> {
  const visits = await currentDb().visits.toArray();
  return visits.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

/** Everything of one visit, or undefined when it is not on this laptop. */
export async function readVisit(visitId: VisitId): Promise<VisitRecords | undefined> {
  const db = currentDb();
  return db.transaction("r", [db.visits, ...tables()], async () => {
    const visit = await db.visits.get(visitId);
    if (!visit) return undefined;
    const entries = await Promise.all(
      recordTables.map(async (table) => [
        table,
        await db.table(table).where({ visitId }).toArray(),
      ]),
    );
    return { visit, ...Object.fromEntries(entries) } as VisitRecords; // one entry per record table
  });
}

/** Writes a whole visit, in place of the one with its id if there is one. All or nothing. */
export async function putVisit(records: VisitRecords): Promise<void> {
  const db = currentDb();
  await db.transaction("rw", [db.visits, ...tables()], async () => {
    await removeRows(records.visit.id);
    await db.visits.put(records.visit);
    for (const table of recordTables) await db.table(table).bulkPut([...records[table]]);
  });
}

/** Removes a visit and all its records from this laptop, lines that were never finished included. */
export async function deleteVisit(visitId: VisitId): Promise<void> {
  const db = currentDb();
  await db.transaction("rw", [db.visits, db.meta, ...tables()], async () => {
    const sessions = await db.sessions.where({ visitId }).primaryKeys();
    await db.meta.bulkDelete(sessions.map(unfinishedLineKey));
    await removeRows(visitId);
    await db.visits.delete(visitId);
  });
}

/** Where the line being typed in a session is kept until it is entered. */
export const unfinishedLineKey = (sessionId: SessionId): string => `unfinishedLine:${sessionId}`;

const tables = () => recordTables.map((table) => currentDb().table(table));

async function removeRows(visitId: VisitId): Promise<void> {
  for (const table of recordTables) await currentDb().table(table).where({ visitId }).delete();
}
