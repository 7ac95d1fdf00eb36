import { markBelow } from "../../../../shared/import/heading/partHeading.ts";
import { readCsv } from "../../../../shared/import/lists/readCsv.ts";
import { readSigns } from "../../../../shared/import/signs/readSigns.ts";
import { rowTexts, splitLines } from "../../../../shared/import/splitLines.ts";
import { paperOf, type Paper, type PaperLine } from "./paper.ts";

/** Whether two and more heads say how what stands below them is meant: "Strengths | Areas | Questions". */
export const headMarks = (heads: readonly string[]): boolean =>
  heads.filter(marksBelow).length >= 2 &&
  heads.every((head) => head.length <= 80) &&
  // What was asked and what was said to it stand side by side.
  !(/^(?:questions?|asked)$/i.test(heads[0]?.trim() ?? "") && answers.test(heads[1]?.trim() ?? ""));

const answers =
  /^(?:answers?|responses?|reply|replies|notes?|comments?|what (?:they|we|people|staff|families) (?:said|heard|told us))$/i;

/** Whether a head marks its column. */
export const marksBelow = (head: string): boolean => {
  const said = head.trim().replace(/\s*:$/, "");
  return (
    markBelow(said) !== "plain" ||
    /^(?:\+|[-\u2013]|\?|opportunities|threats|what needs to happen|areas?(?: (?:for|of|to) .+)?)$/i.test(
      said,
    )
  );
};

/**
 * A table that a person reads down its columns as lines: each column below its head, a first column that
 * only names the rows before each of their cells.
 */
function columnLines(rows: readonly (readonly string[])[]): readonly PaperLine[] {
  const [heads = [], ...others] = rows;
  // "Case | Plan | Strengths | Areas": what stands before the first that marks names the row.
  const naming = heads.length >= 3 ? heads.findIndex(marksBelow) : 0;
  return heads.flatMap((head, at): readonly PaperLine[] => {
    if (at < naming) return [];
    const cells = others.flatMap((row) => {
      const cell = (row[at] ?? "").trim();
      const name = row
        .slice(0, naming)
        .map((each) => each.trim())
        .filter((each) => each !== "")
        .join(", ");
      if (cell === "") return [];
      return cell
        .split(/\s*[\n\r]+\s*|\s\/\s(?=[\p{Lu}\u2022-])/u)
        .map((each) => readSigns(each, { minusMarksArea: false }).text)
        .filter((each) => each !== "")
        .map((each) => (name === "" ? each : `${name}: ${each}`));
    });
    return cells.length === 0
      ? []
      : [
          ...(head.trim() === "" ? [] : [{ raw: head.trim(), hint: { heading: 3 } }]),
          ...cells.map((cell): PaperLine => ({ raw: `\u2022 ${cell}`, hint: { level: 1 } })),
        ];
  });
}

/** A paper of text whose tables with such heads are read down their columns; any other comes back as it is. */
export function withMarkColumns(paper: Paper): Paper {
  if (paper.hints !== undefined) return paper;
  const isTable = paper.isTable === true || /\.(?:csv|tsv)$/i.test(paper.fileName);
  const found = isTable ? wholeTable(paper.text) : textWithTables(paper.text);
  return found === null
    ? paper
    : {
        ...paperOf(paper.fileName, found, {
          remarks: [
            ...paper.remarks,
            "A table was read down its columns, as its heads are strengths and areas.",
          ],
        }),
      };
}

/** A file that is a table: the lines above its heads, then its columns. */
function wholeTable(text: string): readonly PaperLine[] | null {
  const { rows } = readCsv(rowTexts(text));
  const at = rows.slice(0, 10).findIndex(({ cells }) => headMarks(cells));
  if (at === -1) return null;
  const above = rows.slice(0, at).map(({ cells }): PaperLine => ({
    raw: cells.filter((cell) => cell.trim() !== "").join(", "),
  }));
  return [...above, ...columnLines(rows.slice(at).map(({ cells }) => cells))];
}

/** The lines of a text with tables among them; null where its beginning has none. */
function textWithTables(text: string): readonly PaperLine[] | null {
  const linesIn = (part: string): readonly string[] => splitLines(part).map(({ raw }) => raw);
  // Most texts have none, and need not be taken apart to know.
  return linesWithTables(linesIn(text.slice(0, 200_000))) === null
    ? null
    : linesWithTables(linesIn(text));
}

/** Tables of Markdown, or drawn with tabs, among other lines; null where there is none. */
function linesWithTables(lines: readonly string[]): readonly PaperLine[] | null {
  const at = lines.slice(0, 400).findIndex(
    (line, index) =>
      headMarks(cellsOf(line) ?? []) &&
      // A row below other heads is none.
      cellsOf(lines[index - 1] ?? "")?.length !== cellsOf(line)?.length,
  );
  if (at === -1) return null;
  let end = at + 1;
  while (end < lines.length && (cellsOf(lines[end] ?? "")?.length ?? 0) >= 2) end += 1;
  const rows = lines.slice(at, end).flatMap((line) => {
    const cells = cellsOf(line);
    return cells === null || cells.every((cell) => /^[\s:-]*$/.test(cell)) ? [] : [cells];
  });
  if (rows.length < 2) return null;
  const plain = (raw: string): PaperLine => ({ raw });
  const below = lines.slice(end);
  return [
    ...lines.slice(0, at).map(plain),
    ...columnLines(rows),
    ...(linesWithTables(below) ?? below.map(plain)),
  ];
}

function cellsOf(line: string): readonly string[] | null {
  if (/^\s*\|.*\|\s*$/.test(line))
    return line
      .trim()
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim());
  return line.includes("\t") ? line.split("\t").map((cell) => cell.trim()) : null;
}
