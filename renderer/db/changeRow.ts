import type { RecordOf, RecordTable } from "../../shared/visit/records.ts";
import type { Visit } from "../../shared/visit/visit.ts";
import type { Change } from "./commit.ts";
import { act } from "./history.ts";
import { rowNow } from "./visits.ts";

/** Changes some fields of the visit, against what the person saw of them; all others stay as they are by now. */
export const changeVisitRow = (
  visit: Visit,
  fields: Partial<Visit>,
  label: string,
): Promise<void> =>
  act({
    label,
    visitId: visit.id,
    changes: [{ table: "visits", put: { ...visit, ...fields }, base: visit }],
  });

/** Changes some fields of a record, against what the person saw of them; one that is gone by then stays gone. */
export async function changeRow<T extends RecordTable>(
  table: T,
  row: RecordOf<T>,
  fields: Partial<RecordOf<T>>,
  label: string,
): Promise<void> {
  if (rowNow(table, row.id) === undefined) return;
  // `put` is a row of that very table, which the union of all changes cannot tell.
  const change = { table, put: { ...row, ...fields }, base: row } as unknown as Change;
  await act({ label, visitId: row.visitId, changes: [change] });
}
