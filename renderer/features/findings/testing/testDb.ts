import { Dexie } from "dexie";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { setCurrentDb } from "../../../db/currentDb.ts";
import { Db } from "../../../db/db.ts";
import { clearHistory, undo } from "../../../db/history.ts";
import { useVisitRecords } from "../../../db/useVisitRecords.ts";
import { putVisit, readVisit } from "../../../db/visits.ts";

let open: Db | null = null;

/** For tests: a database of its own in the browser's IndexedDB, holding one visit. */
export async function openTestDb(records: VisitRecords): Promise<void> {
  open = new Db(`findings-${crypto.randomUUID()}`);
  await open.open();
  setCurrentDb(open);
  await putVisit(records);
}

/** For tests: closes and deletes it. */
export async function closeTestDb(): Promise<void> {
  if (!open) return;
  const { name } = open;
  open.close();
  open = null;
  setCurrentDb(null);
  clearHistory();
  await Dexie.delete(name);
}

/** For tests: what is on the disk now. */
export async function onDisk(records: VisitRecords): Promise<VisitRecords> {
  const now = await readVisit(records.visit.id);
  if (!now) throw new Error("the visit is gone");
  return now;
}

export { undo as undoLast, useVisitRecords as useRecordsOfTest };
