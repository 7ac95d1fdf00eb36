import {
  columnsByContent,
  columnsOf,
  columnsWithPlan,
  type Columns,
  headsCaseList,
  plainHeader,
} from "./caseListColumns.ts";
import { looksLikeBirth } from "./listCells.ts";
import type { CsvRow, CsvTable } from "./csvTable.ts";

/** What the columns of a table are taken for. */
export type ColumnChoice = {
  readonly header: HeaderPlace | null;
  readonly columns: Columns;
  /** Further columns to keep, by their places: `more` of each row holds their cells. */
  readonly more: readonly number[];
  /** A column of birth dates of which the age band is kept, and nothing else. */
  readonly birth: { readonly at: number; readonly bandOf: (cell: string) => string } | null;
};

/** What the columns of a table look like. */
export function columnsOfTable(table: CsvTable): ColumnChoice {
  const header = findListHeader(table);
  const columns =
    header === null
      ? columnsByContent(table.rows.filter(({ isBlank }) => !isBlank).map(({ cells }) => cells))
      : columnsWithPlan(
          columnsOf(header.cells),
          table.rows
            .slice(header.at + header.rows, header.at + header.rows + 500)
            .flatMap(({ isBlank, cells }) => (isBlank ? [] : [cells])),
        );
  const dates = [...birthColumns(table, columns)].map((at) => [at, "birthDate"] as const);
  const called = calledColumns(table, header, columns).map((at) => [at, "name"] as const);
  return {
    header,
    columns: { ...columns, notKept: new Map([...columns.notKept, ...dates, ...called]) },
    more: [],
    birth: null,
  };
}

/** "Pupil" over names, beside a column of numbers: who the child is. */
function calledColumns(
  { rows }: CsvTable,
  header: HeaderPlace | null,
  { places, notKept }: Columns,
): readonly number[] {
  if (header === null) return [];
  const taken = new Set([...places.values(), ...notKept.keys()]);
  return header.cells.flatMap((cell, at) => {
    if (
      taken.has(at) ||
      !/^(?:pupil|child|client|student|learner|young person|yp|family)$/.test(plainHeader(cell))
    )
      return [];
    const filled = rows
      .slice(header.at + header.rows, header.at + header.rows + 100)
      .flatMap(({ cells }) => (cells[at] ?? "").trim() || []);
    const worded = filled.filter((each) => /\p{L}{2}/u.test(each) && !/\d/.test(each)).length;
    return worded > 0 && worded * 2 >= filled.length ? [at] : [];
  });
}

/** Where a list's header stands: its first row, and how many rows it takes. */
export type HeaderPlace = {
  readonly at: number;
  readonly rows: 1 | 2;
  readonly cells: readonly string[];
};

// A title, who ran the report, filters: no export has more above its header.
const mostRowsAbove = 20;

/** The header of a case list in the first rows of a table, also over two rows; null where there is none. */
export function findListHeader({ rows }: CsvTable): HeaderPlace | null {
  for (let at = 0; at < Math.min(rows.length, mostRowsAbove); at += 1) {
    const row = rows[at];
    if (row === undefined || row.isBlank) continue;
    const next = rows[at + 1];
    if (headsCaseList(row.cells) && !goesOnBelow(row, next, rows[at + 2]))
      return { at, rows: 1, cells: row.cells };
    if (next === undefined || next.isBlank) continue;
    const both = Array.from(
      { length: Math.max(row.cells.length, next.cells.length) },
      (_, column) => `${row.cells[column] ?? ""} ${next.cells[column] ?? ""}`.trim(),
    );
    const isSplit =
      row.cells.filter((cell) => cell.trim() !== "").length >= 2 &&
      !next.cells.some((cell) => /\d/.test(cell));
    if (isSplit && !headsCaseList(next.cells) && headsCaseList(both))
      return { at, rows: 2, cells: both };
  }
  return null;
}

/** "Case,,Plan,Date" over "ref,Team,type,opened": words below words, and figures only below those. */
function goesOnBelow(row: CsvRow, next: CsvRow | undefined, after: CsvRow | undefined): boolean {
  if (next === undefined || next.isBlank || after === undefined) return false;
  const hasFigures = ({ cells }: CsvRow): boolean => cells.some((cell) => /\d/.test(cell));
  const isShort = next.cells.every((cell) => cell.trim().length <= 25);
  const hasGap = row.cells.some((cell) => cell.trim() === "");
  return hasGap && isShort && !hasFigures(next) && hasFigures(after);
}

/** Columns taken for an age whose cells are dates: an age band is none, a date of birth is never kept. */
export function birthColumns({ rows }: CsvTable, { places }: Columns): ReadonlySet<number> {
  const at = places.get("age");
  if (at === undefined) return new Set();
  const cells = rows.slice(0, 500).flatMap(({ cells: own }) => (own[at] ?? "").trim() || []);
  const dates = cells.filter((cell) => looksLikeBirth(cell, "any")).length;
  return dates * 2 > cells.length ? new Set([at]) : new Set();
}
