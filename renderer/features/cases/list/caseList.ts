import type { CaseListRow } from "../../../../shared/visit/kinds/caseDraw.ts";

type Problem = NonNullable<CaseListRow["problem"]>;

/** What is wrong with a row, in words. */
export const problemNames: Readonly<Record<Problem, string>> = {
  repeatedReference: "Repeated reference",
  blankReference: "No reference",
  looksLikeName: "Looks like a name",
  looksLikeBirthDate: "Looks like a date of birth",
};

/** Which rows of a list are shown. */
export type RowsShown = "all" | "problems" | Problem;

/** The choices that a list offers, with how many rows each has; kinds that do not occur are left out. */
export function rowChoices(
  rows: readonly CaseListRow[],
): readonly { readonly id: RowsShown; readonly label: string; readonly count: number }[] {
  const counts = new Map<Problem, number>();
  for (const { problem } of rows)
    if (problem !== null) counts.set(problem, (counts.get(problem) ?? 0) + 1);
  const problems = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (problems === 0) return [{ id: "all", label: "All rows", count: rows.length }];
  return [
    { id: "all", label: "All rows", count: rows.length },
    { id: "problems", label: "With a problem", count: problems },
    ...[...counts].map(([id, count]) => ({ id, label: problemNames[id], count })),
  ];
}

/** The rows to show: of the chosen kind, and with every word that was typed somewhere in them. */
export function chosenRows<Row extends CaseListRow>(
  rows: readonly Row[],
  shown: RowsShown,
  typed: string,
): readonly Row[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (shown === "problems" ? row.problem === null : shown !== "all" && row.problem !== shown)
      return false;
    if (words.length === 0) return true;
    const text =
      `${row.reference} ${row.team} ${row.plan} ${row.age} ${row.status} ${row.opened}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
