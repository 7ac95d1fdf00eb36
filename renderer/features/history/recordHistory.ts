import { useMemo } from "react";
import { fieldsOfRow, rowOfFields } from "../../../shared/ops/fieldsOfRow.ts";
import type { VisitId } from "../../../shared/visit/ids.ts";
import { type AnyRow, kindOf } from "../../../shared/visit/records.ts";
import { fieldOf } from "../../../shared/visit/valueInWords.ts";
import { put } from "../../../shared/visit/change.ts";
import { run } from "../../db/run.ts";
import { useOpenVisit } from "../../db/useVisitRecords.ts";
import { useSignal } from "../../signal.ts";
import type { HistoryTarget } from "../../places/showHistory.ts";
import { type HistoryVersion, historyVersions } from "./historyVersions.ts";

/** A record with all it has been. */
export interface RecordHistory {
  /** As it is now, or was last when it is deleted; undefined when it never was. */
  readonly row: AnyRow | undefined;
  readonly isDeleted: boolean;
  /** The newest first. */
  readonly versions: readonly HistoryVersion[];
}

/** The history of a record, live. */
export function useRecordHistory(
  visitId: VisitId,
  { table, row, field }: HistoryTarget,
): RecordHistory {
  const visit = useOpenVisit(visitId);
  const records = useSignal(visit?.records);
  return useMemo(() => {
    if (!visit || !records) return { row: undefined, isDeleted: false, versions: [] };
    const entries = visit.state.history(table, row);
    const now = visit.state.row(table, row);
    const last = entries.at(-1);
    return {
      row: now ?? (last && rowOfFields(table, last.fields, { id: row, visitId })),
      isDeleted: now === undefined && entries.length > 0,
      versions: historyVersions(table, entries, field),
    };
  }, [visit, records, table, row, field, visitId]);
}

/**
 * Makes a record what it was in a version, as a new action that can be undone. Its place in a list
 * and other book-keeping stay as they are; with a field in the target only that field goes back.
 */
export const restoreVersion = (
  visitId: VisitId,
  { table, row, field }: HistoryTarget,
  version: HistoryVersion,
): Promise<void> =>
  run(visitId, `Restore ${kindOf(table).one.toLowerCase()}`, (_records, _mint, state) => {
    const now = state.row(table, row);
    const goesBack = (name: string) =>
      field === undefined ? fieldOf(table, name).isHidden !== true : name === field;
    const kept =
      now === undefined
        ? version.fields
        : Object.fromEntries([
            ...Object.entries(fieldsOfRow(table, now)).filter(([name]) => !goesBack(name)),
            ...Object.entries(version.fields).filter(([name]) => goesBack(name)),
          ]);
    // Without a base: whoever restores has the whole history in sight.
    return [put(table, rowOfFields(table, kept, { id: row, visitId }))];
  });
