import type { CsvTable } from "./csvTable.ts";

/** The questions of a questionnaire: the row they begin on, how many rows they take, and one a column. */
export type QuestionnaireHead = {
  readonly at: number;
  readonly rows: 1 | 2;
  readonly cells: readonly string[];
};

// The name of the survey, when it closed, how many answered.
const mostRowsAbove = 8;

/**
 * Where the questions stand: below rows of a title, and over two rows where a tool names the question above
 * and its statements below it ("How far do you agree?" over "My caseload is manageable"). Null for a table
 * without rows.
 */
export function questionnaireHead({ rows }: CsvTable): QuestionnaireHead | null {
  const filled = (at: number): number =>
    rows[at]?.cells.filter((cell) => cell.trim() !== "").length ?? 0;
  const first = rows.findIndex(({ isBlank }) => !isBlank);
  if (first === -1) return null;
  const widest = Math.max(...rows.slice(first, first + 30).map((_, at) => filled(first + at)));
  let at = first;
  for (let next = first; next < Math.min(rows.length, first + mostRowsAbove); next += 1)
    if (filled(next) * 2 > widest) {
      at = next;
      break;
    }
  const cells = rows[at]?.cells.map((cell) => cell.trim()) ?? [];
  const below = rows[at + 1]?.cells.map((cell) => cell.trim()) ?? [];
  const isOverTwo =
    below.some((cell) => ofAnswers.test(cell)) &&
    below.every((cell) => cell === "" || !/^\d[\d.,/: -]*$/.test(cell));
  if (!isOverTwo) return { at, rows: 1, cells };
  let above = "";
  const width = Math.max(cells.length, below.length);
  const both = Array.from({ length: width }, (_, column) => {
    above = cells[column] || above;
    const own = below[column] ?? "";
    if (own === "" || ofAnswers.test(own)) return cells[column] ?? "";
    // A statement stands for itself; "Housing" needs what was asked.
    return own.split(/\s+/).length >= 3 || above === "" ? own : `${above}: ${own}`;
  });
  return { at, rows: 2, cells: both };
}

/** What a tool puts below a question that has no statements. */
const ofAnswers = /^(?:open-ended response|response|other \(please specify\))$/i;
