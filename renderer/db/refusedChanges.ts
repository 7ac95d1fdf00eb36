import { withChanges } from "../../shared/ops/withChanges.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import type { Change } from "../../shared/visit/change.ts";

type Put = Extract<Change, { readonly put: unknown }>;

/** Rows as somebody wanted them and the disk did not take them, by table and id. */
const refused = new Map<string, Put>();

/** Runs the commit of `changes`. Those that the disk refuses stay here until it takes a later change of the same rows. */
export async function rememberRefused(
  changes: () => readonly Change[],
  commit: () => Promise<void>,
): Promise<void> {
  try {
    await commit();
    for (const put of putsIn(changes())) refused.delete(keyOf(put));
  } catch (fault) {
    for (const put of putsIn(changes())) refused.set(keyOf(put), put);
    throw fault;
  }
}

const putsIn = (changes: readonly Change[]): readonly Put[] =>
  changes.filter((change) => "put" in change);

/** The records with what the disk has refused so far, which is on screen as well: for saving them elsewhere. */
export const withRefused = (records: VisitRecords): VisitRecords =>
  withChanges(
    records,
    [...refused.values()].filter(
      ({ table, put }) => (table === "visits" ? put.id : put.visitId) === records.visit.id,
    ),
  );

const keyOf = ({ table, put }: Put): string => `${table} ${put.id}`;
