import type { RecordOf, Table } from "./records.ts";

/**
 * What a command does to one row: a row to write, fields of one, or the id of one to delete.
 * Mapped over the one table, so that a table and its row stay together however they are passed on.
 */
export type Change<T extends Table = Table> = {
  readonly [K in T]:
    | { readonly table: K; readonly put: RecordOf<K>; readonly base?: RecordOf<K> }
    | { readonly table: K; readonly set: FieldsOf<RecordOf<K>>; readonly base: RecordOf<K> }
    | { readonly table: K; readonly delete: string };
}[T];

/** Some fields of a row; of a map field some entries, null for one that is taken out. */
export type FieldsOf<Row> = {
  readonly [F in keyof Row]?: string extends keyof Row[F]
    ? { readonly [E in keyof Row[F]]: Row[F][E] | null }
    : Row[F];
};

/**
 * Writes a row. `base` is the row as the person saw it when they began to change it, the very object
 * that the visit showed: only what differs from it is written, and what others changed since stays.
 * Every change of a row that is there needs it; one without is new, or put back as it was.
 */
export const put = <T extends Table>(table: T, row: RecordOf<T>, base?: RecordOf<T>): Change<T> =>
  base === undefined ? { table, put: row } : { table, put: row, base };

/**
 * Changes some fields of a row that the person saw as `base`. A row that this person has deleted since stays deleted; one that a peer has deleted
 * meanwhile is kept with the change, and the team is asked.
 */
export const set = <T extends Table>(
  table: T,
  base: RecordOf<T>,
  fields: FieldsOf<RecordOf<T>>,
): Change<T> => ({ table, set: fields, base });

/** Deletes a row. */
export const remove = <T extends Table>(table: T, id: string): Change<T> => ({
  table,
  delete: id,
});

/** Writes rows, each against what it was among `before`; one that is not among them is new. */
export const putAll = <T extends Table>(
  table: T,
  rows: readonly RecordOf<T>[],
  before: readonly RecordOf<T>[],
): readonly Change<T>[] => {
  const known = new Map(before.map((row) => [row.id as string, row]));
  return rows.map((row) => put(table, row, known.get(row.id)));
};
