import type { VisitId } from "../../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { set } from "../../../../shared/visit/change.ts";
import { run } from "../../../db/run.ts";
import { deleteRows, countRows } from "../../../db/removal.ts";
import type { Store } from "../../../db/store.ts";
import { closeTestStore } from "../../../db/testing/testStore.ts";
import { putVisit } from "../../../db/visits.ts";
import { rollingBackups } from "../../../sync/backups.ts";
import { openAppStore } from "../../../sync/testing/appStore.ts";

export { readVisit } from "../../../db/visits.ts";

let store: Store | null = null;

/** For tests: a store as the app has one, opened once, with this visit in it as given. */
export async function openStoreWith(records: VisitRecords): Promise<void> {
  store ??= await openAppStore();
  await putVisit(records);
}

export async function closeStore(): Promise<void> {
  if (store) await closeTestStore(store);
  store = null;
}

export const rowsLeft = async (visitId: VisitId): Promise<number> =>
  store === null ? 0 : countRows(store.db, visitId);

/** For tests: what a peer changes of the first note. */
export async function changeNote(records: VisitRecords, text: string): Promise<void> {
  const [note] = records.notes;
  if (note) await run(note.visitId, "Change note", () => [set("notes", note, { text })]);
}

/** For tests: backs the visit up, then takes its rows away as a lost database would. */
export async function removeDatabaseRows({ visit }: VisitRecords): Promise<void> {
  if (store === null) return;
  await rollingBackups(store).now(visit.id);
  await store.forget(visit.id);
  await deleteRows(store.db, visit.id);
}
