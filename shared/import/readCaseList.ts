import { scanForIdentifiers } from "../identifiers/scanForIdentifiers.ts";
import type { CaseListRow } from "../visit/kinds/caseDraw.ts";
import type { ReadAs, RowProblem } from "./fileReading.ts";
import type { CsvRow, CsvTable } from "./readCsv.ts";
import type { ReadingContext } from "./readingContext.ts";

/** A case list as read: a reading for every row of the table, and the list's own rows. */
export type CaseListReading = {
  readonly readings: readonly ReadAs[];
  readonly rows: readonly CaseListRow[];
};

type Column = "reference" | "team" | "plan" | "age" | "status" | "opened";

const columnNames: Readonly<Record<Column, RegExp>> = {
  reference:
    /^(?:case|child|client|person|ics|lcs|mosaic|liquidlogic|unique)?[ _]?(?:ref(?:erence)?|id|identifier|number|no\.?)(?:[ _]?(?:no\.?|number))?$|^case$/i,
  team: /\b(?:team|service|unit|locality)\b/i,
  plan: /\b(?:plan|category|case type|type|legal status|need)\b/i,
  age: /\b(?:age|age band|years|dob|date of birth)\b/i,
  status: /\b(?:status|state|open\/closed|open or closed)\b/i,
  opened: /\b(?:opened|start(?:ed)?|open date|date|since|referred)\b/i,
};
const columnOrder: readonly Column[] = ["reference", "status", "opened", "age", "plan", "team"];
const usualOrder: readonly Column[] = ["reference", "team", "plan", "age", "status", "opened"];

/** Whether a row heads a case list: one of its cells calls the reference. */
export const headsCaseList = (cells: readonly string[]): boolean =>
  cells.length > 1 && cells.some((cell) => columnNames.reference.test(cell.trim()));

/** Whether a cell has the shape of a case reference. */
export const looksLikeReference = (cell: string): boolean =>
  /^\s*(?:(?:19|20)\d{2}[/\\-]\d{3,6}|[A-Z]{1,4}[-/]?\d{4,10})\b/i.test(cell);

/**
 * Reads the list a host gave to draw cases from. Every row is kept; what keeps it from being drawn as it
 * stands, or what was put right in it, is said with it.
 */
export function readCaseList(table: CsvTable, context: ReadingContext): CaseListReading {
  const headerAt = table.rows.findIndex(({ isBlank }) => !isBlank);
  const header = table.rows[headerAt];
  const hasHeader = header !== undefined && headsCaseList(header.cells);
  const places = hasHeader
    ? columnsOf(header.cells)
    : new Map(usualOrder.map((column, at) => [column, at]));
  const width = header?.cells.length ?? 0;
  const firstLines = new Map<string, number>();
  const rows: CaseListRow[] = [];
  const readings = table.rows.map((row, index): ReadAs => {
    if (row.isBlank) return { type: "blank" };
    if (hasHeader && index === headerAt) {
      return { type: "csvHeader", columns: row.cells.map((cell) => cell.trim()) };
    }
    const cell = (column: Column): string => (row.cells[places.get(column) ?? -1] ?? "").trim();
    const problems = problemsOf(row, { cell, width, firstLines, context });
    const problem = problems.map(({ type }) => type).find((type) => isListProblem(type)) ?? null;
    rows.push({
      line: row.line,
      reference: cell("reference").slice(0, 500),
      team: cell("team").slice(0, 500),
      plan: cell("plan").slice(0, 500),
      age: cell("age").slice(0, 500),
      status: cell("status").slice(0, 500),
      opened: cell("opened").slice(0, 500),
      problem,
    });
    const remarks = row.cells.some((text) => text !== text.trim())
      ? ["Spaces around a cell were taken off."]
      : [];
    return problems.length > 0
      ? { type: "csvProblem", cells: row.cells, remarks, problems, point: null }
      : { type: "csvRow", cells: row.cells, remarks, point: null };
  });
  return { readings, rows };
}

function columnsOf(header: readonly string[]): ReadonlyMap<Column, number> {
  const places = new Map<Column, number>();
  for (const column of columnOrder) {
    const taken = new Set(places.values());
    const at = header.findIndex(
      (name, place) => !taken.has(place) && columnNames[column].test(name.trim()),
    );
    if (at !== -1) places.set(column, at);
  }
  return places;
}

type RowCheck = {
  readonly cell: (column: Column) => string;
  readonly width: number;
  /** Grows with every row: where each reference stood first. */
  readonly firstLines: Map<string, number>;
  readonly context: ReadingContext;
};

function problemsOf(
  row: CsvRow,
  { cell, width, firstLines, context }: RowCheck,
): readonly RowProblem[] {
  const problems: RowProblem[] = [];
  const reference = cell("reference");
  const key = reference.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");
  const firstLine = firstLines.get(key);
  if (key === "") problems.push({ type: "blankReference" });
  else if (firstLine !== undefined) problems.push({ type: "repeatedReference", firstLine });
  else firstLines.set(key, row.line);
  const scan = { register: context.register, setting: "notes" } as const;
  const isNamed = [reference, cell("age"), cell("team")].some(
    (text) =>
      /\p{L}{2}/u.test(text) &&
      scanForIdentifiers(text, scan).some(
        ({ kind }) => kind === "personName" || kind === "initials",
      ),
  );
  if (isNamed) problems.push({ type: "looksLikeName" });
  const isBirthDate = [reference, cell("age")].some((text) =>
    /^\D*\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}|\d\s+[a-z]{3,9}\s+\d{2,4}/i.test(text),
  );
  if (isBirthDate) problems.push({ type: "looksLikeBirthDate" });
  if (row.hasUnbalancedQuotes) problems.push({ type: "unbalancedQuotes" });
  if (row.cells.length !== width) {
    problems.push({ type: "columnCount", expected: width, found: row.cells.length });
  }
  const tooLong = row.cells.findIndex((text) => text.length > 500);
  if (tooLong !== -1) problems.push({ type: "cellTooLong", column: String(tooLong + 1) });
  return problems;
}

type ListProblem = NonNullable<CaseListRow["problem"]>;

const isListProblem = (type: RowProblem["type"]): type is ListProblem =>
  type === "blankReference" ||
  type === "repeatedReference" ||
  type === "looksLikeName" ||
  type === "looksLikeBirthDate";
