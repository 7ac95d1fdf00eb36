import { headsCaseList } from "./caseListColumns.ts";
import type { CsvTable } from "./csvTable.ts";

/** What parts the cells of a report that is set in columns by spaces. */
export const spaces = "  ";

// A title, who ran the report, how it was sorted.
const mostRowsAbove = 20;

/**
 * A report set in columns by spaces, as older systems print their lists: the columns begin where the words
 * of a case list's header begin. Null where no such header stands in the first lines.
 */
export function spacedTable(lines: readonly string[]): CsvTable | null {
  const at = lines.slice(0, mostRowsAbove).findIndex((line) => {
    const cells = apart(line);
    return cells.length >= 3 && !/[,;|\t]/.test(line) && headsCaseList(cells);
  });
  const head = lines[at];
  if (head === undefined) return null;
  const starts = [...head.matchAll(/(?:^|\s{2,})(?=\S)/g)].map(
    ({ index, 0: gap }) => index + gap.length,
  );
  const rows = lines.map((line, index) => {
    const cells = index < at ? [line.trim()] : cellsAt(line, starts);
    const isBlank = cells.every((cell) => cell === "" || /^[-=_.\s]+$/.test(cell));
    return {
      cells: isBlank ? [] : cells,
      line: index + 1,
      lineCount: 1,
      isBlank,
      hasUnbalancedQuotes: false,
    };
  });
  const below = rows.slice(at + 1).filter(({ isBlank }) => !isBlank);
  const even = below.filter(({ cells }) => cells.filter((cell) => cell !== "").length >= 3).length;
  return even >= 2 && even * 10 >= below.length * 6 ? { delimiter: spaces, rows } : null;
}

const apart = (line: string): readonly string[] => line.trim().split(/\s{2,}/);

/** The cells of a line by where the columns begin; by its gaps where a cell runs over into the next column. */
function cellsAt(line: string, starts: readonly number[]): readonly string[] {
  const isOver = starts.some((start) => start > 0 && /\S/.test(line.charAt(start - 1)));
  if (isOver) return apart(line);
  return starts.map((start, column) => line.slice(start, starts[column + 1]).trim());
}
