import type { VisitRecords } from "../../../shared/visit/records.ts";
import type { Change } from "../../../shared/visit/change.ts";
import { commit } from "../../db/commit.ts";
import { record } from "../../db/history.ts";
import type { PlannedRows } from "./deskClient.ts";

/** Saves everything that was read in one transaction and as one step to undo: all or nothing. */
export async function commitImport(
  records: VisitRecords,
  { visit, rows }: PlannedRows,
  {
    label,
    onSaved,
  }: { readonly label: string; readonly onSaved?: (done: number, of: number) => void },
): Promise<void> {
  const put = [...rows].flatMap(([table, own]) => {
    const seen = new Map<string, unknown>(records[table].map((row) => [row.id, row]));
    return own.map((row) => ({ table, put: row, ...baseOf(seen.get(row.id)) }));
  });
  // Each row stands beside the name of its own table.
  const changes = (visit
    ? [{ table: "visits", put: visit, base: records.visit }, ...put]
    : put) as unknown as readonly Change[];
  await record(() =>
    commit({
      label,
      visitId: records.visit.id,
      changes,
      ...(onSaved === undefined ? {} : { onProgress: onSaved }),
    }),
  );
}

/** Planned from these very records: what came in since is not overwritten. */
const baseOf = (base: unknown) => (base === undefined ? {} : { base });
