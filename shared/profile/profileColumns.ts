import type { CsvTable } from "../import/lists/csvTable.ts";
import { profileHeadsAt } from "../import/lists/readDataProfile.ts";
import { namesOfHost } from "../words/namesOfHost.ts";
import { standsForFigure } from "./figure.ts";

/** What a column of a data profile can be taken for. */
export type ProfileRole =
  | "indicator"
  | "host"
  | "england"
  | "region"
  | "neighbours"
  | "neighbour"
  | "count"
  | "unit"
  | "goodIs"
  | "question"
  | "area"
  | "period"
  | "value"
  | "left";

export const profileRoleWords: Readonly<Record<ProfileRole, string>> = {
  indicator: "Indicator",
  host: "The host’s figure",
  england: "England",
  region: "Region",
  neighbours: "Statistical neighbours, together",
  neighbour: "One neighbour",
  count: "How many it rests on (n)",
  unit: "Unit",
  goodIs: "What good is",
  question: "Question to ask",
  area: "Whose figures the row has",
  period: "Period of the row",
  value: "Figure of the row’s area",
  left: "Left out",
};

/** Columns that hold figures, of one period each. */
export const figureRoles: ReadonlySet<ProfileRole> = new Set([
  "host",
  "england",
  "region",
  "neighbours",
  "neighbour",
  "count",
  "value",
]);

/** A column of a table that is brought in as a data profile. */
export interface ProfileColumn {
  readonly at: number;
  readonly header: string;
  /** Its first cells, to know it by. */
  readonly examples: readonly string[];
  readonly as: ProfileRole;
  /** Of which period its figures are: "2022/23"; empty where that stands in the row, or nowhere. */
  readonly period: string;
}

/** The heads of a table, and what each column was taken for at first. `headsAt` is -1 where no row heads it. */
export function profileColumns(
  table: CsvTable,
  hostName: string,
): { readonly headsAt: number; readonly columns: readonly ProfileColumn[] } {
  const headsAt = headsOf(table);
  const header = (table.rows[headsAt]?.cells ?? []).map((cell) => cell.trim());
  const below = table.rows.slice(headsAt + 1).filter(({ isBlank }) => !isBlank);
  const width = Math.max(header.length, ...below.map(({ cells }) => cells.length), 0);
  const host = namesOfHost(hostName);
  const columns = Array.from({ length: width }, (_, at): Seen => {
    const cells = below.map(({ cells: own }) => (own[at] ?? "").trim()).filter(Boolean);
    const numbers = cells.filter(standsForFigure).length;
    return {
      at,
      header: header[at] ?? "",
      examples: [...new Set(cells)].slice(0, 3),
      isFigures: cells.length > 0 && numbers * 2 >= cells.length,
    };
  }).filter(({ header: name, examples }) => name !== "" || examples.length > 0);
  return {
    headsAt,
    columns: rolesOf(columns, (name) => host !== null && name.search(host) !== -1),
  };
}

interface Seen extends Omit<ProfileColumn, "as" | "period"> {
  readonly isFigures: boolean;
}

/** The period that a head or a cell names: "2022/23", "Q1 2024", "Mar-24", "31/03/2024"; empty where it names none. */
export const periodOf = (text: string): string =>
  [...text.matchAll(new RegExp(periodIn, "giu"))].find(isPeriod)?.[0].trim() ?? "";

const part = "(?:q[1-4]|h[12]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)";
const year = "(?:19|20)\\d{2}";
const periodIn = [
  // 31/03/2024
  `\\b\\d{1,2}[/.]\\d{1,2}[/.]${year}\\b`,
  // Q1 2024, March 2024, 2022/23, 2022/23 Q1, 2023/2024
  `(?:\\b${part}[\\s\\u2019'-]*)?\\b${year}(?:\\s?[/\\u2013-]\\s?(?:20)?\\d{2})?\\b(?:\\s*q[1-4])?`,
  // 202324, as statistics write it
  `\\b20(?<from>\\d{2})(?<until>\\d{2})\\b`,
  // 22/23, Q1 24/25
  `(?:\\b${part}[\\s-]*)?\\b(?<first>\\d{2})\\s?[/\\u2013-]\\s?(?<second>\\d{2})\\b(?:\\s*q[1-4])?`,
  // Mar 24, Q1 24
  `\\b${part}[\\s\\u2019'-]*\\d{2}\\b`,
].join("|");

/** "22/23" is a year, "12/35" is twelve of 35. */
function isPeriod({ groups }: RegExpMatchArray): boolean {
  const { from, until, first = from, second = until } = groups ?? {};
  return first === undefined || Number(second) === (Number(first) + 1) % 100;
}

/** What stands beside the year in a head that says nothing else. */
const besideYears =
  /\(?\b(?:provisional|prov|revised|final|actual|outturn|latest|to date|ytd|year end(?:ing)?|as at|end of|fy|r|p)\b\)?/giu;

function rolesOf(
  seen: readonly Seen[],
  namesHost: (header: string) => boolean,
): readonly ProfileColumn[] {
  const said = seen.map((column): ProfileColumn => ({
    at: column.at,
    header: column.header,
    examples: column.examples,
    as: roleOf(column, namesHost),
    period: column.isFigures ? periodOf(column.header) : "",
  }));
  const has = (role: ProfileRole) => said.some(({ as }) => as === role);
  const isLong = has("area");
  const named = said.map((column): ProfileColumn => {
    if (column.as !== "value") return column;
    // Years alone are the host's own, unless each row says whose figures it has.
    return isLong ? column : { ...column, as: has("host") && !isYear(column) ? "left" : "host" };
  });
  const hasHost = named.some(({ as }) => as === "host" || as === "value");
  let isFound = hasHost;
  const unnamed = (column: ProfileColumn): boolean =>
    column.as === "neighbour" && seen.some(({ at, isFigures }) => at === column.at && isFigures);
  const roles = named.map((column): ProfileColumn => {
    if (!unnamed(column)) return column.as === "neighbour" ? { ...column, as: "left" } : column;
    if (isLong) return { ...column, as: "left" };
    // Of figures without a known name the first are the host's, where nothing else is.
    if (isFound) return column;
    isFound = true;
    return { ...column, as: "host" };
  });
  if (roles.some(({ as }) => as === "indicator")) return roles;
  const names = roles.find(
    ({ at, as }) => as === "left" && !seen.find((one) => one.at === at)?.isFigures,
  );
  return roles.map((column) => (column === names ? { ...column, as: "indicator" } : column));
}

function isYear({ header }: Pick<ProfileColumn, "header">): boolean {
  const period = periodOf(header);
  return period !== "" && header.replace(period, "").replace(besideYears, "").trim() === "";
}

function roleOf(column: Seen, namesHost: (header: string) => boolean): ProfileRole {
  // As a table of statistics names them: la_name.
  const header = column.header.replaceAll("_", " ");
  if (
    /direction of travel|\bdot\b|\b(?:previous|prior|last year|identifier|code|rank|quartile|decile|band|change|trend|difference|variance|target|rag)\b/iu.test(
      header,
    )
  )
    return "left";
  if (/\bquestions?\b/iu.test(header)) return "question";
  if (/polarity|\bgood\b|\bbetter\b|direction/iu.test(header)) return "goodIs";
  if (/^\s*units?\b/iu.test(header)) return "unit";
  if (
    /denominator|cohort|^\s*n\s*$|how many|^\s*base\s*$|number of/iu.test(header) &&
    column.isFigures
  )
    return "count";
  if (!column.isFigures && /indicator|measure|metric|kpi/iu.test(header)) return "indicator";
  if (
    !column.isFigures &&
    /^(?:area|(?:local )?authority|la|council|region|country|geography|geographic level|name)(?: name)?$/iu.test(
      header,
    )
  )
    return "area";
  if (/^(?:year|time ?period|period|quarter|date)$/iu.test(header)) return "period";
  if (namesHost(header))
    return /(?:\bn|\bno\.?|number|count|numerator|\(n\))\s*$/iu.test(header) ? "count" : "host";
  if (/numerator/iu.test(header)) return "left";
  if (/neighbour|similar|comparator|\bsns?\b/iu.test(header)) return "neighbours";
  if (regions.test(header)) return "region";
  if (/england|national|^\s*eng\b/iu.test(header)) return "england";
  if (!column.isFigures) return "left";
  if (
    /^(?:(?:la|latest|current) )?(?:value|figure|rate|percentage|outturn|result|%|latest|current)$/iu.test(
      header,
    ) ||
    isYear(column)
  )
    return "value";
  return "neighbour";
}

const regions =
  /\bregion|\by\s?&\s?h\b|\b[ew](?:ast|est)? mids\b|north[ -]?(?:east|west)|yorkshire|(?:east|west) midlands|east of england|\blondon\b|south[ -]?(?:east|west)/iu;

/** Which of several columns of areas says whose a figure is: the council before its region before its country. */
export function areaDepth(header: string): number {
  if (/level/iu.test(header)) return 3;
  if (/country/iu.test(header)) return 2;
  return /region/iu.test(header) ? 1 : 0;
}

/** Whose figures a row has, by the name of its area. */
export function areaRole(
  area: string,
  hostName: string,
): "host" | "england" | "region" | "neighbours" | "neighbour" {
  const host = namesOfHost(hostName);
  if (host !== null && area.search(host) !== -1) return "host";
  if (/neighbour|similar|comparator|\bsns?\b/iu.test(area)) return "neighbours";
  if (regions.test(area)) return "region";
  return /^england|national/iu.test(area.trim()) ? "england" : "neighbour";
}

function headsOf(table: CsvTable): number {
  const known = profileHeadsAt(table);
  if (known !== -1) return known;
  const named = table.rows
    .slice(0, 12)
    .findIndex(
      ({ cells }) =>
        cells.some((cell) => /indicator|measure|metric|\bkpi\b/iu.test(cell)) && filled(cells) > 1,
    );
  return named === -1 ? table.rows.findIndex(({ cells }) => filled(cells) > 1) : named;
}

const filled = (cells: readonly string[]): number =>
  cells.filter((cell) => cell.trim() !== "").length;
