import { type Change, remove } from "./change.ts";
import { type AnyRow, type RecordTable, recordTables, type VisitRecords } from "./records.ts";
import { type Reference, referringFields } from "./references.ts";

/**
 * All that deleting a record comes to: what means nothing without it goes with it (a session's notes, a
 * finding's links), what else points at any of these lets go, and the record itself is last.
 */
export function deletionOf(target: Reference, records: VisitRecords): readonly Change[] {
  const gone = goneWith(target, records);
  const [, ...others] = [...gone.values()];
  return [
    ...others.toReversed().map(({ table, id }) => remove(table, id)),
    ...turned(records, gone, (at) => (gone.has(keyOf(at)) ? null : at.id)),
    remove(target.table, target.id),
  ];
}

/** Lets everything that would let go of a record point at another of its table instead. */
export const repointed = (from: Reference, to: string, records: VisitRecords): readonly Change[] =>
  turned(records, new Map(), (at) => (keyOf(at) === keyOf(from) ? to : at.id));

type Gone = ReadonlyMap<string, Reference>;

/** The record and what goes with it, each after what it goes with. */
function goneWith(target: Reference, records: VisitRecords): Gone {
  const gone = new Map([[keyOf(target), target]]);
  // Nothing points at a later table, so each is settled when its turn has come; one that points at itself goes round again.
  for (const table of recordTables)
    for (let before = -1; before < gone.size;) {
      before = gone.size;
      for (const { id } of goingWith(gone, table, records))
        gone.set(`${table} ${id}`, { table, id });
    }
  return gone;
}

function goingWith(gone: Gone, table: RecordTable, records: VisitRecords): readonly AnyRow[] {
  const fields = referringFields(table).filter(({ refers }) => refers.onGone === "goesWith");
  const rows: readonly AnyRow[] = fields.length === 0 ? [] : records[table];
  return rows.filter((row) =>
    fields.some(({ name, refers }) => pointsWhere(refers, row[name], (at) => gone.has(keyOf(at)))),
  );
}

/** The changes of fields that may let go, of rows that stay, which make them point where `turn` says; null for nowhere. */
function turned(
  records: VisitRecords,
  gone: Gone,
  turn: (at: Reference) => string | null,
): readonly Change[] {
  return recordTables.flatMap((table) => {
    const fields = referringFields(table).filter(({ refers }) => refers.onGone === "clear");
    const rows: readonly AnyRow[] = fields.length === 0 ? [] : records[table];
    return rows.flatMap((base): readonly Change[] => {
      if (gone.has(keyOf({ table, id: base.id }))) return [];
      const set = fields
        .filter(({ name, refers }) => pointsWhere(refers, base[name], (at) => turn(at) !== at.id))
        .map(({ name, refers }) => [
          name,
          refers.turned(base[name], (to, id) => turn(reference(to, id))),
        ]);
      // Fields of a row of that very table.
      return set.length === 0 ? [] : [{ table, set: Object.fromEntries(set), base } as Change];
    });
  });
}

function pointsWhere(
  refers: ReturnType<typeof referringFields>[number]["refers"],
  value: unknown,
  is: (at: Reference) => boolean,
): boolean {
  let found = false;
  refers.see(value, (to, id) => {
    if (id !== null && is(reference(to, id))) found = true;
  });
  return found;
}

// What fields point at are records.
const reference = (table: string, id: string): Reference => ({ table: table as RecordTable, id });

const keyOf = ({ table, id }: Reference): string => `${table} ${id}`;
