import { useMemo } from "react";
import type { DeletedRow } from "../../../shared/ops/deletedRow.ts";
import { kindOf, type RecordTable, recordTables } from "../../../shared/visit/records.ts";
import type { VisitId } from "../../../shared/visit/ids.ts";
import { countsInWords } from "../../../shared/visit/recordInWords.ts";
import { put } from "../../../shared/visit/change.ts";
import { run } from "../../db/run.ts";
import { useOpenVisit } from "../../db/useVisitRecords.ts";
import { useSignal } from "../../signal.ts";

/** What one action deleted: a record with what hung on it. */
export interface Deletion extends Pick<DeletedRow, "stamp" | "at" | "by"> {
  /** The record that was meant. */
  readonly main: DeletedRow;
  /** All of them, the main one included. */
  readonly rows: readonly DeletedRow[];
}

/** Deletions of rows that are still gone, the newest first. */
function deletionsOf(deleted: readonly DeletedRow[]): readonly Deletion[] {
  const byAction = Map.groupBy(deleted, ({ stamp }) => stamp);
  return [...byAction.values()].flatMap((rows) => {
    const main = [...rows].sort((a, b) => rank(a.table) - rank(b.table))[0];
    return main ? [{ stamp: main.stamp, at: main.at, by: main.by, main, rows }] : [];
  });
}

/** "with 12 notes, 3 links to evidence"; empty when it was alone. */
export function withItInWords({ main, rows }: Deletion): string {
  const counts: { [T in RecordTable]?: number } = {};
  for (const { table } of rows.filter((row) => row !== main))
    counts[table] = (counts[table] ?? 0) + 1;
  const parts = countsInWords(counts);
  return parts === "" ? "" : `with ${parts}`;
}

/** Brings back everything that one action deleted, as one step. */
export const restoreDeletion = (visitId: VisitId, { main, rows }: Deletion): Promise<void> =>
  // Without a base, for they are put back knowingly.
  run(visitId, `Restore ${kindOf(main.table).one.toLowerCase()}`, () =>
    rows.map(({ table, row }) => put(table, row)),
  );

/** What was deleted in a visit and is still gone, live. */
export function useDeletions(visitId: VisitId): readonly Deletion[] {
  const visit = useOpenVisit(visitId);
  const records = useSignal(visit?.records);
  return useMemo(
    () => (visit && records ? deletionsOf(visit.state.deleted()) : []),
    [visit, records],
  );
}

/** Of what one action deleted, the record that others hang on comes first: nothing refers to a later table. */
const rank = (table: RecordTable): number => recordTables.indexOf(table);
