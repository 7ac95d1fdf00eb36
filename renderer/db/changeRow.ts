import type { RecordOf, RecordTable } from "../../shared/visit/records.ts";
import type { Visit } from "../../shared/visit/kinds/visit.ts";
import type { Change } from "../../shared/visit/change.ts";
import { act } from "./history.ts";

/** Changes some fields of the visit, against what the person saw of them; all others stay as they are by now. */
export const changeVisitRow = (
  visit: Visit,
  fields: Partial<Visit>,
  label: string,
): Promise<void> =>
  act({ label, visitId: visit.id, changes: [{ table: "visits", set: fields, base: visit }] });

/**
 * Changes some fields of a record, against what the person saw of them. One that this person has
 * deleted since stays deleted; one that a peer has deleted meanwhile is kept with the change, and the
 * team is asked.
 */
export const changeRow = <T extends RecordTable>(
  table: T,
  row: RecordOf<T>,
  fields: Partial<RecordOf<T>>,
  label: string,
): Promise<void> => act({ label, visitId: row.visitId, changes: [setFields(table, row, fields)] });

/** The change of some fields of a record that the person saw as `base`. */
export const setFields = <T extends RecordTable>(
  table: T,
  base: RecordOf<T>,
  set: Partial<RecordOf<T>>,
): Change =>
  // Fields of a row of that very table, which the union of all changes cannot tell.
  ({ table, set, base }) as unknown as Change;
