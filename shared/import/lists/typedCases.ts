import type { CsvTable } from "./csvTable.ts";
import { looksLikeReference } from "./caseListColumns.ts";
import { isBlankLine, readSigns } from "../signs/readSigns.ts";
import { wordsOf, type PhysicalLine } from "../splitLines.ts";

/**
 * A list of cases that somebody typed, "1. 2024/0198 CIN", as a table; null where lines tell more of a case
 * than a few words: then they are notes on it.
 */
export function typedCases(lines: readonly PhysicalLine[]): CsvTable | null {
  // A long text that begins with none of them is no list of them.
  if (!lines.slice(0, 200).some((line) => looksLikeReference(cellsOf(wordsOf(line))[0] ?? "")))
    return null;
  const filled = lines.filter((line) => !isBlankLine(wordsOf(line)));
  if (filled.length > 20_000) return null;
  const rows = lines.map((line) => cellsOf(wordsOf(line)));
  const cases = rows.filter((cells) => looksLikeReference(cells[0] ?? "")).length;
  if (cases < 3 || cases * 10 < filled.length * 7) return null;
  if (rows.some((cells) => cells.slice(1).some(tells))) return null;
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  return {
    delimiter: "\t",
    rows: rows.map((cells, at) => ({
      // A title above the list is as wide as the list, so that it is seen to be none of its cases.
      cells: Array.from(
        { length: cells.length === 0 ? 0 : Math.max(2, width) },
        (_, cell) => cells[cell] ?? "",
      ),
      line: at + 1,
      lineCount: 1,
      isBlank: cells.length === 0,
      hasUnbalancedQuotes: false,
    })),
  };
}

/** The reference and what stands behind it, without the number before it. */
function cellsOf(raw: string): readonly string[] {
  if (isBlankLine(raw)) return [];
  const { text } = readSigns(raw, { minusMarksArea: false });
  const counted = text.replace(
    /^(?:case|file|no\.?|ref(?:erence)?\.?:?)\s(?:\d{1,3}[:.)]?\s)?/i,
    "",
  );
  const [reference = ""] = /^\S+/.exec(counted) ?? [];
  const own = reference.replace(/[,;:]$/, "");
  if (!looksLikeReference(own)) return [text];
  const rest = counted.slice(reference.length).replace(/^[\s,;:|()\u2013\u2014-]+|[\s)]+$/g, "");
  return rest === ""
    ? [own]
    : [own, ...rest.split(/\s*[,;|\t]\s*|\s+[\u2013\u2014-]\s+/).map((cell) => cell.trim())];
}

/** More words than a team, a plan or an age has, or a sentence. */
const tells = (cell: string): boolean =>
  (cell.match(/\S+/g) ?? []).length > 5 || /\p{Ll}[.!?](?:\s|$)/u.test(cell);
