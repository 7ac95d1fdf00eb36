import Papa from "papaparse";
import type { CsvRow, CsvTable } from "./csvTable.ts";
import { spacedTable } from "./spacedTable.ts";

const delimiters = [",", ";", "\t", "|"] as const;
// A cell with more line ends than this has lost its closing quotation mark.
const longestCell = 20;
// Where the marks of the whole file balance, a long cell is a long answer.
const longestBalanced = 2_000;

/**
 * Reads lines, without what ends them, as a table. Every line belongs to exactly one row; a stray
 * quotation mark spoils its own row and no other.
 */
export function readCsv(lines: readonly string[]): CsvTable {
  const [first = ""] = lines;
  const texts = withoutBorders(
    first.startsWith("\uFEFF") ? [first.slice(1), ...lines.slice(1)] : lines,
  );
  const said = saidDelimiter(texts[0] ?? "");
  const spaced = said === null ? spacedTable(texts) : null;
  if (spaced !== null) return spaced;
  const delimiter = said ?? delimiterOf(texts);
  const isBalanced = hasBalancedQuotes(texts);
  const rows: CsvRow[] = [];
  const quoted: QuotedRow[] = [];
  for (let at = 0; at < texts.length;) {
    const text = texts[at] ?? "";
    const lineCount = linesOfRow(texts, at, delimiter, isBalanced ? longestBalanced : longestCell);
    const isQuoted = lineCount !== null && text.includes('"');
    if (isQuoted)
      quoted.push({ place: rows.length, text: texts.slice(at, at + lineCount).join("\n") });
    const cells = isQuoted || text.trim() === "" ? [] : text.split(delimiter);
    rows.push({
      cells,
      line: at + 1,
      lineCount: lineCount ?? 1,
      isBlank: saysNothing(cells),
      hasUnbalancedQuotes: lineCount === null,
    });
    at += lineCount ?? 1;
  }
  for (const { place, cells } of parsed(quoted, delimiter)) {
    const row = rows[place];
    if (row !== undefined) rows[place] = { ...row, cells, isBlank: saysNothing(cells) };
  }
  return { delimiter, rows };
}

/** A row with quotation marks that balance, and its place among the rows. */
type QuotedRow = { readonly place: number; readonly text: string };

// Together, so that a long list takes one call; row by row where that gives other rows than were found.
function parsed(
  quoted: readonly QuotedRow[],
  delimiter: string,
): readonly { readonly place: number; readonly cells: readonly string[] }[] {
  if (quoted.length === 0) return [];
  const parse = (text: string): string[][] =>
    Papa.parse<string[]>(text, { delimiter, newline: "\n", skipEmptyLines: false }).data;
  const together = parse(quoted.map(({ text }) => text).join("\n"));
  const fits = together.length === quoted.length;
  return quoted.map(({ place, text }, index) => ({
    place,
    cells: (fits ? together[index] : parse(text)[0]) ?? [],
  }));
}

// Separators alone say nothing.
const saysNothing = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell.trim() === "");

/** "| Case | Team |" as Markdown and some reports write tables: without the outer strokes, and rules blank. */
function withoutBorders(texts: readonly string[]): readonly string[] {
  if (!texts.some((text) => text.includes("|"))) return texts;
  const filled = texts.filter((text) => text.trim() !== "");
  const bordered = filled.filter((text) => /^\s*\|.*\|\s*$/.test(text)).length;
  if (bordered < 2 || bordered * 10 < filled.length * 6) return texts;
  return texts.map((text) =>
    /^[\s|:+=-]+$/.test(text) ? "" : text.replace(/^\s*\|/, "").replace(/\|\s*$/, ""),
  );
}

/** "sep=;" in the first line says to Excel what parts the cells. */
const saidDelimiter = (text: string): string | null =>
  /^"?sep=(.)"?\s*$/i.exec(text)?.[1] ?? (/^sep=\t/i.test(text) ? "\t" : null);

const hasBalancedQuotes = (texts: readonly string[]): boolean => {
  let marks = 0;
  for (const text of texts)
    for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) marks += 1;
  return marks % 2 === 0;
};

// The separator that parts the first rows into the most columns, equally in all of them.
function delimiterOf(texts: readonly string[]): string {
  const sample: string[] = [];
  for (let at = 0; at < texts.length && sample.length < 30; at += 1)
    if (texts[at]?.trim() !== "") sample.push(texts[at] ?? "");
  let best = { delimiter: ",", score: 0 };
  for (const delimiter of delimiters) {
    const counts = sample.map((text) => outsideQuotes(text).split(delimiter).length - 1);
    // A title above the list has other separators than the list, or none.
    const usual = commonest(counts.filter((count) => count > 0));
    const score = usual * counts.filter((count) => count === usual).length;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function commonest(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].reduce(
    (best, each) => (each[1] > best[1] || (each[1] === best[1] && each[0] > best[0]) ? each : best),
    [0, 0] as [number, number],
  )[0];
}

const outsideQuotes = (text: string): string => text.replace(/"[^"]*"/g, "");

/** How many lines the row at `start` takes; null when its quotes don't balance. */
function linesOfRow(
  texts: readonly string[],
  start: number,
  delimiter: string,
  longest: number,
): number | null {
  if (!(texts[start] ?? "").includes('"')) return 1;
  let isInside = false;
  for (let count = 1; count <= longest; count += 1) {
    const text = texts[start + count - 1];
    if (text === undefined) return null;
    const state = quoteState(text, isInside, delimiter);
    if (state === "spoilt") return null;
    if (state === "closed") return count;
    isInside = true;
  }
  return null;
}

// Opens only at the beginning of a cell; inside, a doubled mark is a mark, and a single one must end the cell.
function quoteState(
  text: string,
  isInside: boolean,
  delimiter: string,
): "open" | "closed" | "spoilt" {
  let inside = isInside;
  let isCellStart = !isInside;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (inside) {
      if (character !== '"') continue;
      if (text.charAt(at + 1) === '"') {
        at += 1;
        continue;
      }
      let after = at + 1;
      while (text.charAt(after) === " ") after += 1;
      if (after < text.length && text.charAt(after) !== delimiter) return "spoilt";
      inside = false;
      at = after - 1;
    } else if (character === '"' && isCellStart) inside = true;
    isCellStart = character === delimiter;
  }
  return inside ? "open" : "closed";
}
