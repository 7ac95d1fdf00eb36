import type { RecordOf, RecordTable } from "../../shared/visit/records.ts";
import type { Visit } from "../../shared/visit/visit.ts";
import type { Change } from "./commit.ts";
import { currentDb } from "./currentDb.ts";
import { act } from "./history.ts";

/** Changes some fields of the visit as it is on disk now, whatever the screen last saw of the others. */
export async function changeVisitRow(
  visit: Visit,
  fields: Partial<Visit>,
  label: string,
): Promise<void> {
  const current = (await currentDb().visits.get(visit.id)) ?? visit;
  const put = { ...current, ...fields };
  await act({ label, visitId: visit.id, changes: [{ table: "visits", put }] });
}

/** Changes some fields of a record as it is on disk now; one that is gone by then stays gone. */
export async function changeRow<T extends RecordTable>(
  table: T,
  row: RecordOf<T>,
  fields: Partial<RecordOf<T>>,
  label: string,
): Promise<void> {
  const current: RecordOf<T> | undefined = await currentDb().table(table).get(row.id);
  if (current === undefined) return;
  // `put` is a row of that very table, which the union of all changes cannot tell.
  const change = { table, put: { ...current, ...fields } } as unknown as Change;
  await act({ label, visitId: row.visitId, changes: [change] });
}
