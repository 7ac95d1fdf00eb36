import { useMemo, useSyncExternalStore } from "react";
import { type AnyRow } from "../../../shared/visit/records.ts";
import { fieldsOfRow, rowOfFields } from "../../../shared/ops/fieldsOfRow.ts";
import { VisitId } from "../../../shared/visit/ids.ts";
import { kindOf } from "../../../shared/visit/records.ts";
import { fieldOf } from "../../../shared/visit/valueInWords.ts";
import type { Change } from "../../../shared/visit/change.ts";
import { currentStore } from "../../db/currentStore.ts";
import { act } from "../../db/history.ts";
import { useOpenVisit } from "../../db/useVisitRecords.ts";
import type { HistoryTarget } from "../../recordHistory.ts";
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
  const records = useSyncExternalStore(visit?.subscribe ?? never, visit?.records ?? nothing);
  return useMemo(() => {
    if (!visit || records === null) return { row: undefined, isDeleted: false, versions: [] };
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

const never = () => () => undefined;
const nothing = () => null;

/**
 * Makes a record what it was in a version, as a new action that can be undone. Its place in a list
 * and other book-keeping stay as they are; with a field in the target only that field goes back.
 */
export async function restoreVersion(
  visitId: VisitId,
  { table, row, field }: HistoryTarget,
  version: HistoryVersion,
): Promise<void> {
  const visit = await currentStore().open(VisitId.parse(visitId));
  const now = visit?.state.row(table, row);
  const goesBack = (name: string) =>
    field === undefined ? fieldOf(table, name).isHidden !== true : name === field;
  const kept =
    now === undefined
      ? version.fields
      : Object.fromEntries([
          ...Object.entries(fieldsOfRow(table, now)).filter(([name]) => !goesBack(name)),
          ...Object.entries(version.fields).filter(([name]) => goesBack(name)),
        ]);
  // Put without a base: whoever restores has the whole history in sight.
  const put = rowOfFields(table, kept, { id: row, visitId });
  await act({
    label: `Restore ${kindOf(table).one.toLowerCase()}`,
    visitId,
    changes: [{ table, put } as unknown as Change], // a row of that very table
  });
}
