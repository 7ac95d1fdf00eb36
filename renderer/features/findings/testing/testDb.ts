import type { VisitRecords } from "../../../../shared/visit/records.ts";
import type { Store } from "../../../db/store.ts";
import { closeTestStore, openTestStore } from "../../../db/testing/testStore.ts";
import { useVisitRecords } from "../../../db/useVisitRecords.ts";
import { putVisit, readVisit } from "../../../db/visits.ts";

let open: Store | null = null;

/** For tests: a store of its own in the browser's IndexedDB, holding one visit. */
export async function openTestDb(records: VisitRecords): Promise<void> {
  open = await openTestStore();
  await putVisit(records);
}

/** For tests: closes and deletes it. */
export async function closeTestDb(): Promise<void> {
  if (!open) return;
  const closing = open;
  open = null;
  await closeTestStore(closing);
}

/** For tests: what is on the disk now. */
export async function onDisk(records: VisitRecords): Promise<VisitRecords> {
  const now = await readVisit(records.visit.id);
  if (!now) throw new Error("the visit is gone");
  return now;
}

export { undo as undoLast } from "../../mountScreen.ts";
export { useVisitRecords as useRecordsOfTest };
