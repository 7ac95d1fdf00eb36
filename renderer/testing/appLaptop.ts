import { onTestFinished } from "vitest";
import { cleanup } from "vitest-browser-react";
import { openBackup } from "../../shared/segments/sealBackup.ts";
import type { VisitId } from "../../shared/visit/ids.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import { countRows, deleteRows } from "../db/destroyVisit.ts";
import type { Laptop } from "../db/laptop.ts";
import { closeTestLaptop } from "../db/testing/testLaptop.ts";
import { putVisit } from "../db/keptVisits.ts";
import { rollingBackups } from "../sync/rollingBackups.ts";
import { openAppLaptop } from "../sync/testing/openAppLaptop.ts";
import { main } from "./mainInMemory.ts";

export { useVisitRecords } from "../db/useVisitRecords.ts";

let open: Laptop | null = null;

function theLaptop(): Laptop {
  if (open === null) throw new Error("no laptop is open");
  return open;
}

/** For tests: this visit in a laptop as the app has one, with copies beside it, until the test ends. */
export async function openAppLaptopWith(records: VisitRecords): Promise<void> {
  if (open === null) {
    open = await openAppLaptop();
    onTestFinished(async () => {
      await cleanup();
      await closeTestLaptop(theLaptop());
      open = null;
    });
  }
  await putVisit(records);
}

/** For tests: rows of the visit in the database. */
export const rowsLeft = (visitId: VisitId): Promise<number> => countRows(theLaptop().db, visitId);

export async function backUp({ visit }: VisitRecords): Promise<void> {
  await rollingBackups(theLaptop()).now(visit.id);
}

/** For tests: takes the visit's rows away as a lost database would. */
export async function removeDatabaseRows({ visit }: VisitRecords): Promise<void> {
  await theLaptop().forget(visit.id);
  await deleteRows(theLaptop().db, visit.id);
}

/** For tests: the visit is again as in its oldest backup, as after an old disk image was put back. */
export async function loseNewestActions(records: VisitRecords): Promise<void> {
  const laptop = theLaptop();
  const { id } = records.visit;
  const [files] = main.teams.values();
  const [oldest] = [...(files?.backups.entries() ?? [])].sort(([a], [b]) => a.localeCompare(b));
  const actions = oldest && (await openBackup(oldest[1], laptop.keys.local(id)));
  if (actions?.ok !== true || files === undefined) throw new Error("no backup to go back to");
  // Reads the journal, which writes down first what waits to be.
  await laptop.restore(id);
  await removeDatabaseRows(records);
  files.journal.length = 0;
  // Opening would rebuild it from the newest backup: take that away for the moment.
  const backups = [...files.backups];
  files.backups.clear();
  const { name } = laptop.db;
  await laptop.settle();
  laptop.shut();
  // A start of its own, as after the image: what is written from here on has other stamps.
  open = await openAppLaptop(name);
  const opened = await open.open(id);
  await opened?.takeIn(actions.value);
  for (const [file, bytes] of backups) files.backups.set(file, bytes);
}
