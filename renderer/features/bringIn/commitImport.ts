import { type Change, put, putAll } from "../../../shared/visit/change.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { run } from "../../db/run.ts";
import type { PlannedRows } from "./deskClient.ts";

/** Saves everything that was read in one transaction and as one step to undo: all or nothing. */
export const commitImport = (
  records: VisitRecords,
  { visit, rows }: PlannedRows,
  {
    label,
    onSaved,
  }: { readonly label: string; readonly onSaved?: (done: number, of: number) => void },
): Promise<void> =>
  run(
    records.visit.id,
    label,
    // Planned from these very records: what came in since is not overwritten.
    () => [
      ...(visit ? [put("visits", visit, records.visit)] : []),
      ...[...rows].flatMap(([table, own]): readonly Change[] => putAll(table, own, records[table])),
    ],
    { whenRefused: "dropped", ...(onSaved && { onProgress: onSaved }) },
  );
