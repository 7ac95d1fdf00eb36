import type { CsvTable } from "../import/lists/csvTable.ts";
import type { FigureRow, Figures, Indicator } from "../visit/kinds/indicator.ts";
import { figureOf, type ReadCell, readCell } from "./figure.ts";
import type { Measured } from "./weighIndicator.ts";
import {
  areaDepth,
  areaRole,
  figureRoles,
  periodOf,
  type ProfileColumn,
} from "./profileColumns.ts";

export interface ReadProfile {
  readonly indicators: readonly Measured[];
  /** Councils that stand in for statistical neighbours, each once. */
  readonly councils: readonly string[];
  /** Rows or cells that were not taken, and why, in words. */
  readonly notTaken: readonly string[];
  /** Indicators whose figures, all between 0 and 1, were read as shares: 0.27 as 27%. */
  readonly fromFractions: readonly string[];
}

/** How a table is read. */
export interface ProfileChoice {
  readonly headsAt: number;
  readonly columns: readonly ProfileColumn[];
  readonly hostName: string;
}

/** Reads the indicators of a table, whether its years and councils stand across or down. Nothing is guessed from a cell that is no number. */
export function readProfile(table: CsvTable, choice: ProfileChoice): ReadProfile {
  const { headsAt, columns, hostName } = choice;
  const found = new Map<string, Gathered>();
  const notTaken: string[] = [];
  /** What pointed at footnotes, by the line where it first stood. */
  const marks = new Map<string, number>();
  const at = (role: ProfileColumn["as"]) => columns.find(({ as }) => as === role)?.at ?? -1;
  const places = {
    indicator: at("indicator"),
    unit: at("unit"),
    goodIs: at("goodIs"),
    question: at("question"),
    period: at("period"),
  };
  // Of a council, its region and its country in one row the figure is the council's.
  const areas = columns
    .filter(({ as }) => as === "area")
    .toSorted((a, b) => areaDepth(a.header) - areaDepth(b.header));
  const figureColumns = columns.filter(({ as }) => figureRoles.has(as));
  table.rows.forEach((row, index) => {
    if (index <= headsAt || row.isBlank) return;
    const cell = (place: number): string => (place === -1 ? "" : (row.cells[place] ?? "").trim());
    const name = nameOf(cell(places.indicator));
    const figures = figureColumns.filter((column) => cell(column.at) !== "");
    if (name === "" || figures.length === 0) {
      const words = row.cells
        .map((text) => text.trim())
        .filter(Boolean)
        .join(", ");
      if (words !== "")
        notTaken.push(
          `Line ${row.line}: ${name === "" ? "names no indicator" : "has no figure"} (${words.slice(0, 80)})`,
        );
      return;
    }
    const key = name.toLowerCase().replaceAll(/\s+/gu, " ");
    const own = found.get(key) ?? {
      name,
      unit: "",
      goodIs: "",
      question: "",
      cells: new Map(),
      places: new Map(),
    };
    found.set(key, own);
    own.unit ||= cell(places.unit) || unitIn(cell(places.indicator));
    own.goodIs ||= cell(places.goodIs);
    own.question ||= cell(places.question);
    const area = areas.map(({ at: place }) => cell(place)).find((said) => said !== "") ?? "";
    if (areas.length > 0 && area === "") {
      notTaken.push(`Line ${row.line}: says of no area whose figure it is (${name.slice(0, 80)})`);
      return;
    }
    for (const column of figureColumns) {
      const text = cell(column.at);
      const whose = whoseOf(column, area, hostName);
      const period =
        column.period || periodOf(cell(places.period)) || cell(places.period).slice(0, 500);
      const read = ofOneUnit(readCell(text), text, own.unit);
      if (read.unit !== "") own.unit ||= read.unit;
      if (read.mark !== "" && !marks.has(read.mark)) marks.set(read.mark, row.line);
      const place = JSON.stringify([whose.of, whose.name]);
      const kept = own.cells.get(place) ?? new Map<string, string>();
      const before = kept.get(period);
      if (before !== undefined && text !== "" && before !== "" && before !== read.kept) {
        notTaken.push(
          `Line ${row.line}: a second figure for ${name}${period === "" ? "" : ` in ${period}`}, ${text}; the first one stands`,
        );
        continue;
      }
      if (before === undefined || before === "") kept.set(period, read.kept);
      own.cells.set(place, kept);
      own.places.set(place, whose);
    }
  });
  for (const [mark, line] of marks)
    notTaken.push(
      `“${mark}” beside a figure, first in line ${line}: the figure is taken without it, and what it means stands in the table’s notes`,
    );
  const fromFractions: string[] = [];
  const indicators = [...found.values()].map((own): Measured => {
    const isShare = isPercent(own.unit);
    const figures = figuresOf(own);
    const asShares = isShare ? sharesOf(figures) : null;
    if (asShares !== null) fromFractions.push(own.name);
    return {
      name: own.name.slice(0, 500),
      unit: isShare ? "%" : own.unit.slice(0, 40),
      goodIs: goodIsOf(own.goodIs),
      question: own.question.slice(0, 2_000),
      figures: asShares ?? figures,
    };
  });
  return {
    indicators,
    councils: [
      ...new Set(
        indicators.flatMap(({ figures }) =>
          figures.rows.flatMap(({ of, name }) => (of === "neighbour" ? [name] : [])),
        ),
      ),
    ],
    notTaken,
    fromFractions,
  };
}

/** A cell in days among others in weeks is no figure beside them; what a unit's column says in its own words is left to it. */
const ofOneUnit = (read: ReadCell, text: string, unit: string): ReadCell =>
  read.unit !== unit && plainUnits.test(read.unit) && plainUnits.test(unit)
    ? { kept: text.slice(0, 40), unit: "", mark: "" }
    : read;

const plainUnits = /^(?:%|£|days|weeks|months|years|hours)$/u;

/** Figures with those of another file of the same indicator: its own where both have one, periods oldest first. */
export function joinedFigures(before: Figures, now: Figures): Figures {
  // A file that names no periods says nothing of those of before.
  if (now.periods.includes("") || before.periods.includes("")) return now;
  const periods = [...new Set([...before.periods, ...now.periods])].sort(byPeriod);
  const keyOf = ({ of, name }: FigureRow) => `${of} ${name}`;
  const rows = new Map<string, FigureRow>();
  for (const row of [...before.rows, ...now.rows]) rows.set(keyOf(row), row);
  const valueIn = (figures: Figures, key: string, period: string): string => {
    const row = figures.rows.find((one) => keyOf(one) === key);
    return row?.values[figures.periods.indexOf(period)] ?? "";
  };
  return {
    periods,
    rows: [...rows].map(([key, { of, name }]) => ({
      of,
      name,
      values: periods.map((period) => valueIn(now, key, period) || valueIn(before, key, period)),
    })),
  };
}

interface Gathered {
  readonly name: string;
  unit: string;
  goodIs: string;
  question: string;
  /** By whose they are: the cell of each period. */
  readonly cells: Map<string, Map<string, string>>;
  readonly places: Map<string, Pick<FigureRow, "of" | "name">>;
}

function whoseOf(
  column: ProfileColumn,
  area: string,
  hostName: string,
): Pick<FigureRow, "of" | "name"> {
  const { as, header, period } = column;
  if (as === "value") {
    const of = area === "" ? "host" : areaRole(area, hostName);
    return { of, name: of === "neighbour" || of === "region" ? area.slice(0, 500) : "" };
  }
  const name = header.replace(period, "").trim().slice(0, 500);
  if (as === "neighbour") return { of: as, name: name || "A neighbour" };
  // The head of a region's column says which it is, unless it says only that.
  if (as === "region")
    return { of: as, name: /^region(?:al)?(?: average)?$/iu.test(name) ? "" : name };
  return { of: as as FigureRow["of"], name: "" }; // of the roles that hold figures these are left
}

function figuresOf({ cells, places }: Gathered): Figures {
  const periods = [...new Set([...cells.values()].flatMap((own) => [...own.keys()]))].sort(
    byPeriod,
  );
  // Figures without a period, beside some with one, are of the latest.
  const isLoose = periods.length > 1 && periods.includes("");
  const shown = isLoose ? periods.filter((period) => period !== "") : periods;
  return {
    periods: shown.slice(-mostPeriods),
    rows: [...places].slice(0, mostRows).map(([key, { of, name }]) => {
      const own = cells.get(key);
      return {
        of,
        name,
        values: shown
          .map((period, at) => {
            const loose = isLoose && at === shown.length - 1 ? own?.get("") : undefined;
            return own?.get(period) ?? loose ?? "";
          })
          .slice(-mostPeriods),
      };
    }),
  };
}

const mostPeriods = 40;
const mostRows = 200;

/** Oldest first, by year and what of it; what is no year keeps its place. */
function byPeriod(a: string, b: string): number {
  const [one, other] = [sortOf(a), sortOf(b)];
  return one === null || other === null ? 0 : one - other;
}

function sortOf(period: string): number | null {
  const date = /^\d{1,2}[/.](\d{1,2})[/.](\d{4})$/u.exec(period);
  if (date !== null) return Number(date[2]) * 100 + Number(date[1]);
  const short = /\b(\d{2})(?:\s?[/\u2013-]\s?\d{2})?\b(?!\d)/u.exec(period)?.[1];
  const year = /(?:19|20)\d{2}/u.exec(period)?.[0] ?? (short && `20${short}`);
  if (year === undefined) return null;
  const quarter = /\bq([1-4])/iu.exec(period)?.[1];
  const month = months.findIndex((name) => new RegExp(`\\b${name}`, "iu").test(period));
  return Number(year) * 100 + (quarter !== undefined ? Number(quarter) * 3 : month + 1);
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** All figures as shares of a hundred, where a spreadsheet gave them as fractions of one; else null. */
function sharesOf(figures: Figures): Figures | null {
  const rows = figures.rows.filter(({ of }) => of !== "count");
  const values = rows.flatMap(({ values: own }) =>
    own.flatMap((kept) => figureOf(kept)?.value ?? []),
  );
  const isFraction = values.some((value) => value > 0 && value < 1);
  if (!isFraction || values.some((value) => value < 0 || value > 1)) return null;
  return {
    periods: figures.periods,
    rows: figures.rows.map((row) =>
      row.of === "count"
        ? row
        : {
            ...row,
            values: row.values.map((kept) => {
              const figure = figureOf(kept);
              return figure === null
                ? kept
                : String(
                    Number(
                      (figure.value * 100).toFixed(Math.max(0, Math.min(figure.decimals, 8) - 2)),
                    ),
                  );
            }),
          },
    ),
  };
}

const nameOf = (cell: string): string =>
  cell
    .replace(/^\s*%\s*/u, "")
    .replace(/[\s,]*\(?%\)?\s*$/u, "")
    .trim();

const unitIn = (cell: string): string =>
  /^\s*%|%\)?\s*$|\bper ?cent(?:age)?\b/iu.test(cell) ? "%" : "";

const isPercent = (unit: string): boolean => /^(?:%|per ?cent(?:age)?s?)$/iu.test(unit.trim());

function goodIsOf(cell: string): Indicator["goodIs"] {
  if (/^\s*(?:high|up|increas|more|bigger|\+|\u2191)/iu.test(cell)) return "higher";
  if (/^\s*(?:low|down|decreas|less|fewer|smaller|-|\u2193)/iu.test(cell)) return "lower";
  return "neither";
}
