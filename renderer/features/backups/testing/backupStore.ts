import type { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { main } from "../../../bridge/testing/mainInMemory.ts";
import { put } from "../../../../shared/visit/change.ts";
import { run } from "../../../db/run.ts";
import { deleteRows } from "../../../db/removal.ts";
import type { Store } from "../../../db/store.ts";
import { closeTestStore } from "../../../db/testing/testStore.ts";
import { putVisit } from "../../../db/visits.ts";
import { rollingBackups } from "../../../sync/backups.ts";
import { openBackup } from "../../../../shared/segments/sealBackup.ts";
import { openAppStore } from "../../../sync/testing/appStore.ts";

export { useVisitRecords } from "../../../db/useVisitRecords.ts";
export { readVisit } from "../../../db/visits.ts";

let store: Store | null = null;

/** For tests: a store as the app has one, with this visit in it. */
export async function openStoreWith(records: VisitRecords): Promise<void> {
  store = await openAppStore();
  await putVisit(records);
}

export async function closeStore(): Promise<void> {
  if (store) await closeTestStore(store);
  store = null;
}

export async function backUp(visit: TestVisit): Promise<void> {
  if (store) await rollingBackups(store).now(visit.records.visit.id);
}

export async function addNote(visit: TestVisit, text: string): Promise<void> {
  const [session] = visit.records.sessions;
  if (!session) throw new Error("no session");
  const note = visit.add("notes", { sessionId: session.id, text });
  await run(note.visitId, "Add note", () => [put("notes", note)]);
}

/** For tests: the visit is again as in its oldest backup, as after an old disk image was put back. */
export async function loseNewestActions(visit: TestVisit, then: VisitRecords): Promise<void> {
  if (store === null) return;
  const { id } = visit.records.visit;
  const [files] = main.teams.values();
  const [oldest] = [...(files?.backups.entries() ?? [])].sort(([a], [b]) => a.localeCompare(b));
  const actions = oldest && (await openBackup(oldest[1], store.keys.local(id)));
  if (actions?.ok !== true || files === undefined) throw new Error("no backup to go back to");
  // Reads the journal, which writes down first what waits to be.
  await store.restore(id);
  await store.forget(id);
  await deleteRows(store.db, id);
  files.journal.length = 0;
  // Opening would rebuild it from the newest backup: take that away for the moment.
  const backups = [...files.backups];
  files.backups.clear();
  const { name } = store.db;
  await store.settle();
  store.shut();
  // A start of its own, as after the image: what is written from here on has other stamps.
  store = await openAppStore(name);
  const opened = await store.open(id);
  await opened?.takeIn(actions.value);
  for (const [file, bytes] of backups) files.backups.set(file, bytes);
  visit.records = then;
}
