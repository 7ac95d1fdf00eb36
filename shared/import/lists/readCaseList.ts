import type { CaseListRow } from "../../visit/kinds/caseDraw.ts";
import { type ReferencesMet, referencesMet } from "../../visit/cases/referencesMet.ts";
import type { ReadAs, RowProblem } from "../fileReading.ts";
import type { ReadingContext } from "../readingContext.ts";
import { concern } from "../readPoint.ts";
import { type Column, type Columns, plainHeader } from "./caseListColumns.ts";
import {
  type CellFacts,
  type ColumnFacts,
  factsOfColumn,
  isRule,
  isSum,
  saysSeparator,
} from "./cellFacts.ts";
import { birthColumns, type ColumnChoice, columnsOfTable } from "./columnsOfTable.ts";
import { spoilt } from "./listCells.ts";
import type { CsvRow, CsvTable } from "./csvTable.ts";

/** A case list as read: the list's own rows, and a reading for every row of the table. */
export type CaseListReading = {
  readonly rows: readonly KeptRow[];
  /** Made when it is asked for: who chooses columns looks at the rows alone. */
  readonly readings: () => readonly ReadAs[];
};

type KeptRow = CaseListRow & { readonly more?: readonly string[] };

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
  const births = birthColumns(table, columns);
  const check = rowCheck(table, context, choice, births);
  const headerText = header === null ? "" : header.cells.map(plainHeader).join("|");
  const rows: KeptRow[] = [];
  const firstAt = header === null ? 0 : header.at + header.rows;
  const readOf = (row: CsvRow, index: number): ReadAs | null => {
    if (row.isBlank) return { type: "blank" };
    if (header !== null && index >= header.at && index < firstAt) {
      return {
        type: "csvHeader",
        columns: header.cells.map((cell) => cell.trim()),
        notKept: [
          ...new Map([...columns.notKept, ...[...births].map((at) => [at, "birthDate"] as const)]),
        ].map(([at, why]) => ({ column: (header.cells[at] ?? "").trim(), why })),
      };
    }
    const isAbove = index < firstAt;
    if (!isAbove && isOrdinary(row, check)) {
      const { met, places, kept } = check;
      const first = met.meet(kept[places.reference] ?? "", row.line);
      const firstLine = typeof first === "number" ? first : null;
      rows.push(keptCase(row.line, kept, check, firstLine === null ? null : "repeatedReference"));
      return firstLine === null ? null : caseRead(row, [{ type: "repeatedReference", firstLine }]);
    }
    const facts = row.cells.map((cell, at) => check.factsAt(at).of(cell));
    const said = facts.map((each) => each.said);
    // Kept apart, beside the case and beside what is no case.
    const called = facts.some((each) => each.called !== null)
      ? facts
          .map((each) => each.called ?? each.said)
          .filter((cell) => cell !== "")
          .join(", ")
      : null;
    if (isAbove || isNoCase(said, check) || said.map(plainHeader).join("|") === headerText)
      return called === null
        ? {
            type: "aside",
            reason: "furniture",
            text: said.filter((cell) => cell !== "").join(", "),
          }
        : concern(called);
    const problems = problemsOf(row, facts, check);
    const problem = problems.map(listProblem).find((each) => each !== null) ?? null;
    const kept = facts.map((each) => each.kept);
    rows.push(keptCase(row.line, kept, check, problem));
    return called === null ? caseRead(row, problems, facts) : concern(called);
  };
  const read = table.rows.map(readOf);
  return { rows, readings: () => table.rows.map((row, at) => read[at] ?? caseRead(row)) };
}

type RowCheck = {
  /** How many columns the list has. */
  readonly width: number;
  readonly places: Readonly<Record<Column, number>>;
  readonly more: readonly number[];
  /** What the cells of a column say; a row may be wider than its list. */
  readonly factsAt: (at: number) => ColumnFacts;
  readonly met: ReferencesMet;
  readonly mostHaveDigits: boolean;
  /** What is kept of the ordinary row that is being read, by its columns. One for all rows: there are many. */
  readonly kept: string[];
};

function rowCheck(
  table: CsvTable,
  context: ReadingContext,
  { header, columns, more, birth }: ColumnChoice,
  births: ReadonlySet<number>,
): RowCheck {
  const placeOf = (column: Column): number => {
    if (column === "age" && birth !== null) return birth.at;
    const at = columns.places.get(column) ?? -1;
    return births.has(at) ? -1 : at;
  };
  const places = {
    reference: placeOf("reference"),
    team: placeOf("team"),
    plan: placeOf("plan"),
    age: placeOf("age"),
    status: placeOf("status"),
    opened: placeOf("opened"),
  };
  const takenFor = new Map([
    ...more.map((at) => [at, "further"] as const),
    ...keptColumns.map((column) => [places[column], column] as const),
  ]);
  const known: ColumnFacts[] = [];
  return {
    width: columns.width,
    places,
    more,
    factsAt: (at) =>
      (known[at] ??= factsOfColumn({
        as: takenFor.get(at) ?? null,
        bandOf: at === birth?.at ? birth.bandOf : null,
        head: plainHeader(header?.cells[at] ?? ""),
        context,
      })),
    met: referencesMet(),
    mostHaveDigits: mostHaveDigits(table, columns),
    kept: Array.from({ length: columns.width }, () => ""),
  };
}

/**
 * Whether nothing is to be said of a row but that its reference may stand above, as of nearly every row
 * of a list; what is kept of it then stands in `check.kept`.
 */
function isOrdinary({ cells, hasUnbalancedQuotes }: CsvRow, check: RowCheck): boolean {
  const { places, width, kept, factsAt } = check;
  const reference = cells[places.reference];
  if (reference === undefined || cells.length !== width || hasUnbalancedQuotes) return false;
  if (!factsAt(places.reference).isOrdinaryReference(reference)) return false;
  let filled = 0;
  for (let at = 0; at < width; at += 1) {
    const cell = cells[at] ?? "";
    if (cell !== "") filled += 1;
    if (at === places.reference) kept[at] = reference;
    else {
      const facts = factsAt(at).of(cell);
      if (!facts.isOrdinary) return false;
      kept[at] = facts.kept;
    }
  }
  // A group's row or a total has hardly anything beside its words.
  return filled >= 3;
}

/** A total, a group's row, a footer, a rule: what a report adds to its cases. */
function isNoCase(
  cells: readonly string[],
  { width, places, mostHaveDigits: digits }: RowCheck,
): boolean {
  const filled = cells.filter((cell) => cell !== "");
  const [first = ""] = filled;
  if (filled.every(isRule) || saysSeparator(first)) return true;
  const reference = cells[Math.max(0, places.reference)] ?? "";
  if (isSum(reference) || (isSum(first) && filled.length <= 3)) return true;
  // "East total,,4" below the cases of a team.
  if (
    reference === "" &&
    filled.length <= 3 &&
    filled.some((cell) => /\b(?:sub-?)?totals?$/i.test(cell))
  )
    return true;
  if (filled.length === 1 && width >= 2) {
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

/** How the row of a case was read. */
function caseRead(
  { cells }: CsvRow,
  problems: readonly RowProblem[] = [],
  facts: readonly CellFacts[] = [],
): ReadAs {
  const remarks = [
    ...(facts.some(({ said }, at) => said !== cells[at])
      ? ["Spaces around a cell were taken off."]
      : []),
    ...(facts.some(({ isMended }) => isMended)
      ? ["A spreadsheet's marks around a number were taken off."]
      : []),
  ];
  return problems.length > 0
    ? { type: "csvProblem", cells, remarks, problems, point: null }
    : { type: "csvRow", cells, remarks, point: null };
}

/** A case with what is kept of its cells, by their columns. */
function keptCase(
  line: number,
  kept: readonly string[],
  { places, more }: RowCheck,
  problem: CaseListRow["problem"],
): KeptRow {
  const own = {
    line,
    reference: kept[places.reference] ?? "",
    team: kept[places.team] ?? "",
    plan: kept[places.plan] ?? "",
    age: kept[places.age] ?? "",
    status: kept[places.status] ?? "",
    opened: kept[places.opened] ?? "",
    problem,
  };
  return more.length === 0 ? own : { ...own, more: more.map((at) => kept[at] ?? "") };
}

function problemsOf(
  row: CsvRow,
  facts: readonly CellFacts[],
  { width, places, met }: RowCheck,
): readonly RowProblem[] {
  const problems: RowProblem[] = [];
  const reference = facts[places.reference]?.text ?? "";
  if (spoilt(reference)) problems.push({ type: "spoiltBySpreadsheet" });
  else {
    const first = met.meet(reference, row.line);
    if (first === "nothing") problems.push({ type: "blankReference" });
    else if (first !== "new") problems.push({ type: "repeatedReference", firstLine: first });
  }
  const said = new Set(keptColumns.map((column) => facts[places[column]]?.saysWho));
  if (said.has("looksLikeName")) problems.push({ type: "looksLikeName" });
  if (said.has("looksLikeBirthDate")) problems.push({ type: "looksLikeBirthDate" });
  if (row.hasUnbalancedQuotes) problems.push({ type: "unbalancedQuotes" });
  const isWider = row.cells.slice(width).some((cell) => cell.trim() !== "");
  if (row.cells.length < width || isWider)
    problems.push({ type: "columnCount", expected: width, found: row.cells.length });
  const tooLong = row.cells.findIndex((text) => text.length > 500);
  if (tooLong !== -1) problems.push({ type: "cellTooLong", column: String(tooLong + 1) });
  return problems;
}

const keptColumns = ["reference", "team", "plan", "age", "status", "opened"] as const;

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
