import {
  recordTables,
  type RecordOf,
  type RecordTable,
  type VisitRecords,
} from "../visit/records.ts";
import type { ImportPlan } from "./importPlan.ts";

/** The visit as it stands once the plan is carried out: rows of the plan replace those with their id. */
export function rowsOfPlan(records: VisitRecords, plan: ImportPlan): VisitRecords {
  const merged = Object.fromEntries(
    recordTables.map((table) => [table, mergedRows(table, records, plan)]),
  );
  // fromEntries forgets which key has which rows.
  return {
    visit: plan.visit ?? records.visit,
    ...(merged as unknown as Omit<VisitRecords, "visit">),
  };
}

function mergedRows<T extends RecordTable>(
  table: T,
  records: VisitRecords,
  plan: ImportPlan,
): readonly RecordOf<T>[] {
  const rows = new Map<string, RecordOf<RecordTable>>();
  for (const row of records[table]) rows.set(row.id, row);
  for (const row of plan.puts[table]) rows.set(row.id, row);
  return [...rows.values()] as unknown as readonly RecordOf<T>[]; // both sides are rows of that table
}
