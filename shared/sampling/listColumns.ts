import type { CaseDraw } from "../visit/kinds/caseDraw.ts";
import type { ListRow } from "../visit/kinds/listPart.ts";
import { referencesMet } from "../visit/cases/referencesMet.ts";
import { ageBand, yearIn } from "./ageBand.ts";

/** A column that a list can be parted by and a sample held against it. */
export type ListColumn = { readonly key: string; readonly label: string };

/** What stands for a cell that says nothing. */
export const notSaid = "Not said";

/** The columns of a list that say something of at least one of its rows. */
export function columnsOfList(
  { moreColumns }: Pick<CaseDraw, "moreColumns">,
  rows: readonly ListRow[],
): readonly ListColumn[] {
  return [
    { key: "team", label: "Team" },
    { key: "plan", label: "Plan" },
    { key: "ageBand", label: "Age band" },
    { key: "status", label: "Status" },
    { key: "yearOpened", label: "Year opened" },
    ...furtherColumns({ moreColumns }),
  ].filter(({ key }) => rows.some((row) => valueIn(row, key) !== ""));
}

/** The columns that were kept beside those of every list, in their order; two of them may have one name. */
export const furtherColumns = ({
  moreColumns,
}: Pick<CaseDraw, "moreColumns">): readonly ListColumn[] =>
  moreColumns.map((label, at) => ({ key: `more${at.toString()}`, label }));

/** What a row says in a column, spaces put right; empty where it says nothing. */
function valueIn(row: ListRow, key: string): string {
  switch (key) {
    case "team":
    case "plan":
    case "status":
      return plain(row[key]);
    case "ageBand":
      return plain(ageBand(row.age));
    case "yearOpened":
      return yearIn(row.opened);
    default:
      return plain(row.more[Number(key.replace("more", ""))] ?? "");
  }
}

/** Every row's value of a column: of spellings that differ in capitals alone the commonest stands for all. */
export function valuesIn(rows: readonly ListRow[], key: string): readonly string[] {
  const own = rows.map((row) => valueIn(row, key));
  const spellings = new Map<string, Map<string, number>>();
  for (const value of own) {
    const known = spellings.get(value.toLowerCase()) ?? new Map<string, number>();
    known.set(value, (known.get(value) ?? 0) + 1);
    spellings.set(value.toLowerCase(), known);
  }
  const said = new Map(
    [...spellings].map(([folded, counts]) => {
      const [first] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      return [folded, first?.[0] ?? ""] as const;
    }),
  );
  return own.map((value) => (value === "" ? notSaid : (said.get(value.toLowerCase()) ?? value)));
}

/** The rows that can be drawn: nothing keeps them from it, and each reference once. */
export function drawableRows(rows: readonly ListRow[]): readonly ListRow[] {
  const { meet } = referencesMet();
  return rows.filter(
    ({ reference, problem, line }) => problem === null && meet(reference, line) === "new",
  );
}

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();
