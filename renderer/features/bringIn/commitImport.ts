import type { VisitRecords } from "../../../shared/visit/records.ts";
import type { RowChange, Step } from "../../db/commit.ts";
import { currentDb } from "../../db/currentDb.ts";
import { record } from "../../db/history.ts";
import type { PlannedRows } from "./deskClient.ts";

/** Written at once; small enough that the window answers between two of them. */
const rowsAtOnce = 500;

/** Saves everything that was read in one transaction and as one step to undo: all or nothing. */
export async function commitImport(
  records: VisitRecords,
  planned: PlannedRows,
  options: { readonly label: string; readonly onSaved?: (done: number, of: number) => void },
): Promise<void> {
  await record(() => write(records, planned, options));
}

async function write(
  records: VisitRecords,
  { visit, rows }: PlannedRows,
  {
    label,
    onSaved,
  }: { readonly label: string; readonly onSaved?: (done: number, of: number) => void },
): Promise<Step> {
  const db = currentDb();
  const tables = [...rows].filter(([, own]) => own.length > 0);
  const of = tables.reduce((sum, [, own]) => sum + own.length, 0);
  const changes: RowChange[] = [];
  await db.transaction("rw", [db.visits, ...tables.map(([table]) => db.table(table))], async () => {
    if (visit) {
      const before = await db.visits.get(visit.id);
      await db.visits.put(visit);
      changes.push({ table: "visits", id: visit.id, before, after: visit });
    }
    let done = 0;
    for (const [table, own] of tables) {
      const there = new Set<string>(records[table].map(({ id }) => id));
      for (let at = 0; at < own.length; at += rowsAtOnce) {
        const some = own.slice(at, at + rowsAtOnce);
        const updated = some.filter(({ id }) => there.has(id));
        const before = await db.table(table).bulkGet(updated.map(({ id }) => id));
        const beforeOf = new Map(updated.map(({ id }, index) => [id, before[index] as unknown]));
        await db.table(table).bulkPut([...some]);
        for (const after of some)
          changes.push({ table, id: after.id, before: beforeOf.get(after.id), after });
        onSaved?.((done += some.length), of);
      }
    }
  });
  return { label, visitId: records.visit.id, rows: changes };
}
