import { sameReferenceKey } from "../../visit/caseLists.ts";
import { scanForIdentifiers } from "../../identifiers/scanForIdentifiers.ts";
import type { CaseListRow } from "../../visit/kinds/caseDraw.ts";
import {
  columnsByContent,
  columnsOf,
  columnsWithPlan,
  headsCaseList,
  plainHeader,
  type Column,
  type Columns,
} from "./caseListColumns.ts";
import type { ReadAs, RowProblem } from "../fileReading.ts";
import { looksLikeBirth, mended, spoilt } from "./listCells.ts";
import type { CsvRow, CsvTable } from "./readCsv.ts";
import type { ReadingContext } from "../readingContext.ts";
import { concern } from "../readPoint.ts";
import { namesChild } from "../signs/announcedConcern.ts";
import { readSigns } from "../signs/readSigns.ts";

/** A case list as read: a reading for every row of the table, and the list's own rows. */
export type CaseListReading = {
  readonly readings: readonly ReadAs[];
  readonly rows: readonly (CaseListRow & { readonly more?: readonly string[] })[];
};

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
            .slice(header.at + header.rows)
            .flatMap(({ isBlank, cells }) => (isBlank ? [] : [cells])),
        );
  const dates = [...birthColumns(table, columns)].map((at) => [at, "birthDate"] as const);
  return {
    header,
    columns: { ...columns, notKept: new Map([...columns.notKept, ...dates]) },
    more: [],
    birth: null,
  };
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

/**
 * Reads the list a host gave to draw cases from. Every case is kept; what keeps it from being drawn as it
 * stands, or what was put right in it, is said with it. Titles, totals, group rows and footers are no
 * cases. Dates of birth, names and whatever else says who a child is are pointed at and never kept.
 */
export function readCaseList(
  table: CsvTable,
  context: ReadingContext,
  choice: ColumnChoice = columnsOfTable(table),
): CaseListReading {
  const { header, columns } = choice;
  const check: RowCheck = {
    ...choice,
    firstLines: new Map(),
    said: new Map(),
    context,
    birthColumns: birthColumns(table, columns),
    mostHaveDigits: mostHaveDigits(table, columns),
  };
  const headerText = header === null ? "" : header.cells.map(plainHeader).join("|");
  const rows: (CaseListRow & { readonly more?: readonly string[] })[] = [];
  const readings = table.rows.map((row, index): ReadAs => {
    if (row.isBlank) return { type: "blank" };
    if (header !== null && index >= header.at && index < header.at + header.rows) {
      return {
        type: "csvHeader",
        columns: header.cells.map((cell) => cell.trim()),
        notKept: [
          ...new Map([
            ...columns.notKept,
            ...[...check.birthColumns].map((at) => [at, "birthDate"] as const),
          ]),
        ].map(([at, why]) => ({ column: (header.cells[at] ?? "").trim(), why })),
      };
    }
    const said = row.cells.map((cell) => cell.trim());
    const isAbove = header !== null && index < header.at;
    // Kept apart, beside the case and beside what is no case.
    const called = calledIn(said);
    if (isAbove || isNoCase(said, check) || said.map(plainHeader).join("|") === headerText)
      return called === null
        ? {
            type: "aside",
            reason: "furniture",
            text: said.filter((cell) => cell !== "").join(", "),
          }
        : concern(called);
    const own = caseOf(row, check, rows);
    return called === null ? own : concern(called);
  });
  return { readings, rows };
}

type RowCheck = ColumnChoice & {
  /** Grows with every row: where each reference stood first. */
  readonly firstLines: Map<string, number>;
  readonly context: ReadingContext;
  /** What was found of cells before: the words of a list are few and stand in it many times. */
  readonly said: Map<string, ReturnType<typeof saysWho>>;
  /** Columns that hold dates of birth though nothing in their names says so. */
  readonly birthColumns: ReadonlySet<number>;
  readonly mostHaveDigits: boolean;
};

// Most cells end here: lists have tens of thousands of rows.
const mayCall = /[!\uFF01\u2757\u26A0]|guard|concern|risk|danger|escalat|told/i;

/** The words of a cell that calls out a child. "Safeguarding concern - neglect" is why a case was referred. */
function calledBy(cell: string): string | null {
  if (!mayCall.test(cell)) return null;
  const { mark, text, isAnnounced } = readSigns(cell, { minusMarksArea: false });
  return mark === "concern" && text !== "" && (!isAnnounced || namesChild(text)) ? text : null;
}

/** The words of a row of which a cell calls out a child; null for any other. */
function calledIn(cells: readonly string[]): string | null {
  const called = cells.map(calledBy);
  if (called.every((words) => words === null)) return null;
  return cells
    .map((cell, at) => called[at] ?? cell)
    .filter((cell) => cell !== "")
    .join(", ");
}

const sums =
  /^(?:(?:grand |sub-?|overall |report )?totals?|count|sum|average|mean|number of (?:cases|records|children|rows)|(?:\d+ )?(?:records?|rows?|cases)(?: (?:found|returned|in total|listed))?|end of (?:report|list|file)|page \d+|sep=.*|\*+|-{2,}|={2,}|_{2,})\b/i;

/** A total, a group's row, a footer, a rule: what a report adds to its cases. */
function isNoCase(
  cells: readonly string[],
  { columns, mostHaveDigits: digits }: RowCheck,
): boolean {
  const filled = cells.filter((cell) => cell !== "");
  const [first = ""] = filled;
  if (filled.every((cell) => /^[-=_*.~\s]+$/.test(cell)) || /^sep=/i.test(first)) return true;
  const reference = cells[columns.places.get("reference") ?? 0] ?? "";
  if (sums.test(reference) || (sums.test(first) && filled.length <= 3)) return true;
  if (filled.length === 1 && columns.width >= 2) {
    // A number alone may be a case of which nothing else is known; words alone are a heading or a footer.
    const isNumber = /\d/.test(reference) && !/\p{L}{3,}\s|\s\p{L}{2,}/u.test(reference);
    return reference === "" || !isNumber;
  }
  // "East (12),,": a group with its count.
  return (
    digits &&
    reference !== "" &&
    filled.length <= 2 &&
    !/\d{3}/.test(reference) &&
    /\p{L}{3}/u.test(reference)
  );
}

function caseOf(
  row: CsvRow,
  check: RowCheck,
  rows: (CaseListRow & { readonly more?: readonly string[] })[],
): ReadAs {
  const { places } = check.columns;
  const own = row.cells.map((cell) => mended(cell));
  const cellOf = (column: Column): string => {
    if (column === "age" && check.birth !== null)
      return check.birth.bandOf(own[check.birth.at]?.text ?? "");
    const at = places.get(column);
    return at === undefined || check.birthColumns.has(at) ? "" : (own[at]?.text ?? "");
  };
  const problems = problemsOf(row, cellOf, check);
  const problem = problems.map(listProblem).find((each) => each !== null) ?? null;
  const safeText = (column: Column, text: string): string =>
    saidOf(check, column, text) === null && calledBy(text) === null ? text.slice(0, 500) : "";
  const safe = (column: Column): string => safeText(column, cellOf(column));
  rows.push({
    line: row.line,
    reference: safe("reference"),
    team: safe("team"),
    plan: safe("plan"),
    age: safe("age"),
    status: safe("status"),
    opened: safe("opened"),
    problem,
    ...(check.more.length === 0
      ? {}
      : { more: check.more.map((at) => safeText("team", own[at]?.text ?? "")) }),
  });
  const remarks = [
    ...(row.cells.some((text) => text !== text.trim())
      ? ["Spaces around a cell were taken off."]
      : []),
    ...(own.some(({ isMended }) => isMended)
      ? ["A spreadsheet's marks around a number were taken off."]
      : []),
  ];
  return problems.length > 0
    ? { type: "csvProblem", cells: row.cells, remarks, problems, point: null }
    : { type: "csvRow", cells: row.cells, remarks, point: null };
}

function problemsOf(
  row: CsvRow,
  cellOf: (column: Column) => string,
  check: RowCheck,
): readonly RowProblem[] {
  const { columns, firstLines } = check;
  const problems: RowProblem[] = [];
  const reference = cellOf("reference");
  const key = sameReferenceKey(reference);
  const firstLine = firstLines.get(key);
  if (key === "") problems.push({ type: "blankReference" });
  else if (spoilt(reference)) problems.push({ type: "spoiltBySpreadsheet" });
  else if (firstLine !== undefined) problems.push({ type: "repeatedReference", firstLine });
  else firstLines.set(key, row.line);
  const said = new Set(
    (["reference", "team", "plan", "age", "status", "opened"] as const).map((column) =>
      saidOf(check, column, cellOf(column)),
    ),
  );
  if (said.has("looksLikeName")) problems.push({ type: "looksLikeName" });
  if (said.has("looksLikeBirthDate")) problems.push({ type: "looksLikeBirthDate" });
  if (row.hasUnbalancedQuotes) problems.push({ type: "unbalancedQuotes" });
  const isWider = row.cells.slice(columns.width).some((cell) => cell.trim() !== "");
  if (row.cells.length < columns.width || isWider)
    problems.push({ type: "columnCount", expected: columns.width, found: row.cells.length });
  const tooLong = row.cells.findIndex((text) => text.length > 500);
  if (tooLong !== -1) problems.push({ type: "cellTooLong", column: String(tooLong + 1) });
  return problems;
}

/** As `saysWho`, each cell looked at once. */
function saidOf({ said, context }: RowCheck, column: Column, text: string) {
  if (text === "") return null;
  // Which figures stand in a reference makes no name of it, and a whole birth date is told first.
  const isDate = column === "reference" && looksLikeBirth(text, "date");
  const like = column === "reference" && !isDate ? text.replace(/\d/g, "0") : text;
  const key = `${column} ${like}`;
  const known = said.get(key);
  if (known !== undefined) return known;
  const found = saysWho(column, text, context);
  said.set(key, found);
  return found;
}

/** What a cell that would be kept says of who a child is, where it does. */
function saysWho(
  column: Column,
  text: string,
  { register }: ReadingContext,
): "looksLikeName" | "looksLikeBirthDate" | null {
  if (text === "") return null;
  // A date that stands whole in any other column may be of a birth, whatever its head says.
  if (column !== "opened" && looksLikeBirth(text, column === "age" ? "any" : "date"))
    return "looksLikeBirthDate";
  if (column === "opened" || !/\p{L}{2}|\d{3}.?\d{3}/u.test(text)) return null;
  const hits = scanForIdentifiers(text, { register, setting: "notes" });
  // Figures alone are what a reference is made of.
  const ofReference = new Set(["personName", "initials", "postcode", "email", "address"]);
  return hits.some(({ kind, severity }) =>
    column === "reference"
      ? ofReference.has(kind)
      : severity === "refuses" && kind !== "caseReference",
  )
    ? "looksLikeName"
    : null;
}

/** Columns taken for an age whose cells are dates: an age band is none, a date of birth is never kept. */
function birthColumns({ rows }: CsvTable, { places }: Columns): ReadonlySet<number> {
  const at = places.get("age");
  if (at === undefined) return new Set();
  const cells = rows.slice(0, 500).flatMap(({ cells: own }) => (own[at] ?? "").trim() || []);
  const dates = cells.filter((cell) => looksLikeBirth(cell, "any")).length;
  return dates * 2 > cells.length ? new Set([at]) : new Set();
}

function mostHaveDigits({ rows }: CsvTable, { places }: Columns): boolean {
  const at = places.get("reference") ?? 0;
  const cells = rows.slice(0, 500).flatMap(({ cells: own }) => (own[at] ?? "").trim() || []);
  return cells.filter((cell) => /\d/.test(cell)).length * 2 > cells.length;
}

function listProblem({ type }: RowProblem): CaseListRow["problem"] {
  switch (type) {
    case "blankReference":
    case "repeatedReference":
    case "looksLikeName":
    case "looksLikeBirthDate":
      return type;
    case "spoiltBySpreadsheet":
      // What is left of it refers to nobody.
      return "blankReference";
    default:
      return null;
  }
}
