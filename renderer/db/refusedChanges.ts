import { recordTables, type VisitRecords } from "../../shared/visit/records.ts";
import type { Change } from "./commit.ts";

type Put = Extract<Change, { readonly put: unknown }>;

/** Rows as somebody wanted them and the disk did not take them, by table and id. */
const refused = new Map<string, Put>();

/** Runs the commit of `changes`. Those that the disk refuses stay here until it takes a later change of the same rows. */
export async function rememberRefused(
  changes: readonly Change[],
  commit: () => Promise<void>,
): Promise<void> {
  const puts = changes.filter((change) => "put" in change);
  try {
    await commit();
    for (const put of puts) refused.delete(keyOf(put));
  } catch (fault) {
    for (const put of puts) refused.set(keyOf(put), put);
    throw fault;
  }
}

/** The records with what the disk has refused so far, which is on screen as well: for saving them elsewhere. */
export function withRefused(records: VisitRecords): VisitRecords {
  const tables = recordTables.map((table) => {
    const wanted = putsOf(table).filter(({ visitId }) => visitId === records.visit.id);
    const ids = new Set(wanted.map(({ id }) => id));
    const rest: readonly Row[] = records[table];
    return [table, [...rest.filter(({ id }) => !ids.has(id)), ...wanted]] as const;
  });
  const visit = putsOf("visits").find(({ id }) => id === records.visit.id) ?? records.visit;
  return { ...records, visit, ...Object.fromEntries(tables) } as VisitRecords; // rows of their own tables
}

interface Row {
  readonly id: string;
  readonly visitId?: string;
}

const putsOf = (table: Put["table"]): readonly Row[] =>
  [...refused.values()].flatMap((change) => (change.table === table ? [change.put] : []));

const keyOf = ({ table, put }: Put): string => `${table} ${put.id}`;
